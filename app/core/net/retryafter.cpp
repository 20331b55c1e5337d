#include "app/core/net/retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace muster {
namespace {

using std::chrono::seconds;

std::optional<qint64> number(const QByteArray& text)
{
    bool ok = false;
    const qint64 value = text.trimmed().toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<seconds> between(const QDateTime& from, const QDateTime& to)
{
    if (!from.isValid() || !to.isValid())
        return std::nullopt;
    return seconds(std::max<qint64>(from.secsTo(to), 0));
}

} // namespace

QDateTime parseHttpDate(const QByteArray& text)
{
    static const QString formats[] = {QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"),
                                      QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"),
                                      QStringLiteral("MMM d hh:mm:ss yyyy")};
    // Without the day of the week: it would not fit the century that QLocale gives to a year of two digits.
    const QString date = QString::fromLatin1(text.simplified()).section(QLatin1Char(' '), 1);
    for (const QString& format : formats) {
        QDateTime time = QLocale::c().toDateTime(date, format);
        if (!time.isValid())
            continue;
        if (time.date().year() < 1970)
            time = time.addYears(100);
        time.setTimeSpec(Qt::UTC);
        return time;
    }
    return {};
}

std::optional<seconds> askedDelay(int status, const WaitHeaders& headers)
{
    if (status != 429 && status != 503)
        return std::nullopt;
    const QDateTime now = parseHttpDate(headers.date);
    if (const auto wait = number(headers.retryAfter))
        return seconds(std::max<qint64>(*wait, 0));
    if (const auto wait = between(now, parseHttpDate(headers.retryAfter)))
        return wait;
    if (const auto reset = number(headers.reset); reset && now.isValid())
        return seconds(std::max<qint64>(*reset - now.toSecsSinceEpoch(), 0));
    return std::nullopt;
}

} // namespace muster
