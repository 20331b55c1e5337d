#pragma once

#include "app/core/files/atomicfile.h"

#include <QStringList>

#include <span>

namespace muster {

/// Makes files permanent that belong together: all under the same number, or none. They were created with the same
/// folder, base name and policy; their order is that of the returned paths. Synced in one go, because thousands of
/// single syncs take longer than writing the files. With ConflictPolicy::Number it is the first number from
/// `firstNumber` on under which all names are free. On failure those that have their name already lose it again, except
/// where they replaced another file. `ahead` was told of their bytes; it ends. Errors as AtomicFile::commit(). Thread:
/// any, one at a time.
[[nodiscard]] Result<QStringList> commitTogether(std::span<AtomicFile> files, int firstNumber,
                                                 SyncAhead* ahead = nullptr);

} // namespace muster
