#pragma once

#include <QString>

#include <map>
#include <optional>
#include <string>

namespace muster {

/// The members of a zip file and how large each is unpacked, from the directory at its end (PKWARE APPNOTE 4.3, with
/// Zip64); nothing when the file has no complete one. Reads only the directory. Thread: any.
[[nodiscard]] std::optional<std::map<std::string, quint64>> zipMemberSizes(const QString& path);

} // namespace muster
