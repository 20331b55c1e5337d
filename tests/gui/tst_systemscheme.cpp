#include "ui/common/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using muster::ui::SystemScheme;

/// Answers like xdg-desktop-portal: a variant in a variant.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint colourScheme = 1;
    uint contrast = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        if (group != QLatin1StringView("org.freedesktop.appearance"))
            return QDBusVariant(QVariant(0U));
        const uint value = key == QLatin1StringView("contrast") ? contrast : colourScheme;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(QVariant(value))));
    }
};

/// Needs a session bus of its own (dbus-run-session).
class TestSystemScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentWithoutPortal();
    void asksAndFollows();

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
};

void TestSystemScheme::silentWithoutPortal()
{
    SystemScheme scheme;
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    scheme.watch();
    QVERIFY(!changed.wait(500));
    QVERIFY(!scheme.prefersDark());
    QVERIFY(!scheme.prefersContrast());
}

void TestSystemScheme::asksAndFollows()
{
    QVERIFY(m_bus.isConnected());
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    FakePortal portal;
    QVERIFY(m_bus.registerObject(path, &portal, QDBusConnection::ExportAllSlots));
    QVERIFY(m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

    SystemScheme scheme;
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    scheme.watch();
    QTRY_COMPARE(scheme.prefersDark(), std::optional<bool>(true));
    QVERIFY(!scheme.prefersContrast());

    const auto tell = [&](const QString& group, const QString& key, uint value) {
        QDBusMessage signal = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(QVariant(value)));
        QVERIFY(m_bus.send(signal));
    };
    const QString appearance = QStringLiteral("org.freedesktop.appearance");
    tell(appearance, QStringLiteral("color-scheme"), 2);
    QTRY_COMPARE(scheme.prefersDark(), std::optional<bool>(false));
    tell(appearance, QStringLiteral("contrast"), 1);
    QTRY_VERIFY(scheme.prefersContrast());
    const auto before = changed.count();
    tell(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("color-scheme"), 1);
    tell(appearance, QStringLiteral("color-scheme"), 0);
    QTRY_VERIFY(!scheme.prefersDark());
    QCOMPARE(changed.count(), before + 1);
}

QTEST_GUILESS_MAIN(TestSystemScheme)
#include "tst_systemscheme.moc"
