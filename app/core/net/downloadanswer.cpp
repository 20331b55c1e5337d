#include "app/core/net/downloadanswer.h"

#include "app/core/net/contentrange.h"

namespace muster {
namespace {

constexpr int kOk = 200;
constexpr int kPartialContent = 206;
constexpr int kRangeNotSatisfiable = 416;

/// True if the part is the whole rest of the same file.
bool continues(const DownloadAnswer& answer)
{
    const auto range = parseContentRange(answer.contentRange);
    if (!range || range->first != answer.askedFrom || answer.etag != answer.askedEtag)
        return false;
    if (range->size && range->last + 1 != *range->size)
        return false;
    return !answer.contentLength || *answer.contentLength == range->last - range->first + 1;
}

bool isWebPage(const QByteArray& contentType)
{
    return contentType.trimmed().toLower().startsWith("text/html");
}

ErrorCode codeOf(int status)
{
    switch (status) {
    case 401:
    case 403:
    case 404:
    case 410:
        return ErrorCode::LinkExpired;
    case 408:
        return ErrorCode::NetworkTimeout;
    case 429:
        return ErrorCode::RateLimited;
    default:
        return status >= 500 ? ErrorCode::ServerError : ErrorCode::UnexpectedStatus;
    }
}

} // namespace

Result<DownloadStep> judgeDownload(const DownloadAnswer& answer)
{
    if ((answer.status == kOk || answer.status == kPartialContent) && isWebPage(answer.contentType))
        return tl::unexpected(
            Error{ErrorCode::ResponseInvalid, QStringLiteral("Content-Type: text/html"), {}, answer.status});
    if (answer.status == kOk)
        return DownloadStep::Replace;
    if (answer.askedFrom > 0 && answer.status == kPartialContent)
        return continues(answer) ? DownloadStep::Append : DownloadStep::AskAgain;
    if (answer.askedFrom > 0 && answer.status == kRangeNotSatisfiable)
        return DownloadStep::AskAgain;
    return tl::unexpected(Error{codeOf(answer.status), {}, {}, answer.status, answer.askedDelay});
}

std::optional<qint64> wholeSize(const DownloadAnswer& answer, DownloadStep step)
{
    if (step == DownloadStep::Replace)
        return answer.contentLength.value_or(-1) < 0 ? std::nullopt : answer.contentLength;
    const auto range = parseContentRange(answer.contentRange);
    return range ? range->last + 1 : std::optional<qint64>();
}

} // namespace muster
