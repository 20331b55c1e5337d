#include "app/core/preview/livepreview.h"
#include "tests/support/gzipdata.h"
#include "tests/support/previewsamples.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using Phase = Preview::Phase;

/// A preview as the window uses it: with threads and signals.
class TestLivePreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsEveryRowInTheEnd();
    void newestWishComesFirst();
    void emptyFile();
    void failures_data();
    void failures();
    void damagedFileShowsTheRowsBefore();
    void tellsWhatBecomesOfTheFile();
    void columnsComeAtTheEnd();
    void findsAndCancels();
    void statisticsOfColumns();
    void treeAndText();
    void destroyingItEndsEverything();

private:
    [[nodiscard]] QString write(const QByteArray& bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("file-%1").arg(++m_files));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] std::unique_ptr<Preview> open(const QByteArray& bytes) { return m_service.open(write(bytes), {}); }
    [[nodiscard]] QString cell(Preview& preview, qint64 row, const QString& column)
    {
        const auto place = preview.columns().indexOf(column);
        const auto isThere = [&] { return preview.row(row) != nullptr; };
        return QTest::qWaitFor(isThere) ? preview.row(row)->cells.value(place).text : QStringLiteral("nothing came");
    }

    QTemporaryDir m_dir;
    int m_files = 0;
    LivePreviewService m_service;
    SampleTable m_table;
};

void TestLivePreview::initTestCase()
{
    m_table = sampleTable(5000);
}

void TestLivePreview::showsEveryRowInTheEnd()
{
    const auto preview = open(gzipped(asNdjson(m_table)));
    QCOMPARE(preview->phase(), Phase::Opening);
    QCOMPARE(preview->rows(), 0);
    QVERIFY(!preview->row(0));
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    QCOMPARE(preview->rows(), 5000);
    QCOMPARE(preview->percent(), 100);
    QVERIFY(preview->row(0)); // the first page needs no asking
    QCOMPARE(*preview->format(), Preview::Format::Ndjson);
    QVERIFY(!preview->error());
    for (const qint64 row : {0, 127, 128, 2500, 4999, 3})
        QCOMPARE(cell(*preview, row, QStringLiteral("email")), m_table.rows.at(row).at(1));
    QVERIFY(!preview->row(-1));
    QVERIFY(!preview->row(5000));
}

void TestLivePreview::newestWishComesFirst()
{
    const auto preview = open(asNdjson(m_table));
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    QSignalSpy arrived(preview.get(), &Preview::rowsArrived);
    for (const qint64 row : {1000, 1500, 2000, 2500, 3000, 3500, 4000})
        QVERIFY(!preview->row(row));
    QTRY_COMPARE(arrived.size(), 5);
    QList<qint64> pages;
    for (const QVariantList& arguments : arrived)
        pages << arguments.at(0).toLongLong() / 128;
    QCOMPARE(pages, (QList<qint64>{1000 / 128, 4000 / 128, 3500 / 128, 3000 / 128, 2500 / 128}));
}

void TestLivePreview::emptyFile()
{
    const auto preview = open(gzipped({}));
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    QCOMPARE(preview->rows(), 0);
    QVERIFY(!preview->format());
}

void TestLivePreview::failures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such file") << m_dir.filePath(QStringLiteral("nowhere")) << ErrorCode::FileReadFailed;
    QTest::newRow("empty") << write({}) << ErrorCode::DownloadTruncated;
    QTest::newRow("picture") << write("\x89PNG\r\n\x1a\n\x01\x02") << ErrorCode::ContentNotRecognised;
}

void TestLivePreview::failures()
{
    QFETCH(const QString, path);
    QFETCH(const ErrorCode, code);
    const auto preview = m_service.open(path, {});
    QTRY_COMPARE(preview->phase(), Phase::Failed);
    QCOMPARE(preview->error()->code, code);
    QCOMPARE(preview->rows(), 0);
}

void TestLivePreview::damagedFileShowsTheRowsBefore()
{
    const QByteArray packed = gzipped(asCsv(m_table));
    const auto preview = open(packed.first(packed.size() / 2));
    QTRY_COMPARE(preview->phase(), Phase::Damaged);
    QCOMPARE(preview->error()->code, ErrorCode::DownloadTruncated);
    const qint64 last = preview->rows() - 1;
    QVERIFY(last > 1000);
    QCOMPARE(cell(*preview, last, QStringLiteral("email")), m_table.rows.at(last).at(1));
}

