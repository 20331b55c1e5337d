#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"

#include <QString>

namespace muster {

/// What giving files their names needs, for AtomicFile and takeNames(). Blocks: for worker threads.

/// Something has this name, also a link that leads nowhere.
[[nodiscard]] bool isTaken(const QString& path);
/// Renames a complete part in its folder: over what has the name with Overwrite, otherwise only to a name that nobody
/// has (FileExists). Errors: writeError() with the new path.
[[nodiscard]] Result<void> giveName(const QString& partPath, const QString& path, ConflictPolicy onConflict);
/// Makes names in the folder permanent. A failure is not reported: the files are complete and in place, and some file
/// systems cannot sync a folder.
void syncFolder(const QString& folder);

} // namespace muster
