#include "app/core/store/processlease.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace muster;

class TestProcessLease : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void livesAsLongAsItsObject();
    void isPrivate();
    void movesWithItsOwner();
    void closesOnExec();
    void diesWithItsProcess();
    void oddIdsAreDead_data();
    void oddIdsAreDead();
    void idsDiffer();
    void cannotAcquireBelowAFile();

private:
    [[nodiscard]] QString folder() const { return m_root->filePath(QStringLiteral("leases")); }
    [[nodiscard]] QStringList names() const { return QDir(folder()).entryList(QDir::Files); }
    std::unique_ptr<QTemporaryDir> m_root;
};

void TestProcessLease::init()
{
    m_root = std::make_unique<QTemporaryDir>();
}

void TestProcessLease::livesAsLongAsItsObject()
{
    QString id;
    {
        const auto lease = ProcessLease::acquire(folder());
        QVERIFY(lease);
        id = lease->id();
        QVERIFY(ProcessLease::isAlive(folder(), id));
        QVERIFY(ProcessLease::isAlive(folder(), id));
        QCOMPARE(names(), QStringList{id + QStringLiteral(".lease")});
    }
    QVERIFY(!ProcessLease::isAlive(folder(), id));
    QCOMPARE(names(), QStringList());
}

void TestProcessLease::isPrivate()
{
    const auto lease = ProcessLease::acquire(folder());
    QVERIFY(lease);
    struct stat info;
    QCOMPARE(::stat(QFile::encodeName(folder()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0700U);
    QCOMPARE(::stat(QFile::encodeName(QDir(folder()).filePath(names().first())).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
}

void TestProcessLease::movesWithItsOwner()
{
    auto first = ProcessLease::acquire(folder());
    auto second = ProcessLease::acquire(folder());
    QVERIFY(first && second);
    const QString firstId = first->id();
    const QString secondId = second->id();
    ProcessLease moved(std::move(*first));
    QVERIFY(ProcessLease::isAlive(folder(), firstId));
    moved = std::move(*second);
    QVERIFY(!ProcessLease::isAlive(folder(), firstId));
    QVERIFY(ProcessLease::isAlive(folder(), secondId));
    QCOMPARE(moved.id(), secondId);
}

void TestProcessLease::closesOnExec()
{
    const auto lease = ProcessLease::acquire(folder());
    QVERIFY(lease);
    const QByteArray wanted = QFile::encodeName(QDir(folder()).filePath(lease->id() + QStringLiteral(".lease")));
    bool found = false;
    for (int descriptor = 0; descriptor < 256; ++descriptor) {
        const QString target = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(descriptor));
        if (QFile::encodeName(target) == wanted) {
            found = true;
            QVERIFY((::fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0);
        }
    }
    QVERIFY(found);
}

void TestProcessLease::diesWithItsProcess()
{
    // The child acquires a lease, tells its id and then waits to be killed, which leaves its file behind.
    int channel[2];
    QCOMPARE(::pipe(channel), 0);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const auto lease = ProcessLease::acquire(folder());
        const QByteArray id = lease ? lease->id().toLatin1() : QByteArray(36, '?');
        if (::write(channel[1], id.constData(), static_cast<std::size_t>(id.size())) == id.size())
            ::pause();
        ::_exit(1);
    }
    QByteArray id(36, ' ');
    QCOMPARE(::read(channel[0], id.data(), 36), ssize_t(36));
    const QString lease = QString::fromLatin1(id);
    QVERIFY(ProcessLease::isAlive(folder(), lease));
    ::kill(child, SIGKILL);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QCOMPARE(names().size(), 1);
    QVERIFY(!ProcessLease::isAlive(folder(), lease));
    QCOMPARE(names().size(), 0);
    ::close(channel[0]);
    ::close(channel[1]);
}

void TestProcessLease::oddIdsAreDead_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("unknown") << QStringLiteral("01234567-89ab-cdef-0123-456789abcdef");
    QTest::newRow("a path") << QStringLiteral("../outside");
    QTest::newRow("a path behind an id") << QStringLiteral("01234567-89ab-cdef-0123-456789abcdef/../../outside");
    QTest::newRow("in braces") << QStringLiteral("{01234567-89ab-cdef-0123-456789abcdef}");
    QTest::newRow("a word") << QStringLiteral("outside");
}

void TestProcessLease::oddIdsAreDead()
{
    QFETCH(const QString, id);
    QFile outside(m_root->filePath(QStringLiteral("outside.lease")));
    QVERIFY(outside.open(QIODevice::WriteOnly));
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(!ProcessLease::isAlive(folder(), id));
    QVERIFY(outside.exists()); // not taken for the file of a dead process
}

void TestProcessLease::idsDiffer()
{
    const auto first = ProcessLease::acquire(folder());
    const auto second = ProcessLease::acquire(folder());
    QVERIFY(first && second);
    QVERIFY(first->id() != second->id());
}

void TestProcessLease::cannotAcquireBelowAFile()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto lease = ProcessLease::acquire(folder());
    QVERIFY(!lease);
    QCOMPARE(lease.error().code, ErrorCode::FileWriteFailed);
}

QTEST_APPLESS_MAIN(TestProcessLease)
#include "tst_processlease.moc"
