#pragma once

#include "app/core/base/error.h"

#include <QByteArray>
#include <QString>

namespace muster {

/// A folder of our own (0700) beside a file that is being written, for a library that needs temporary files. Those that
/// libxlsxwriter makes in it have no name any more when they get their first byte, so a process that is killed leaves
/// at most the folder with an empty file; see removeStaleParts(). Removed by the destructor. Thread: any.
class ScratchFolder
{
public:
    /// In the folder of `path` and named like it. Errors as AtomicFile::create().
    [[nodiscard]] static Result<ScratchFolder> create(const QString& path);
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&& other) = delete;
    ~ScratchFolder();

    /// Removes one that a killed process left, with the files in it. Nothing when it is a link or belongs to another
    /// user; it stays when it holds folders.
    static void removeLeft(const QString& path);

    /// In the file system's encoding.
    [[nodiscard]] const QByteArray& path() const { return m_path; }
    /// Empties the files of this process that were made here and have no name any more. Whoever reads them meets their
    /// end, and that is how a library can be stopped that offers no way to stop it. Also while it reads or writes them.
    /// Returns how many there were.
    int emptyOpenFiles() const;

private:
    explicit ScratchFolder(QByteArray path) : m_path(std::move(path)) {}
    QByteArray m_path;
};

} // namespace muster
