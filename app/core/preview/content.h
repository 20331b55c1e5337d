#pragma once

#include "app/core/base/error.h"
#include "app/core/files/contentsink.h"
#include "app/core/preview/restartpoints.h"

#include <QString>
#include <QtGlobal>

#include <cstddef>
#include <ctime>
#include <memory>
#include <span>
#include <vector>

namespace muster {

/// One file whose decompressed content is read in several places at once: plain, or gzip with any number of members.
/// It stays readable when the path is deleted or gets another file. Immutable apart from the restart points, which
/// readers leave behind. Thread: any.
class Content
{
public:
    /// FileReadFailed (subject: the path); DownloadTruncated for an empty file.
    [[nodiscard]] static Result<std::shared_ptr<Content>> open(const QString& path);
    ~Content();
    Q_DISABLE_COPY_MOVE(Content)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] qint64 fileBytes() const { return m_bytes; } ///< when it was opened
    [[nodiscard]] bool isCompressed() const { return m_compressed; }

    /// What became of the path since.
    enum class Standing {
        Same,
        Changed,  ///< written to
        Replaced, ///< another file has its name
        Gone,
    };
    [[nodiscard]] Standing standing() const;

    /// Bytes of the file itself from `offset` on; 0 at the end. FileReadFailed.
    [[nodiscard]] Result<std::size_t> readFile(qint64 offset, std::span<std::byte> into) const;
    [[nodiscard]] RestartPoints& restartPoints() { return m_points; }

private:
    explicit Content(QString path) : m_path(std::move(path)) {}
    Result<void> openFile();
    QString m_path;
    int m_descriptor = -1;
    quint64 m_device = 0;
    quint64 m_inode = 0;
    std::timespec m_modified{};
    qint64 m_bytes = 0;
    bool m_compressed = false;
    RestartPoints m_points;
};

/// Reads content forwards from one place into a sink. Of gzip, finding the place costs the decompression of at most the
/// distance between two restart points as far as somebody has read before, and of all that lies before it otherwise.
/// Thread: any, one at a time. Memory: about 200 KiB.
class ContentReader
{
public:
    /// `offset`: in decompressed bytes. Opens nothing; errors come with next().
    ContentReader(std::shared_ptr<Content> content, qint64 offset);

    /// Reads a piece of the file and hands over what it makes, which may be nothing. False at the end of the content.
    /// FileReadFailed, DownloadTruncated, DownloadCorrupt (subject: the path), after what was good; the sink's error.
    [[nodiscard]] Result<bool> next(ContentSink& sink);
    /// Bytes of the file that have been used, for progress.
    [[nodiscard]] qint64 fileOffset() const { return m_fileOffset; }

private:
    [[nodiscard]] Result<bool> nextPlain(ContentSink& sink);
    [[nodiscard]] Result<bool> nextUnpacked(ContentSink& sink);
    [[nodiscard]] Error about(Error error) const;
    std::shared_ptr<Content> m_content;
    std::unique_ptr<Gunzip> m_gunzip; ///< null for a plain file
    qint64 m_wanted;                  ///< content offset where handing over begins
    qint64 m_offset = 0;              ///< content offset of what comes out of m_gunzip next
    qint64 m_fileOffset;
    std::vector<std::byte> m_input;
};

} // namespace muster
