#include "app/core/files/syncahead.h"

#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace muster;

class TestSyncAhead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void smallFilesNeedNone();
    void syncs_data();
    void syncs();
    void tellsOfFailure();
    void movesWithItsFile();
    void canBeDroppedAtAnyMoment();
};

void TestSyncAhead::smallFilesNeedNone()
{
    SyncAhead ahead(SyncAhead::Extent::File);
    ahead.wrote(-1, SyncAhead::kStep - 1); // a descriptor that is not looked at
    QCOMPARE(ahead.finish(), 0);
}

void TestSyncAhead::syncs_data()
{
    QTest::addColumn<SyncAhead::Extent>("extent");
    QTest::newRow("file") << SyncAhead::Extent::File;
    QTest::newRow("file system") << SyncAhead::Extent::FileSystem;
}

void TestSyncAhead::syncs()
{
    QFETCH(SyncAhead::Extent, extent);
    QTemporaryFile file;
    QVERIFY(file.open());
    SyncAhead ahead(extent);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(file.write("more"), 4);
        ahead.wrote(file.handle(), SyncAhead::kStep);
    }
    QCOMPARE(ahead.finish(), 0);
    QCOMPARE(ahead.finish(), 0);
}

/// A pipe cannot be synced.
void TestSyncAhead::tellsOfFailure()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    SyncAhead ahead(SyncAhead::Extent::File);
    ahead.wrote(ends[1], SyncAhead::kStep);
    QVERIFY(ahead.finish() != 0);
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestSyncAhead::movesWithItsFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    SyncAhead ahead(SyncAhead::Extent::File);
    ahead.wrote(file.handle(), SyncAhead::kStep);
    SyncAhead moved(std::move(ahead));
    moved.wrote(file.handle(), SyncAhead::kStep);
    SyncAhead assigned(SyncAhead::Extent::FileSystem);
    assigned.wrote(file.handle(), SyncAhead::kStep);
    assigned = std::move(moved);
    QCOMPARE(assigned.finish(), 0);
}

void TestSyncAhead::canBeDroppedAtAnyMoment()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    for (int i = 0; i < 20; ++i) {
        SyncAhead ahead(SyncAhead::Extent::File);
        ahead.wrote(file.handle(), (i % 3) * SyncAhead::kStep);
    }
}

QTEST_GUILESS_MAIN(TestSyncAhead)
#include "tst_syncahead.moc"
