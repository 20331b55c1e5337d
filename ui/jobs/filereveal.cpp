#include "ui/jobs/filereveal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kAnswerTimeout = 3000; // ms

void openFolder(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path()));
}

} // namespace

void revealFiles(const QStringList& paths, QObject* context)
{
    if (paths.isEmpty())
        return;
    const QString& folderOf = paths.first();
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        openFolder(folderOf);
        return;
    }
    QStringList uris;
    for (const QString& path : paths)
        uris << QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << uris << QString();
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kAnswerTimeout), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, folderOf] {
        const QDBusPendingReply<> reply = *watcher;
        if (reply.isError())
            openFolder(folderOf);
        watcher->deleteLater();
    });
}

QString fileToOpen(const QStringList& paths)
{
    const auto unpacked =
        std::ranges::find_if(paths, [](const QString& path) { return !path.endsWith(QLatin1StringView(".gz")); });
    return unpacked != paths.end() ? *unpacked : paths.value(0);
}

} // namespace muster::ui
