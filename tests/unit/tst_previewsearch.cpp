#include "app/core/preview/searching.h"
#include "tests/support/gzipdata.h"
#include "tests/support/previewsamples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace muster;
using namespace muster::test;

namespace {

bool always(int)
{
    return true;
}

std::set<qint64> rowsOf(const FoundRows& found)
{
    std::set<qint64> rows;
    for (auto row = found.next(-1, true); row && rows.insert(*row).second;)
        row = found.next(*row, true);
    return rows;
}

} // namespace

/// Finding text in a whole file.
class TestPreviewSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsWhatANaiveSearchFinds_data();
    void findsWhatANaiveSearchFinds();
    void looksAtValuesOnly_data();
    void looksAtValuesOnly();
    void unreadableRowsAreSearchedAsTheyAre();
    void beginsAtARowAndComesRound();
    void canBeEnded();
    void percentGoesForwards();
    void damageEndsItBehindTheGoodRows();
    void nextAndPrevious();
    void nextAgainstASet();

private:
    [[nodiscard]] std::shared_ptr<PreviewFile> openFile(const QByteArray& bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("file-%1").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return nullptr;
        file.close();
        const auto opened = openPreviewFile(path, {});
        return opened ? opened->file : nullptr;
    }

    QTemporaryDir m_dir;
    int m_files = 0;
    SampleTable m_table;
};

void TestPreviewSearch::initTestCase()
{
    m_table = sampleTable(3000);
}

void TestPreviewSearch::findsWhatANaiveSearchFinds_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"user17", "USER17", "zoë", "ZOË", "O'Hara", "\"quoted\"", "x,y", "lines", "two\nlines", "back\\slash",
          "slasho", "😀", "😀ordinary", "tab\there", "auth0|00000000", "nowhere at all", "crlf\r\nline", "\"", "e"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPreviewSearch::findsWhatANaiveSearchFinds()
{
    QFETCH(const QString, text);
    std::set<qint64> expected;
    for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
        const QStringList& row = m_table.rows.at(i);
        if (std::ranges::any_of(row, [&](const QString& cell) { return cell.contains(text, Qt::CaseInsensitive); }))
            expected.insert(i);
    }
    for (const QByteArray& bytes :
         {asCsv(m_table), asAuth0Csv(m_table), asNdjson(m_table), asJsonArray(m_table), gzipped(asNdjson(m_table))}) {
        const auto file = openFile(bytes);
        QVERIFY(file);
        FoundRows found;
        QVERIFY(searchFile(*file, text, 0, found, always));
        QCOMPARE(found.count(), static_cast<qint64>(expected.size()));
        QVERIFY(rowsOf(found) == expected);
    }
}

void TestPreviewSearch::looksAtValuesOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    const QByteArray json =
        "{\"email\":\"a@b\",\"n\":{\"list\":[1.50,\"Deep\",{\"k\":\"Deeper\"}],\"ok\":true,\"no\":null}}\n";
    QTest::newRow("key") << json << "email" << 0;
    QTest::newRow("text in an array") << json << "deep" << 1;
    QTest::newRow("digits as they stand") << json << "1.50" << 1;
    QTest::newRow("boolean") << json << "TRUE" << 1;
    QTest::newRow("null") << json << "null" << 0;
    QTest::newRow("across values") << json << "a@b\",\"n" << 0;
    QTest::newRow("unicode escape") << QByteArray("{\"a\":\"\\u0045SCAPED \\u00e9\"}\n") << "escaped É" << 1;
    QTest::newRow("escaped slash") << QByteArray("{\"a\":\"one\\/two\"}\n") << "one/two" << 1;
    QTest::newRow("escaped line break") << QByteArray("{\"a\":\"one\\ntwo\"}\n") << "one\ntwo" << 1;
    QTest::newRow("csv header") << QByteArray("email,name\na@b,x\n") << "email" << 0;
    QTest::newRow("csv, across cells") << QByteArray("email,name\na@b,x\n") << "b,x" << 0;
    QTest::newRow("csv, doubled quote") << QByteArray("a,b\n\"say \"\"hi\"\"\",x\n") << "say \"HI\"" << 1;
    QTest::newRow("Auth0's apostrophe") << QByteArray("a,b\n\"'x\",\"'y\"\n\"'z\",\"'w\"\n") << "'x" << 0;
}

void TestPreviewSearch::looksAtValuesOnly()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const int, rows);
    const auto file = openFile(bytes);
    QVERIFY(file);
    FoundRows found;
    QVERIFY(searchFile(*file, text, 0, found, always));
    QCOMPARE(found.count(), rows);
}

