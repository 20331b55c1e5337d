#pragma once

#include <QStringList>

namespace muster {
class Settings;
}

namespace muster::ui {

inline constexpr int kMostRecentFolders = 8;

/// Folders that files were saved to, the latest first; absolute paths, whether they still exist or not.
[[nodiscard]] QStringList recentFolders(const Settings& settings);
/// Puts it first.
void rememberFolder(Settings& settings, const QString& path);

} // namespace muster::ui
