#include "app/core/preview/indexing.h"
#include "app/core/preview/previewfile.h"
#include "tests/support/gzipdata.h"
#include "tests/support/previewsamples.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;

namespace {

bool always(qint64)
{
    return true;
}

/// The texts of a row in the order of the sample's columns.
QStringList textsOf(const PreviewRow& row, const RowTable::Layout& layout, const QStringList& columns)
{
    QStringList texts;
    for (const QString& column : columns) {
        const qsizetype place = layout.names.indexOf(column);
        texts << (place >= 0 && place < row.cells.size() ? row.cells.at(place).text : QString());
    }
    return texts;
}

} // namespace

/// Every row of every kind of file, compared with the table that the file was made of.
class TestPreviewRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyRow_data();
    void everyRow();
    void rowsBeforeTheIndexIsThere();
    void cutFileHasTheRowsBefore_data();
    void cutFileHasTheRowsBefore();
    void lateColumnsComeAtTheEnd();
    void requestedColumnsComeFirst();
    void unreadableRows_data();
    void unreadableRows();
    void nullsAreSeen();
    void longTextsAreCut();
    void smallFiles_data();
    void smallFiles();
    void refuses_data();
    void refuses();
    void indexingCanBeEnded();

private:
    [[nodiscard]] QString write(const QByteArray& bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("file-%1").arg(++m_files));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] std::shared_ptr<PreviewFile> openFile(const QByteArray& bytes, const QStringList& columns = {})
    {
        const auto opened = openPreviewFile(write(bytes), columns);
        return opened ? opened->file : nullptr;
    }

    QTemporaryDir m_dir;
    int m_files = 0;
    SampleTable m_table;
};

void TestPreviewRows::initTestCase()
{
    m_table = sampleTable(6000);
}

void TestPreviewRows::everyRow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ContentKind>("kind");
    const auto add = [](const char* name, const QByteArray& bytes, ContentKind kind) {
        QTest::addRow("%s", name) << bytes << kind;
        QTest::addRow("%s.gz", name) << gzipped(bytes) << kind;
        const qsizetype third = bytes.size() / 3;
        QTest::addRow("%s.gz, members", name)
            << gzipped(bytes.first(third)) + gzipped(bytes.mid(third, third)) + gzipped(bytes.mid(2 * third)) << kind;
    };
    add("csv", asCsv(m_table), ContentKind::Csv);
    add("csv with mark", "\xef\xbb\xbf" + asCsv(m_table), ContentKind::Csv);
    add("Auth0's csv", asAuth0Csv(m_table), ContentKind::Auth0Csv);
    add("ndjson", asNdjson(m_table), ContentKind::Ndjson);
    add("ndjson, blank lines", "\n" + asNdjson(m_table).replace("\n", " \r\n\n"), ContentKind::Ndjson);
    add("array", asJsonArray(m_table), ContentKind::JsonArray);
}

void TestPreviewRows::everyRow()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ContentKind, kind);
    const auto file = openFile(bytes);
    QVERIFY(file);
    QCOMPARE(file->kind, kind);
    QVERIFY(indexWholeFile(*file, always));
    QCOMPARE(file->index.rows(), m_table.rows.size());
    const auto layout = file->table->layout();
    QCOMPARE(layout->names.size(), m_table.columns.size());
    qint64 compared = 0;
    const auto compare = [&](qint64 first, qint64 count) {
        const auto page = readPage(*file, first, count);
        QVERIFY(page);
        QCOMPARE(page->rows.size(), std::min<qint64>(count, m_table.rows.size() - first));
        for (qsizetype i = 0; i < page->rows.size(); ++i, ++compared)
            QCOMPARE(textsOf(page->rows.at(i), *layout, m_table.columns), m_table.rows.at(first + i));
    };
    for (qint64 first = 0; first < m_table.rows.size(); first += 500)
        compare(first, 500);
    QCOMPARE(compared, m_table.rows.size());
    QRandomGenerator random(5);
    for (int i = 0; i < 40; ++i)
        compare(random.bounded(static_cast<int>(m_table.rows.size())), 3);
}

