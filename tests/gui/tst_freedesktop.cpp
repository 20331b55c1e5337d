#include "ui/notices/freedesktop.h"
#include "ui/notices/notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

using namespace muster::ui;

/// Records what it is asked to show, as a desktop's notification service.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        uchar urgency;
    };
    QVector<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int)
    {
        shown.append({replaces, title, body, actions, qvariant_cast<uchar>(hints.value(QStringLiteral("urgency")))});
        return replaces ? replaces : 7;
    }
};

/// Needs a session bus of its own (dbus-run-session).
class TestFreedesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentWithoutService();
    void showsReplacesAndAnswers();

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("notifications"));
};

void TestFreedesktop::silentWithoutService()
{
    FreedesktopDesktop desktop;
    desktop.notify({QStringLiteral("e1"), QStringLiteral("a"), QStringLiteral("b"), false});
    desktop.setProgress(0.5);
    desktop.setProgress(std::nullopt);
}

void TestFreedesktop::showsReplacesAndAnswers()
{
    QVERIFY(m_bus.isConnected());
    FakeNotifications service;
    const QString path = QStringLiteral("/org/freedesktop/Notifications");
    QVERIFY(m_bus.registerObject(path, &service, QDBusConnection::ExportAllSlots));
    QVERIFY(m_bus.registerService(QStringLiteral("org.freedesktop.Notifications")));

    FreedesktopDesktop desktop;
    desktop.notify({QStringLiteral("e1"), QStringLiteral("db saved"), QStringLiteral("3 users in <b>.csv"), false});
    QTRY_COMPARE(service.shown.size(), 1);
    QCOMPARE(service.shown.at(0).title, QStringLiteral("db saved"));
    QCOMPARE(service.shown.at(0).body, QStringLiteral("3 users in &lt;b&gt;.csv")); // a body may be markup
    QCOMPARE(service.shown.at(0).urgency, uchar(1));
    QVERIFY(service.shown.at(0).actions.contains(QStringLiteral("default")));

    const auto signal = [&](const char* name, uint id, const QVariant& value) {
        QDBusMessage message =
            QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.Notifications"), QLatin1StringView(name));
        message << id << value;
        QVERIFY(m_bus.send(message));
    };
    QSignalSpy activated(&desktop, &Desktop::activated);
    QSignalSpy window(&desktop, &Desktop::windowWanted);
    // The service's answer with the number may still be on its way: ask until it is known.
    QTRY_VERIFY((signal("ActionInvoked", 7, QStringLiteral("default")), !activated.isEmpty() || activated.wait(100)));
    QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("e1"));
    signal("ActionInvoked", 7, QStringLiteral("window"));
    QTRY_COMPARE(window.count(), 1);
    const auto before = activated.count();
    signal("ActionInvoked", 8, QStringLiteral("default")); // another program's
    desktop.notify({QStringLiteral("e1"), QStringLiteral("db failed"), QStringLiteral("The disk is full"), true});
    QTRY_COMPARE(service.shown.size(), 2);
    QCOMPARE(service.shown.at(1).replaces, 7U);
    QCOMPARE(service.shown.at(1).urgency, uchar(2));
    QCOMPARE(activated.count(), before);
}

QTEST_MAIN(TestFreedesktop)
#include "tst_freedesktop.moc"
