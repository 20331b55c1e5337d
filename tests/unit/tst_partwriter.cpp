#include "app/core/exports/partwriter.h"

#include "app/core/base/serialthread.h"

#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace muster;

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<no file>");
}

} // namespace

class TestPartWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("users.json.gz.part"));
        m_disk = std::make_unique<SerialThread>();
        m_gate = std::make_shared<QSemaphore>();
    }
    void cleanup()
    {
        m_gate->release(1000);
        settle();
    }

    void writesAndFinishes()
    {
        PartWriter part(*m_disk, m_path);
        QSignalSpy opened(&part, &PartWriter::opened);
        QSignalSpy finished(&part, &PartWriter::finished);
        part.open(false);
        QVERIFY(opened.wait());
        QCOMPARE(part.size(), 0);
        part.write("up");
        part.write("stairs");
        QCOMPARE(part.size(), 8);
        part.finish();
        QVERIFY(finished.wait());
        QCOMPARE(contentOf(m_path), QByteArray("upstairs"));
    }

    void keepsWhatIsThereIfItMay_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("kept") << true << 4 << QByteArray("downstairs");
        QTest::newRow("not kept") << false << 0 << QByteArray("stairs");
    }
    void keepsWhatIsThereIfItMay()
    {
        QFETCH(bool, keep);
        QFETCH(int, size);
        QFETCH(QByteArray, content);
        put("down");
        {
            PartWriter part(*m_disk, m_path);
            QSignalSpy opened(&part, &PartWriter::opened);
            part.open(keep);
            QVERIFY(opened.wait());
            QCOMPARE(part.size(), size);
            part.write("stairs");
        }
        settle();
        QCOMPARE(contentOf(m_path), content);
    }

    /// The cut comes while the disk is busy: what was received is written all the same, and before the next try.
    void writesWhatItHasThoughItIsGone()
    {
        {
            PartWriter part(*m_disk, m_path);
            part.open(false);
            hangTheDisk();
            part.write("down");
        }
        PartWriter next(*m_disk, m_path);
        QSignalSpy opened(&next, &PartWriter::opened);
        next.open(true);
        m_gate->release();
        QVERIFY(opened.wait());
        QCOMPARE(next.size(), 4);
    }

    void beginsAgain()
    {
        put("something else");
        PartWriter part(*m_disk, m_path);
        QSignalSpy finished(&part, &PartWriter::finished);
        part.open(true);
        part.restart();
        QCOMPARE(part.size(), 0);
        part.write("new");
        part.finish();
        QVERIFY(finished.wait());
        QCOMPARE(contentOf(m_path), QByteArray("new"));
    }

    void aDriveThatDoesNotAnswerHoldsNobodyUp()
    {
        PartWriter part(*m_disk, m_path);
        part.open(false);
        hangTheDisk();
        QSignalSpy roomMade(&part, &PartWriter::roomMade);
        QSignalSpy finished(&part, &PartWriter::finished);
        int pieces = 0;
        for (; part.hasRoom(); ++pieces)
            part.write(QByteArray(kMegabyte, 'x'));
        QCOMPARE(pieces, 4);
        QVERIFY(!roomMade.wait(50));
        m_gate->release();
        QVERIFY(roomMade.wait());
        QVERIFY(part.hasRoom());
        part.finish();
        QVERIFY(finished.wait());
        QCOMPARE(QFileInfo(m_path).size(), 4 * kMegabyte);
    }

    void tellsOnceWhatFailed()
    {
        PartWriter part(*m_disk, m_folder->filePath(QStringLiteral("gone/users.part")));
        QSignalSpy failed(&part, &PartWriter::failed);
        QSignalSpy finished(&part, &PartWriter::finished);
        part.open(false);
        QVERIFY(failed.isEmpty());
        part.write("x");
        part.finish();
        QVERIFY(failed.wait());
        settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::FolderMissing);
        QVERIFY(finished.isEmpty());
    }

    void writesNothingWhereTheSpaceIsTooSmall()
    {
        put("down");
        PartWriter part(*m_disk, m_path);
        QSignalSpy failed(&part, &PartWriter::failed);
        part.open(true);
        part.needSpace(m_folder->path(), qint64(1) << 60);
        part.write("stairs");
        QVERIFY(failed.wait());
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::DiskFull);
        settle();
        QCOMPARE(contentOf(m_path), QByteArray("down"));
    }

    void leavesNoFileWithoutAByte_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<bool>("finish");
        QTest::addColumn<bool>("stays");
        QTest::newRow("nothing came") << QByteArray() << false << false;
        QTest::newRow("an empty download") << QByteArray() << true << true;
        QTest::newRow("one byte came") << QByteArray("x") << false << true;
    }
    void leavesNoFileWithoutAByte()
    {
        QFETCH(QByteArray, written);
        QFETCH(bool, finish);
        QFETCH(bool, stays);
        {
            PartWriter part(*m_disk, m_path);
            part.open(false);
            if (!written.isEmpty())
                part.write(written);
            if (finish)
                part.finish();
        }
        settle();
        QCOMPARE(QFile::exists(m_path), stays);
    }

private:
    void put(const QByteArray& bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Until the gate opens.
    void hangTheDisk()
    {
        m_disk->run([gate = m_gate] { gate->acquire(); });
    }
    /// Everything that was given is done.
    void settle()
    {
        bool done = false;
        m_disk->whenDone(this, [&done] { done = true; });
        QTRY_VERIFY(done);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<SerialThread> m_disk;
    std::shared_ptr<QSemaphore> m_gate;
};

QTEST_GUILESS_MAIN(TestPartWriter)
#include "tst_partwriter.moc"
