#include "ui/compose/recentfolders.h"

#include "app/core/store/settings.h"

#include <QDir>
#include <QJsonArray>

namespace muster::ui {
namespace {

const QString kName = QStringLiteral("folders.recent");

} // namespace

QStringList recentFolders(const Settings& settings)
{
    QStringList paths;
    const QJsonArray stored = settings.value(kName).toArray();
    for (const QJsonValue value : stored) {
        const QString path = value.toString();
        if (QDir::isAbsolutePath(path) && !paths.contains(path) && paths.size() < kMostRecentFolders)
            paths.append(path);
    }
    return paths;
}

void rememberFolder(Settings& settings, const QString& path)
{
    if (!QDir::isAbsolutePath(path))
        return;
    QStringList paths = recentFolders(settings);
    if (paths.value(0) == path)
        return;
    paths.removeAll(path);
    paths.prepend(path);
    settings.setValue(kName, QJsonArray::fromStringList(paths.mid(0, kMostRecentFolders)));
}

} // namespace muster::ui
