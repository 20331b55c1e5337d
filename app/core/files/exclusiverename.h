#pragma once

#include <QByteArray>

namespace muster {

/// Renames a file to a name that nobody has, in one atomic step: 0, or errno (EEXIST if the name is taken).
/// Both paths are in the file system's encoding and in the same folder. Tries renameat2(), and where the file system
/// does not know it, the two ways below.
[[nodiscard]] int renameExclusively(const QByteArray& from, const QByteArray& to);

/// With a hard link: for file systems without renameat2(RENAME_NOREPLACE), such as some network shares.
[[nodiscard]] int renameByLinking(const QByteArray& from, const QByteArray& to);
/// By reserving the name with an empty file first: for file systems without hard links.
[[nodiscard]] int renameByReserving(const QByteArray& from, const QByteArray& to);

} // namespace muster
