#include "app/demo/filehost.h"

#include "app/demo/byterange.h"
#include "app/demo/signedlink.h"

#include <QFileInfo>

#include <algorithm>

namespace muster::demo {
namespace {

HttpAnswer signatureRefused()
{
    return storageError(403, QStringLiteral("SignatureDoesNotMatch"),
                        QStringLiteral("The request signature we calculated does not match the signature you "
                                       "provided. Check your key and signing method."));
}

HttpAnswer expiredLink(const QUrlQuery& query, const QDateTime& now)
{
    return storageError(403, QStringLiteral("AccessDenied"), QStringLiteral("Request has expired"),
                        {{QStringLiteral("Expires"), linkExpiry(query).toString(Qt::ISODate)},
                         {QStringLiteral("ServerTime"), now.toUTC().toString(Qt::ISODate)}});
}

// The answer that refuses the request before anything is known about the file.
std::optional<HttpAnswer> refusal(const HttpRequest& request, const QByteArray& key, const QDateTime& now)
{
    if (request.hasHeader("authorization"))
        return storageError(400, QStringLiteral("InvalidArgument"),
                            QStringLiteral("Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, "
                                           "Signature query string parameter or the Authorization header should be "
                                           "specified"),
                            {{QStringLiteral("ArgumentName"), QStringLiteral("Authorization")}});
    if (request.method != "GET") // a link is signed for one method
        return signatureRefused();
    const QUrlQuery query(request.query);
    switch (checkLink(request.path, query, now, key)) {
    case LinkState::WrongSignature:
        return signatureRefused();
    case LinkState::Expired:
        return expiredLink(query, now);
    case LinkState::Valid:
        break;
    }
    return std::nullopt;
}

FileBody bodyOf(const DemoJob& job, qint64 offset, qint64 length, const DemoSwitches& switches)
{
    return {job.diskPath,           offset, length, switches.cutAt, switches.corruptAt, switches.bodyDelay,
            switches.bytesPerSecond};
}

HttpAnswer unsatisfiable(qint64 size)
{
    HttpAnswer answer =
        storageError(416, QStringLiteral("InvalidRange"), QStringLiteral("The requested range is not satisfiable"),
                     {{QStringLiteral("ActualObjectSize"), QString::number(size)}});
    answer.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(size));
    return answer;
}

bool matches(const QByteArray& condition, const QByteArray& etag)
{
    const QList<QByteArray> tags = condition.split(',');
    return condition == "*" ||
           std::any_of(tags.begin(), tags.end(), [&etag](const QByteArray& tag) { return tag.trimmed() == etag; });
}

HttpAnswer fileAnswer(const HttpRequest& request, const DemoJob& job, const DemoSwitches& switches)
{
    const qint64 onDisk = QFileInfo(job.diskPath).size();
    const qint64 size = std::min(onDisk, switches.truncateAt.value_or(onDisk));
    const QByteArray etag = '"' + job.work->digest + switches.etagSuffix + '"';
    if (request.hasHeader("if-match") && !matches(request.header("if-match"), etag))
        return storageError(412, QStringLiteral("PreconditionFailed"),
                            QStringLiteral("At least one of the pre-conditions you specified did not hold"));

    HttpAnswer answer{200, {{"Content-Type", "application/gzip"}, {"ETag", etag}, {"Accept-Ranges", "bytes"}}, {}};
    answer.file = bodyOf(job, 0, size, switches);
    const bool sameFile = !request.hasHeader("if-range") || request.header("if-range") == etag;
    const auto range = sameFile && !switches.ignoreRange ? parseRange(request.header("range"), size) : std::nullopt;
    if (!range)
        return answer;
    const auto* part = std::get_if<ByteRange>(&*range);
    if (!part)
        return unsatisfiable(size);
    answer.status = 206;
    answer.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(part->first) + '-' +
                                                    QByteArray::number(part->last) + '/' + QByteArray::number(size));
    answer.file = bodyOf(job, part->first, part->last - part->first + 1, switches);
    return answer;
}

} // namespace

HttpAnswer serveFile(const HttpRequest& request, DemoJobs& jobs, const QByteArray& key, const DemoSwitches& switches,
                     const QDateTime& now)
{
    if (auto refused = refusal(request, key, now))
        return *refused;
    const DemoJob* job = jobs.find(request.path.section(u'/', 1, 1));
    if (!job || job->urlPath != request.path || jobs.age(*job, now) >= kJobDeletedAfter ||
        job->work->state != ExportWork::State::Ready)
        return storageError(404, QStringLiteral("NoSuchKey"), QStringLiteral("The specified key does not exist."));
    return fileAnswer(request, *job, switches);
}

} // namespace muster::demo
