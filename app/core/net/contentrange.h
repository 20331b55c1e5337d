#pragma once

#include <QByteArray>

#include <optional>

namespace muster {

/// `Content-Range: bytes first-last/size` of a 206 (RFC 9110, 14.4).
struct ContentRange
{
    qint64 first = 0;
    qint64 last = 0;
    std::optional<qint64> size; ///< nothing for `*`

    friend bool operator==(const ContentRange&, const ContentRange&) = default;
};

/// Nothing for every other text, also for ranges that contradict themselves. Pure.
[[nodiscard]] std::optional<ContentRange> parseContentRange(const QByteArray& text);

/// True for an entity tag that may stand in If-Range: quoted and not weak (RFC 9110, 13.1.5).
[[nodiscard]] bool isStrongEtag(const QByteArray& etag);

} // namespace muster
