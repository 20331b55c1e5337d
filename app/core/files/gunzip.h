#pragma once

#include "app/core/base/error.h"
#include "app/core/files/contentsink.h"

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <span>

namespace muster {

/// Streaming decompression of a download: gzip (RFC 1952) with one or several members, or a body that is not gzip at
/// all, which passes through unchanged. Decided by the first two bytes, never by a name. CRC-32 and length of every
/// member are checked. Zero bytes after the last member are ignored (tape padding), anything else is DownloadCorrupt.
/// Thread: any, one at a time. Memory: about 100 KiB whatever the input.
class Gunzip
{
public:
    /// A place between two bytes of a download from which decompression can go on without what lies before it.
    /// Immutable; any thread. Memory: 54 to 87 KiB inside a member, next to nothing elsewhere.
    class RestartPoint;

    Gunzip();
    /// Goes on behind the bytes that had been fed when `from` was made.
    explicit Gunzip(const RestartPoint& from);
    ~Gunzip();
    Q_DISABLE_COPY_MOVE(Gunzip)

    /// Takes the next bytes of the download. DownloadCorrupt (detail: the position) or the sink's error.
    [[nodiscard]] Result<void> feed(std::span<const std::byte> input, ContentSink& sink);
    /// Tells that the download is complete. DownloadTruncated if a member is not. An empty body is DownloadTruncated.
    [[nodiscard]] Result<void> finish();
    /// Whether what was fed turned out not to be gzip, so that nothing checks it.
    [[nodiscard]] bool isPlain() const;
    /// Where it stands; between two calls of feed() that succeeded.
    [[nodiscard]] std::shared_ptr<const RestartPoint> restartPoint() const;

private:
    struct Place;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace muster
