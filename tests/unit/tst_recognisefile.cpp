#include "app/core/files/recognisefile.h"
#include "tests/support/gzipdata.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace muster;
using muster::test::gzipped;

Q_DECLARE_METATYPE(muster::ContentKind)

namespace {

QByteArray manyLines()
{
    return QByteArray("{\"user_id\":\"auth0|1\"}\n").repeated(20'000);
}

} // namespace

class TestRecogniseFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void unusable_data();
    void unusable();
    void folderCannotBeRead();
    void aPipeIsNoFile();
    void jobTells();
    void cancelledJobEnds();

private:
    QString write(const QByteArray& content)
    {
        const QString path = m_folder.filePath(QStringLiteral("file.txt")); // the name tells nothing
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    QTemporaryDir m_folder;
};

void TestRecogniseFile::kinds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<bool>("packed");
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n") << ContentKind::Ndjson << false;
    QTest::newRow("packed lines") << gzipped("{\"a\":1}\n") << ContentKind::Ndjson << true;
    QTest::newRow("more than is looked at") << gzipped(manyLines()) << ContentKind::Ndjson << true;
    QTest::newRow("more, not packed") << manyLines() << ContentKind::Ndjson << false;
    QTest::newRow("array") << gzipped("[{\"a\":1}]") << ContentKind::JsonArray << true;
    QTest::newRow("two members") << gzipped("[") + gzipped("{\"a\":1}]") << ContentKind::JsonArray << true;
    QTest::newRow("delivered csv") << gzipped("email,name\r\n\"'a@b.example\",\"'A\"\r\n") << ContentKind::Auth0Csv
                                   << true;
    QTest::newRow("csv") << QByteArray("email,name\na@b.example,A\n") << ContentKind::Csv << false;
}

void TestRecogniseFile::kinds()
{
    QFETCH(QByteArray, content);
    const auto recognised = recogniseFile(write(content));
    QVERIFY(recognised);
    QTEST(recognised->kind, "kind");
    QTEST(recognised->packed, "packed");
    QCOMPARE(recognised->bytes, content.size());
}

void TestRecogniseFile::unusable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << ErrorCode::ContentNotRecognised;
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><html>") << ErrorCode::ContentNotRecognised;
    QTest::newRow("empty") << QByteArray() << ErrorCode::DownloadTruncated;
    QTest::newRow("cut") << gzipped("{\"a\":1}\n").chopped(9) << ErrorCode::DownloadTruncated;
    QTest::newRow("damaged") << QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\xff\xff\xff", 16)
                             << ErrorCode::DownloadCorrupt;
}

void TestRecogniseFile::unusable()
{
    QFETCH(QByteArray, content);
    const QString path = write(content);
    const auto recognised = recogniseFile(path);
    QVERIFY(!recognised);
    QTEST(recognised.error().code, "code");
    QCOMPARE(recognised.error().subject, path);
}

void TestRecogniseFile::folderCannotBeRead()
{
    for (const QString& path : {m_folder.path(), m_folder.filePath(QStringLiteral("missing"))}) {
        const auto recognised = recogniseFile(path);
        QVERIFY(!recognised);
        QCOMPARE(recognised.error().code, ErrorCode::FileReadFailed);
    }
}

/// Nobody writes into it: opening it would wait for ever.
void TestRecogniseFile::aPipeIsNoFile()
{
    const QString path = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR), 0);
    const auto recognised = recogniseFile(path);
    QVERIFY(!recognised);
    QCOMPARE(recognised.error().code, ErrorCode::FileReadFailed);
    QVERIFY(recognised.error().detail.contains(QStringLiteral("pipe")));
}

void TestRecogniseFile::jobTells()
{
    RecogniseFileJob job(write("{\"a\":1}\n"));
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QVERIFY(finished.wait());
    QVERIFY(job.result());
    QCOMPARE(job.result()->kind, ContentKind::Ndjson);
}

void TestRecogniseFile::cancelledJobEnds()
{
    RecogniseFileJob job(write("{\"a\":1}\n"));
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    job.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(job.result().error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestRecogniseFile)
#include "tst_recognisefile.moc"
