#pragma once

#include "app/core/base/error.h"

#include <QString>

#include <optional>
#include <utility>

namespace muster {

/// Creates a folder and its missing parents with mode 0700; existing ones keep their mode.
/// FolderNotWritable, PathTooLong or DiskFull, subject: the path.
[[nodiscard]] Result<void> ensurePrivateFolder(const QString& path);

/// What file a path leads to, by whatever names and links: equal for the same file. Nothing when none is there.
using FileIdentity = std::pair<quint64, quint64>; ///< file system, inode
[[nodiscard]] std::optional<FileIdentity> fileIdentity(const QString& path);

/// What the file system says about the place of an existing path. Asked from it directly, not from the list of mounts,
/// in which the place need not stand (containers, chroot).
struct DiskFacts
{
    qint64 freeBytes = 0; ///< that this user may fill
    bool readOnly = false;
    qint64 totalBytes = 0; ///< 0: it does not tell sizes, freeBytes means nothing
};
/// Nothing when the path does not exist or the file system does not answer. May take long on a sleeping or remote disk.
[[nodiscard]] std::optional<DiskFacts> diskFacts(const QString& path);

/// Turns errno of a failed open, write, sync or rename into DiskFull (ENOSPC, EDQUOT), FolderNotWritable (EACCES,
/// EROFS, EPERM), FolderMissing (ENOENT, ENOTDIR), PathTooLong (ENAMETOOLONG), FileExists (EEXIST) or FileWriteFailed
/// (everything else).
[[nodiscard]] Error writeError(int errnoValue, const QString& path);

} // namespace muster
