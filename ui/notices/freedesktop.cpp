#include "ui/notices/freedesktop.h"

#include "ui/notices/notice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

namespace muster::ui {
namespace {

const auto kService = QStringLiteral("org.freedesktop.Notifications");
const auto kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kAnswerTimeout = 3000; // ms
constexpr int kDefaultDuration = -1; // the desktop decides

enum class Urgency : uchar { Normal = 1, Critical = 2 };

} // namespace

FreedesktopDesktop::FreedesktopDesktop(QObject* parent) : Desktop(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
}

void FreedesktopDesktop::notify(const Notice& notice)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // A failure stays until it is seen; a body may be read as markup.
    const Urgency urgency = notice.failed ? Urgency::Critical : Urgency::Normal;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(urgency))}};
    const QStringList actions{QStringLiteral("default"), tr("Open folder"), QStringLiteral("window"),
                              tr("Show in Muster")};
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    call << QCoreApplication::applicationName() << m_ids.value(notice.exportId) << QStringLiteral("muster")
         << notice.title << notice.text.toHtmlEscaped() << actions << hints << kDefaultDuration;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kAnswerTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, exportId = notice.exportId] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_ids.insert(exportId, reply.value());
        watcher->deleteLater();
    });
}

void FreedesktopDesktop::setProgress(std::optional<double> progress)
{
    const int percent = progress ? static_cast<int>(*progress * 100) : -1;
    if (percent == m_percent)
        return;
    m_percent = percent;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage signal =
        QDBusMessage::createSignal(QStringLiteral("/io/muster/LauncherEntry"),
                                   QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    signal << QStringLiteral("application://%1.desktop").arg(QGuiApplication::desktopFileName())
           << QVariantMap{{QStringLiteral("progress"), progress.value_or(0.0)},
                          {QStringLiteral("progress-visible"), progress.has_value()}};
    bus.send(signal);
}

void FreedesktopDesktop::actionInvoked(uint id, const QString& action)
{
    const QString exportId = m_ids.key(id);
    if (exportId.isEmpty())
        return; // another program's
    if (action == QLatin1StringView("window"))
        Q_EMIT windowWanted(exportId);
    else
        Q_EMIT activated(exportId);
}

void FreedesktopDesktop::closed(uint id, uint)
{
    m_ids.remove(m_ids.key(id));
}

} // namespace muster::ui