void TestLivePreview::tellsWhatBecomesOfTheFile()
{
    const QString path = write(asNdjson(m_table));
    const auto preview = m_service.open(path, {});
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    QCOMPARE(preview->standing(), Preview::Standing::Same);
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(preview->standing(), Preview::Standing::Gone);
    QCOMPARE(cell(*preview, 4000, QStringLiteral("email")), m_table.rows.at(4000).at(1)); // still open
    QVERIFY(QFile::rename(write("{}\n"), path));
    QVERIFY(!preview->row(3000));
    QTRY_COMPARE(preview->standing(), Preview::Standing::Replaced);

    const QString written = write(asNdjson(m_table));
    const auto other = m_service.open(written, {});
    QTRY_COMPARE(other->phase(), Phase::Complete);
    QFile file(written);
    QVERIFY(file.open(QIODevice::Append));
    file.write("{}\n");
    file.close();
    QTRY_COMPARE(other->standing(), Preview::Standing::Changed);
}

void TestLivePreview::columnsComeAtTheEnd()
{
    QByteArray bytes = QByteArray("{\"a\":1,\"padding\":\"and so on and so on\"}\n").repeated(30'001);
    bytes += "{\"late\":\"x\",\"a\":2}\n";
    const auto preview = open(bytes);
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    QCOMPARE(preview->columns().size(), 2);
    QSignalSpy added(preview.get(), &Preview::columnsAdded);
    QVERIFY(!preview->row(30'001));
    QVERIFY(added.wait());
    QCOMPARE(preview->columns().last(), QStringLiteral("late"));
    QCOMPARE(cell(*preview, 30'001, QStringLiteral("late")), QStringLiteral("x"));
}

void TestLivePreview::findsAndCancels()
{
    const auto preview = open(asNdjson(m_table));
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    const auto find = preview->find(QStringLiteral("USER4321@"), 4400);
    QSignalSpy finished(find.get(), &Job::finished);
    find->start();
    QVERIFY(finished.wait());
    QCOMPARE(find->rowsFound(), 1);
    QVERIFY(!find->error());
    QCOMPARE(find->next(4400, true), std::optional<qint64>(4321));
    QVERIFY(find->isFound(4321));
    QCOMPARE(find->text(), QStringLiteral("USER4321@"));

    const auto cancelled = preview->find(QStringLiteral("é"), 0);
    QSignalSpy ended(cancelled.get(), &Job::finished);
    cancelled->start();
    cancelled->cancel();
    QVERIFY(ended.wait());
    QCOMPARE(cancelled->error()->code, ErrorCode::Cancelled);
}

void TestLivePreview::statisticsOfColumns()
{
    const auto preview = open(asCsv(m_table));
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    const auto statistics = preview->statistics();
    QSignalSpy finished(statistics.get(), &Job::finished);
    statistics->start();
    QVERIFY(!statistics->column(QStringLiteral("email")));
    QVERIFY(finished.wait());
    QCOMPARE(statistics->rows(), 5000);
    QCOMPARE(statistics->column(QStringLiteral("email"))->distinct, 5000);
    QVERIFY(!statistics->column(QStringLiteral("no such column")));
    QVERIFY(!statistics->error());
}

void TestLivePreview::treeAndText()
{
    const auto preview = open(asCsv(m_table));
    QTRY_COMPARE(preview->phase(), Phase::Complete);
    const auto tree = preview->rowTree(4000);
    const auto text = preview->text(10, 12, {1});
    QSignalSpy treeFinished(tree.get(), &Job::finished);
    QSignalSpy textFinished(text.get(), &Job::finished);
    tree->start();
    text->start();
    QTRY_VERIFY(!treeFinished.isEmpty() && !textFinished.isEmpty());
    QCOMPARE(tree->result()->nodes.at(2).value, m_table.rows.at(4000).at(1));
    QCOMPARE(text->result()->count(QLatin1Char('\n')), 2);
}

void TestLivePreview::destroyingItEndsEverything()
{
    auto preview = open(gzipped(asNdjson(m_table)));
    QTRY_VERIFY(preview->format());
    const auto find = preview->find(QStringLiteral("user"), 0);
    QSignalSpy finished(find.get(), &Job::finished);
    find->start();
    static_cast<void>(preview->row(4000));
    preview.reset();
    QVERIFY(finished.wait()); // a job goes on without the preview
    QCOMPARE(find->rowsFound(), 5000);
    for (int i = 0; i < 20; ++i) {
        preview = open(gzipped(asNdjson(m_table)));
        QTest::qWait(i % 5);
    }
}

QTEST_GUILESS_MAIN(TestLivePreview)
#include "tst_livepreview.moc"