void TestPreviewSearch::unreadableRowsAreSearchedAsTheyAre()
{
    const auto file = openFile("{\"a\":\"x\"}\n{\"a\":Broken}\n{\"a\":\"broken\"}\n{\"broken\":1}\n");
    QVERIFY(file);
    FoundRows found;
    QVERIFY(searchFile(*file, QStringLiteral("broken"), 0, found, always));
    QVERIFY(rowsOf(found) == (std::set<qint64>{1, 2}));
}

void TestPreviewSearch::beginsAtARowAndComesRound()
{
    QByteArray bytes;
    for (int i = 0; i < 60'000; ++i)
        bytes +=
            "{\"a\":\"" + QByteArray::number(i) + (i == 10 || i == 50'000 ? " needle" : " straw, much of it") + "\"}\n";
    for (const QByteArray& packed : {bytes, gzipped(bytes)}) {
        const auto file = openFile(packed);
        QVERIFY(file);
        QVERIFY(RecordReader(file->content, file->kind, {}, RecordReader::kLargeBlocks).run([&](RecordBlock& block) {
            file->index.add(block);
            return true;
        }));
        FoundRows found;
        std::vector<qint64> order;
        QVERIFY(searchFile(*file, QStringLiteral("needle"), 30'000, found, [&](int) {
            for (const qint64 row : {10, 50'000}) {
                if (found.contains(row) && std::ranges::find(order, row) == order.end())
                    order.push_back(row);
            }
            return true;
        }));
        QCOMPARE(order, (std::vector<qint64>{50'000, 10}));
        QCOMPARE(found.count(), 2);
    }
}

void TestPreviewSearch::canBeEnded()
{
    const auto file = openFile(asNdjson(m_table));
    QVERIFY(file);
    FoundRows found;
    const auto searched = searchFile(*file, QStringLiteral("user"), 0, found, [](int) { return false; });
    QVERIFY(!searched);
    QCOMPARE(searched.error().code, ErrorCode::Cancelled);
    QVERIFY(found.count() < m_table.rows.size());
}

void TestPreviewSearch::percentGoesForwards()
{
    const QByteArray bytes = asNdjson(sampleTable(20'000));
    for (const QByteArray& packed : {bytes, gzipped(bytes)}) {
        const auto file = openFile(packed);
        QVERIFY(file);
        FoundRows found;
        int last = 0;
        bool forwards = true;
        QVERIFY(searchFile(*file, QStringLiteral("user"), 100, found, [&](int percent) {
            forwards = forwards && percent >= last && percent <= 100;
            last = percent;
            return true;
        }));
        QVERIFY(forwards);
        QVERIFY2(last > 90, qPrintable(QString::number(last)));
    }
}

void TestPreviewSearch::damageEndsItBehindTheGoodRows()
{
    const QByteArray packed = gzipped(asNdjson(m_table));
    const auto file = openFile(packed.first(packed.size() / 2));
    QVERIFY(file);
    FoundRows found;
    const auto searched = searchFile(*file, QStringLiteral("user"), 0, found, always);
    QVERIFY(!searched);
    QCOMPARE(searched.error().code, ErrorCode::DownloadTruncated);
    QVERIFY(found.count() > 1000);
}

void TestPreviewSearch::nextAndPrevious()
{
    FoundRows found;
    QVERIFY(!found.next(0, true));
    QVERIFY(!found.next(0, false));
    for (const qint64 row : {qint64{0}, qint64{63}, qint64{64}, qint64{1000}, qint64{1000}})
        found.add(row);
    QCOMPARE(found.count(), 4);
    QCOMPARE(*found.next(-1, true), 0);
    QCOMPARE(*found.next(0, true), 63);
    QCOMPARE(*found.next(64, true), 1000);
    QCOMPARE(*found.next(1000, true), 0);
    QCOMPARE(*found.next(5'000'000, true), 0);
    QCOMPARE(*found.next(5'000'000, false), 1000);
    QCOMPARE(*found.next(1000, false), 64);
    QCOMPARE(*found.next(63, false), 0);
    QCOMPARE(*found.next(0, false), 1000);
    QVERIFY(!found.contains(-1) && !found.contains(999) && found.contains(1000) && !found.contains(1'000'000));
}

void TestPreviewSearch::nextAgainstASet()
{
    std::set<qint64> expected;
    FoundRows found;
    for (qint64 i = 0; i < 200; ++i) {
        const qint64 row = i * i * 37 % 2500;
        expected.insert(row);
        found.add(row);
    }
    for (qint64 row = -1; row <= 2600; ++row) {
        const auto behind = expected.upper_bound(row);
        QCOMPARE(*found.next(row, true), behind == expected.end() ? *expected.begin() : *behind);
        const auto from = expected.lower_bound(row);
        QCOMPARE(*found.next(row, false), from == expected.begin() ? *expected.rbegin() : *std::prev(from));
    }
}

QTEST_APPLESS_MAIN(TestPreviewSearch)
#include "tst_previewsearch.moc"
