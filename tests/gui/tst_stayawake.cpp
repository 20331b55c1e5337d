#include "app/awake/stayawake.h"
#include "tests/support/fakes/fakeexportservice.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace muster;
using namespace muster::test;

/// Hands out inhibitions as logind does: the reading end of a pipe notices when one is given back.
class FakeLogind : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogind() override
    {
        if (reading >= 0)
            ::close(reading);
    }
    [[nodiscard]] bool isInhibited() const
    {
        pollfd state{reading, POLLIN, 0};
        return reading >= 0 && ::poll(&state, 1, 0) == 0;
    }
    int calls = 0;
    int reading = -1;
    bool refuses = false;
    QString what;
    QString mode;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& things, const QString&, const QString&, const QString& how)
    {
        ++calls;
        what = things;
        mode = how;
        int ends[2] = {-1, -1};
        if (refuses || ::pipe2(ends, O_CLOEXEC) != 0) {
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("no"));
            return {};
        }
        if (reading >= 0)
            ::close(reading);
        reading = ends[0];
        QDBusUnixFileDescriptor lock;
        lock.giveFileDescriptor(ends[1]);
        return lock;
    }
};

/// Needs a session bus of its own (dbus-run-session), which stands in for the system's.
class StayAwakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_logind = std::make_unique<FakeLogind>();
        QVERIFY(m_service.registerObject(QStringLiteral("/org/freedesktop/login1"), m_logind.get(),
                                         QDBusConnection::ExportAllSlots));
        QVERIFY(m_service.registerService(QStringLiteral("org.freedesktop.login1")));
        m_exports = std::make_unique<FakeExportService>();
    }
    void cleanup()
    {
        m_exports.reset();
        m_service.unregisterObject(QStringLiteral("/org/freedesktop/login1"));
        m_service.unregisterService(QStringLiteral("org.freedesktop.login1"));
        m_logind.reset();
    }

    void inhibitsWhileAFileComes()
    {
        StayAwake awake(*m_exports, m_client);
        set(ExportState::Waiting);
        QVERIFY(!awake.isHeld());
        set(ExportState::Downloading);
        QTRY_VERIFY(awake.isHeld());
        QVERIFY(m_logind->isInhibited());
        QCOMPARE(m_logind->what, QStringLiteral("sleep:idle"));
        QCOMPARE(m_logind->mode, QStringLiteral("block"));
        set(ExportState::Converting);
        QCOMPARE(m_logind->calls, 1);
        set(ExportState::Saved);
        QVERIFY(!awake.isHeld());
        QTRY_VERIFY(!m_logind->isInhibited());
        set(ExportState::Downloading); // another one
        QTRY_VERIFY(m_logind->isInhibited());
    }

    void refusalIsTaken()
    {
        m_logind->refuses = true;
        StayAwake awake(*m_exports, m_client);
        set(ExportState::Downloading);
        QTRY_COMPARE(m_logind->calls, 1);
        set(ExportState::Saved);
        QVERIFY(!awake.isHeld());
    }

    void livesWithoutABus()
    {
        StayAwake awake(*m_exports, QDBusConnection(QStringLiteral("none")));
        set(ExportState::Downloading);
        QVERIFY(!awake.isHeld());
    }

private:
    void set(ExportState state)
    {
        ExportStatus status;
        status.record.id = QStringLiteral("e1");
        status.record.state = state;
        m_exports->set(status);
    }
    QDBusConnection m_service = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("logind"));
    QDBusConnection m_client = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("program"));
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<FakeExportService> m_exports;
};

QTEST_GUILESS_MAIN(StayAwakeTest)
#include "tst_stayawake.moc"
