#pragma once

#include "app/core/base/error.h"

#include <QString>

namespace muster {

/// Creates a folder and its missing parents with mode 0700; existing ones keep their mode.
/// FolderNotWritable or DiskFull, subject: the path.
[[nodiscard]] Result<void> ensurePrivateFolder(const QString& path);

/// Turns errno of a failed open, write, sync or rename into DiskFull (ENOSPC, EDQUOT), FolderNotWritable (EACCES,
/// EROFS, EPERM), FolderMissing (ENOENT, ENOTDIR), FileExists (EEXIST) or FileWriteFailed (everything else).
[[nodiscard]] Error writeError(int errnoValue, const QString& path);

} // namespace muster
