#pragma once

#include "app/core/files/gunzip.h"

#include <QFile>

#include <functional>
#include <vector>

namespace muster {

/// FileReadFailed for what is there and is no file, whose end may never come: a folder, a pipe, a device.
[[nodiscard]] Result<void> checkIsFile(const QString& path);

/// Reads a download from its file, decompressed when it is gzip. Thread: any, one at a time.
class SourceReader
{
public:
    /// Called before each piece is decompressed; an error ends the reading and is passed on.
    using Raw = std::function<Result<void>(std::span<const std::byte> bytes)>;

    explicit SourceReader(const QString& path) : m_file(path) {}

    /// FileReadFailed, also as checkIsFile().
    [[nodiscard]] Result<void> open();
    /// Reads to the end. FileReadFailed, DownloadTruncated, DownloadCorrupt (subject: the path), or what the sink or
    /// `raw` answered.
    [[nodiscard]] Result<void> readAll(ContentSink& sink, const Raw& raw);

    /// Whether what was read has no checksums, because it is not gzip.
    [[nodiscard]] bool isPlain() const { return m_gunzip.isPlain(); }
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Bytes of the file so far.
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    [[nodiscard]] Error about(Error error) const;

    QFile m_file;
    Gunzip m_gunzip;
    std::vector<std::byte> m_buffer;
    qint64 m_size = 0;
    qint64 m_position = 0;
};

} // namespace muster