/// The first page is there at once, and rows behind the index are found by reading on.
void TestPreviewRows::rowsBeforeTheIndexIsThere()
{
    const auto opened = openPreviewFile(write(gzipped(asNdjson(m_table))), {});
    QVERIFY(opened);
    QCOMPARE(opened->firstPage.rows.size(), RecordIndex::kStride);
    const auto layout = opened->file->table->layout();
    QCOMPARE(textsOf(opened->firstPage.rows.at(7), *layout, m_table.columns), m_table.rows.at(7));
    QVERIFY(opened->file->index.rows() < 2000);
    const auto page = readPage(*opened->file, 5000, 2);
    QVERIFY(page);
    QCOMPARE(textsOf(page->rows.at(1), *layout, m_table.columns), m_table.rows.at(5001));
}

void TestPreviewRows::cutFileHasTheRowsBefore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ndjson") << asNdjson(m_table);
    QTest::newRow("csv") << asCsv(m_table);
    QTest::newRow("array") << asJsonArray(m_table);
}

void TestPreviewRows::cutFileHasTheRowsBefore()
{
    QFETCH(const QByteArray, bytes);
    const QByteArray packed = gzipped(bytes);
    for (const qsizetype part : {10, 35, 60, 85}) {
        const auto file = openFile(packed.first(packed.size() * part / 100));
        QVERIFY(file);
        const auto indexed = indexWholeFile(*file, always);
        QVERIFY(!indexed);
        QCOMPARE(indexed.error().code, ErrorCode::DownloadTruncated);
        const qint64 rows = file->index.rows();
        QVERIFY2(rows > 0 && rows < m_table.rows.size(), qPrintable(QString::number(rows)));
        const auto page = readPage(*file, rows - 1, 10);
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 1);
        QCOMPARE(textsOf(page->rows.first(), *file->table->layout(), m_table.columns), m_table.rows.at(rows - 1));
    }
}

void TestPreviewRows::lateColumnsComeAtTheEnd()
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += "{\"b\":{\"x\":1},\"c\":2}\n";
    bytes += "{\"a\":0,\"b\":{\"w\":5,\"x\":1},\"c\":2}\n";
    const auto opened = openPreviewFile(write(bytes), {});
    QVERIFY(opened);
    const auto names = [&] { return opened->file->table->layout()->names; };
    QCOMPARE(names(), (QStringList{QStringLiteral("b.x"), QStringLiteral("c")}));
    const auto page = readPage(*opened->file, 999, 10);
    QVERIFY(page);
    QCOMPARE(names(),
             (QStringList{QStringLiteral("b.x"), QStringLiteral("c"), QStringLiteral("b.w"), QStringLiteral("a")}));
    QCOMPARE(page->rows.at(1).cells.at(2).text, QStringLiteral("5"));
    QCOMPARE(page->rows.at(0).cells.at(3).kind, PreviewCell::Kind::Empty);
}

void TestPreviewRows::requestedColumnsComeFirst()
{
    const auto file = openFile("{\"a\":1,\"b\":{\"y\":1,\"x\":2},\"c\":3}\n",
                               {QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("never")});
    QVERIFY(file);
    QCOMPARE(file->table->layout()->names,
             (QStringList{QStringLiteral("c"), QStringLiteral("b.y"), QStringLiteral("b.x"), QStringLiteral("never"),
                          QStringLiteral("a")}));
}

void TestPreviewRows::unreadableRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ndjson") << QByteArray("{\"a\":\"1\"}\n{\"a\":oops}\n{\"a\":\"3\"}\n");
    QTest::newRow("csv, too many cells") << QByteArray("a,b\n1,x\n\"{\"\"a\"\":oops}\",2,3\n3,x\n");
    QTest::newRow("csv, not UTF-8") << QByteArray("a,b\n1," + QByteArray(70'000, 'x') + "\n{\"a\":oops}\xff,2\n3,x\n");
}

/// A bad row does not spoil its neighbours.
void TestPreviewRows::unreadableRows()
{
    QFETCH(const QByteArray, bytes);
    const auto file = openFile(bytes);
    QVERIFY(file);
    const auto page = readPage(*file, 0, 10);
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 3);
    QCOMPARE(page->rows.at(0).cells.at(0).text, QStringLiteral("1"));
    QCOMPARE(page->rows.at(2).cells.at(0).text, QStringLiteral("3"));
    QVERIFY(page->rows.at(0).isReadable && page->rows.at(2).isReadable);
    QVERIFY(!page->rows.at(1).isReadable);
    QCOMPARE(page->rows.at(1).cells.size(), 1);
    QVERIFY(page->rows.at(1).cells.at(0).text.contains(QLatin1StringView("oops")));
}

