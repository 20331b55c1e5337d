#pragma once

#include "app/core/base/error.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace muster {

/// What a download asked for and what the host's headers say.
struct DownloadAnswer
{
    qint64 askedFrom = 0; ///< first byte of the Range; 0: none was sent
    QByteArray askedEtag;

    int status = 0;
    QByteArray etag;
    QByteArray contentRange;
    std::optional<qint64> contentLength;
    std::optional<std::chrono::seconds> askedDelay = std::nullopt;
    QByteArray contentType = {};
};

/// What to do with the body.
enum class DownloadStep {
    Append,   ///< it continues what the sink has
    Replace,  ///< it is the whole file: the sink begins again
    AskAgain, ///< it cannot be used: ask once more, for the whole file
};

/// Judges the headers before any byte is written. Errors: LinkExpired (401, 403, 404, 410), NetworkTimeout (408),
/// RateLimited, ServerError, UnexpectedStatus, ResponseInvalid for a web page, which is what a proxy that wants a login
/// answers; redirects are not its business. Pure.
[[nodiscard]] Result<DownloadStep> judgeDownload(const DownloadAnswer& answer);

/// Size of the whole file after judgeDownload(); nothing if the host does not say.
[[nodiscard]] std::optional<qint64> wholeSize(const DownloadAnswer& answer, DownloadStep step);

} // namespace muster
