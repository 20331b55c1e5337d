#include "app/core/secrets/keychainprobe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <QDBusVariant>

#include <algorithm>

namespace muster {
namespace {

constexpr int kBusTimeLimit = 2'000; // milliseconds

bool isKeychainService(const QString& name)
{
    return name == QLatin1StringView("org.freedesktop.secrets") ||
           name.startsWith(QLatin1StringView("org.kde.kwalletd"));
}

} // namespace

void askForKeychainService(QObject* context, const std::function<void(bool)>& answer)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        answer(false);
        return;
    }
    const QDBusMessage listNames =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("ListNames"));
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(listNames, kBusTimeLimit), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, answer] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        const QStringList names = reply.isValid() ? reply.value() : QStringList();
        answer(std::any_of(names.cbegin(), names.cend(), isKeychainService));
    });
}

void askWhetherKeychainIsLocked(QObject* context, const std::function<void(bool)>& answer)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        answer(false);
        return;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question.setAutoStartService(false);
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, kBusTimeLimit), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, answer] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        answer(reply.isValid() && reply.value().variant().toBool());
    });
}

} // namespace muster
