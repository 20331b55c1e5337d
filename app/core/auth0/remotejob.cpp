#include "app/core/auth0/remotejob.h"

#include "app/core/domain/tenant.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <cmath>

namespace muster {
namespace {

constexpr qsizetype kLongestLink = 16 * 1024;

/// A whole number of at least 0 and at most `most`; fractions are cut off.
std::optional<int> wholeNumber(const QJsonValue& value, int most)
{
    const double number = value.toDouble(-1);
    if (!(number >= 0 && number <= most))
        return std::nullopt;
    return static_cast<int>(std::floor(number));
}

/// Ids become part of a path of the API, so nothing that a path could misread is accepted.
bool isJobId(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]{1,128}\\z"));
    return form.match(text).hasMatch();
}

tl::unexpected<Error> refusedLink(const char* reason)
{
    return fail(ErrorCode::LinkInvalid, {}, QString::fromLatin1(reason));
}

/// The link as an address; without a scheme it gets https, or the tenant's own when both are on this computer.
QUrl addressOf(const QString& location, bool loopbackTenant)
{
    static const QRegularExpression scheme(QStringLiteral("\\A[A-Za-z][A-Za-z0-9+.-]*://"));
    if (scheme.match(location).hasMatch())
        return QUrl(location, QUrl::StrictMode);
    const QString rest = location.startsWith(QLatin1StringView("//")) ? location.mid(2) : location;
    QUrl url(QLatin1StringView("https://") + rest, QUrl::StrictMode);
    if (loopbackTenant && isLoopback(url))
        url.setScheme(QStringLiteral("http"));
    return url;
}

/// 20260131T235959Z
QDateTime amazonDate(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

std::optional<qint64> positive(const QString& text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    constexpr qint64 kYear9999 = 253'402'300'799;
    return ok && value > 0 && value <= kYear9999 ? std::optional(value) : std::nullopt;
}

} // namespace

RemoteJobPhase remoteJobPhase(const RemoteJob& job)
{
    if (job.status == QLatin1StringView("completed") && !job.location.isEmpty())
        return RemoteJobPhase::Completed;
    for (const char* status : {"failed", "error", "cancelled"}) {
        if (job.status == QLatin1StringView(status))
            return RemoteJobPhase::Failed;
    }
    return job.status == QLatin1StringView("expired") ? RemoteJobPhase::Gone : RemoteJobPhase::Running;
}

Result<RemoteJob> parseRemoteJob(const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto text = [&json](const char* key) { return json.value(QLatin1StringView(key)).toString(); };
    RemoteJob job;
    job.id = text("id");
    job.status = text("status");
    if (!isJobId(job.id) || job.status.isEmpty())
        return fail(ErrorCode::ResponseInvalid);
    const QString type = text("type");
    if (!type.isEmpty() && type != QLatin1StringView("users_export"))
        return fail(ErrorCode::ResponseInvalid, {}, QStringLiteral("The job is not an export of users"));
    job.percent = wholeNumber(json.value(QLatin1StringView("percentage_done")), 100);
    constexpr int kDay = 24 * 60 * 60;
    if (const auto left = wholeNumber(json.value(QLatin1StringView("time_left_seconds")), 365 * kDay))
        job.timeLeft = std::chrono::seconds(*left);
    job.location = text("location").trimmed();
    job.statusDetails = text("status_details");
    job.createdAt = QDateTime::fromString(text("created_at"), Qt::ISODateWithMs).toUTC();
    return job;
}

Result<QUrl> checkedDownloadUrl(const QString& location, const QUrl& tenantUrl)
{
    const QString text = location.trimmed();
    if (text.isEmpty())
        return refusedLink("The link is empty");
    if (text.size() > kLongestLink)
        return refusedLink("The link is too long");
    const bool demo = tenantUrl.scheme() == QLatin1StringView("http") && isLoopback(tenantUrl);
    const QUrl url = addressOf(text, demo);
    if (!url.isValid() || url.host().isEmpty())
        return refusedLink("The link is not a web address");
    if (url.authority().contains(QLatin1Char('@')))
        return refusedLink("The link contains user information");
    const bool local = isLoopback(url);
    if (!local && !url.host().contains(QLatin1Char('.')) && !url.host().contains(QLatin1Char(':')))
        return refusedLink("The link has no complete host name");
    if (url.scheme() == QLatin1StringView("https"))
        return url;
    if (url.scheme() == QLatin1StringView("http") && demo && local)
        return url;
    return refusedLink("The link is not https");
}

QDateTime linkExpiry(const QUrl& link, const QDateTime& receivedAt, std::chrono::seconds lifetime)
{
    const QUrlQuery query(link);
    if (const auto at = positive(query.queryItemValue(QStringLiteral("Expires"))))
        return QDateTime::fromSecsSinceEpoch(*at, Qt::UTC);
    const QDateTime signedAt = amazonDate(query.queryItemValue(QStringLiteral("X-Amz-Date")));
    const auto valid = positive(query.queryItemValue(QStringLiteral("X-Amz-Expires")));
    if (signedAt.isValid() && valid)
        return signedAt.addSecs(*valid);
    return receivedAt.addSecs(lifetime.count()).toUTC();
}

} // namespace muster