void TestPreviewRows::nullsAreSeen()
{
    const auto file = openFile("{\"a\":null,\"b\":{\"c\":null,\"d\":1}}\n{\"a\":1,\"b\":{\"c\":\"x\"}}\n");
    QVERIFY(file);
    const auto page = readPage(*file, 0, 2);
    QVERIFY(page);
    using Kind = PreviewCell::Kind;
    const auto kinds = [&](int row) {
        QVector<Kind> all;
        for (const PreviewCell& cell : page->rows.at(row).cells)
            all << cell.kind;
        return all;
    };
    QCOMPARE(file->table->layout()->names,
             (QStringList{QStringLiteral("a"), QStringLiteral("b.c"), QStringLiteral("b.d")}));
    QCOMPARE(kinds(0), (QVector<Kind>{Kind::Null, Kind::Null, Kind::Number}));
    QCOMPARE(kinds(1), (QVector<Kind>{Kind::Number, Kind::Text, Kind::Empty}));
}

void TestPreviewRows::longTextsAreCut()
{
    const QString text = QString::fromUtf8("😀").repeated(300);
    const auto file = openFile("{\"a\":\"" + text.toUtf8() + "\",\"b\":\"" + QByteArray(400, 'x') + "\"}\n");
    QVERIFY(file);
    const auto page = readPage(*file, 0, 1);
    QVERIFY(page);
    const PreviewCell cut = page->rows.at(0).cells.at(0);
    QVERIFY(cut.isCut);
    QVERIFY(cut.text.endsWith(QChar(0x2026)) && cut.text.size() <= PreviewCell::kMostCharacters);
    QVERIFY(text.startsWith(cut.text.chopped(1)));
    QVERIFY(!cut.text.chopped(1).back().isHighSurrogate());
    QVERIFY(!page->rows.at(0).cells.at(1).isCut);
}

void TestPreviewRows::smallFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("csv, header only") << QByteArray("a,b\n") << 0 << 2;
    QTest::newRow("csv, no line break") << QByteArray("a,b\n1,2") << 1 << 2;
    QTest::newRow("empty array") << QByteArray("[]") << 0 << 0;
    QTest::newRow("empty object") << QByteArray("{}\n") << 1 << 0;
    QTest::newRow("one user") << QByteArray("{\"a\":1}") << 1 << 1;
    QTest::newRow("one user, gz") << gzipped("{\"a\":1}") << 1 << 1;
}

void TestPreviewRows::smallFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, rows);
    QFETCH(const int, columns);
    const auto opened = openPreviewFile(write(bytes), {});
    QVERIFY(opened && opened->file);
    QCOMPARE(opened->firstPage.rows.size(), rows);
    QCOMPARE(opened->file->table->layout()->names.size(), columns);
    QVERIFY(indexWholeFile(*opened->file, always));
    QCOMPARE(opened->file->index.rows(), rows);
}

void TestPreviewRows::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<ErrorCode>>("error");
    using Code = std::optional<ErrorCode>;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                             << Code(ErrorCode::ContentNotRecognised);
    QTest::newRow("nothing packed") << gzipped({}) << Code();
    QTest::newRow("empty") << QByteArray() << Code(ErrorCode::DownloadTruncated);
    QTest::newRow("cut before the first byte") << gzipped("{\"a\":1}").first(10) << Code(ErrorCode::DownloadTruncated);
    QTest::newRow("array that never closes") << QByteArray("[{\"a\":1},") << Code();
}

void TestPreviewRows::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const std::optional<ErrorCode>, error);
    const auto opened = openPreviewFile(write(bytes), {});
    QCOMPARE(opened ? std::nullopt : std::optional(opened.error().code), error);
}

void TestPreviewRows::indexingCanBeEnded()
{
    const auto file = openFile(asNdjson(m_table));
    QVERIFY(file);
    const auto indexed = indexWholeFile(*file, [](qint64 bytes) { return bytes < 600'000; });
    QVERIFY(!indexed);
    QCOMPARE(indexed.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestPreviewRows)
#include "tst_previewrows.moc"
