#include "app/core/preview/rowtree.h"
#include "app/core/preview/statistics.h"
#include "tests/support/gzipdata.h"
#include "tests/support/previewsamples.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;

namespace {

bool always(qint64)
{
    return true;
}

/// "key=value" of the children of a node, in order.
QStringList childrenOf(const RowTree& tree, int parent)
{
    QStringList children;
    for (const RowNode& node : tree.nodes) {
        if (node.parent == parent)
            children << node.key + QLatin1Char('=') + node.value;
    }
    return children;
}

int placeOf(const RowTree& tree, const QString& key)
{
    for (qsizetype i = 0; i < tree.nodes.size(); ++i) {
        if (tree.nodes.at(i).key == key)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

/// Statistics of columns, the tree of a row, and cells as text.
class TestPreviewSums : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statisticsOfEveryKind_data();
    void statisticsOfEveryKind();
    void statisticsFindLateColumns();
    void statisticsLeaveUnreadableRowsOut();
    void distinct_data();
    void distinct();
    void treeOfJson();
    void treeOfCsv();
    void treeIsBounded();
    void treeOfWhatIsNotThere();
    void textOfCells();
    void textOfManyRows();

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
};

void TestPreviewSums::statisticsOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const SampleTable table = sampleTable(3000);
    QTest::newRow("csv") << asCsv(table);
    QTest::newRow("Auth0's csv") << asAuth0Csv(table);
    QTest::newRow("ndjson") << asNdjson(table);
    QTest::newRow("array, gz") << gzipped(asJsonArray(table));
}

void TestPreviewSums::statisticsOfEveryKind()
{
    QFETCH(const QByteArray, bytes);
    const SampleTable table = sampleTable(3000);
    const auto file = openFile(bytes);
    QVERIFY(file);
    const auto sums = sumUpFile(*file, always);
    QVERIFY(sums);
    QCOMPARE(sums->rows, table.rows.size());
    QCOMPARE(sums->columns.size(), table.columns.size());
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        ColumnStatistics expected;
        QSet<QString> values;
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            const QString& text = table.rows.at(row).at(column);
            if (text.isEmpty())
                continue;
            ++expected.filled;
            values.insert(text);
            if (const qint64 size = text.toUcs4().size(); size > expected.longest) {
                expected.longest = size;
                expected.longestRow = row;
            }
        }
        expected.distinct = values.size();
        QCOMPARE(sums->columns.value(table.columns.at(column)), expected);
    }
}

void TestPreviewSums::statisticsFindLateColumns()
{
    QByteArray bytes;
    for (int i = 0; i < 30'000; ++i)
        bytes += "{\"a\":1,\"padding\":\"and so on and so on\"}\n";
    bytes += "{\"a\":2,\"late\":\"x\"}\n";
    const auto file = openFile(bytes);
    QVERIFY(file);
    const auto sums = sumUpFile(*file, always);
    QVERIFY(sums);
    QCOMPARE(sums->columns.value(QStringLiteral("late")), (ColumnStatistics{1, 1, true, 1, 30'000}));
    QCOMPARE(sums->columns.value(QStringLiteral("a")), (ColumnStatistics{30'001, 2, true, 1, 0}));
    QVERIFY(file->table->layout()->names.contains(QStringLiteral("late")));
}

void TestPreviewSums::statisticsLeaveUnreadableRowsOut()
{
    const auto file = openFile("{\"a\":\"1\"}\n{\"a\":oops}\n{\"a\":\"333\"}\n");
    QVERIFY(file);
    const auto sums = sumUpFile(*file, always);
    QVERIFY(sums);
    QCOMPARE(sums->rows, 2);
    QCOMPARE(sums->columns.value(QStringLiteral("a")), (ColumnStatistics{2, 2, true, 3, 2}));
}

void TestPreviewSums::distinct_data()
{
    QTest::addColumn<int>("values");
    QTest::addColumn<bool>("exact");
    for (const int values : {0, 1, 1000, 10'000})
        QTest::addRow("%d", values) << values << true;
    for (const int values : {10'001, 20'000, 50'000, 1'000'000})
        QTest::addRow("%d", values) << values << false;
}

void TestPreviewSums::distinct()
{
    QFETCH(const int, values);
    QFETCH(const bool, exact);
    DistinctCounter counter;
    for (int repeat = 0; repeat < 2; ++repeat) {
        for (int i = 0; i < values; ++i)
            counter.add("auth0|" + std::to_string(i));
    }
    QCOMPARE(counter.isExact(), exact);
    if (exact) {
        QCOMPARE(counter.count(), values);
        return;
    }
    const double off = std::abs(static_cast<double>(counter.count()) / values - 1);
    QVERIFY2(off < 0.03, qPrintable(QString::number(off)));
}

void TestPreviewSums::treeOfJson()
{
    const auto file =
        openFile("{}\n{\"b\":\"\\u00e9\",\"a\":{\"list\":[1.0,null,{\"x\":true}],\"empty\":{}},\"c\":[]}\n");
    QVERIFY(file);
    const auto tree = readRowTree(*file, 1);
    QVERIFY(tree);
    QVERIFY(!tree->isCut);
    QCOMPARE(childrenOf(*tree, 0), (QStringList{QStringLiteral("b=é"), QStringLiteral("a="), QStringLiteral("c=")}));
    const int list = placeOf(*tree, QStringLiteral("list"));
    QCOMPARE(childrenOf(*tree, list),
             (QStringList{QStringLiteral("0=1.0"), QStringLiteral("1=null"), QStringLiteral("2=")}));
    QVERIFY(tree->nodes.at(list).isArray && tree->nodes.at(list).children == 3);
    QCOMPARE(tree->nodes.at(list + 2).kind, PreviewCell::Kind::Null);
    QVERIFY(tree->nodes.at(placeOf(*tree, QStringLiteral("empty"))).isObject);
}

void TestPreviewSums::treeOfCsv()
{
    const auto file = openFile("id,list,odd\n1,\"[{\"\"x\"\":\"\"y\"\"},2]\",[not json\n");
    QVERIFY(file);
    const auto tree = readRowTree(*file, 0);
    QVERIFY(tree);
    QCOMPARE(childrenOf(*tree, 0).first(), QStringLiteral("id=1"));
    const int list = placeOf(*tree, QStringLiteral("list"));
    QVERIFY(tree->nodes.at(list).isArray);
    QCOMPARE(childrenOf(*tree, list), (QStringList{QStringLiteral("0="), QStringLiteral("1=2")}));
    QCOMPARE(childrenOf(*tree, placeOf(*tree, QStringLiteral("0"))), QStringList{QStringLiteral("x=y")});
    const RowNode odd = tree->nodes.at(placeOf(*tree, QStringLiteral("odd")));
    QVERIFY(!odd.isArray && odd.value == QStringLiteral("[not json"));
}

void TestPreviewSums::treeIsBounded()
{
    const auto file = openFile("{\"list\":[" + QByteArray("1,").repeated(50'000) + "1]}\n");
    QVERIFY(file);
    const auto tree = readRowTree(*file, 0);
    QVERIFY(tree);
    QVERIFY(tree->isCut);
    QCOMPARE(tree->nodes.size(), RowTree::kMostNodes);
}

void TestPreviewSums::treeOfWhatIsNotThere()
{
    const auto file = openFile("{\"a\":1}\n{\"a\":oops}\n");
    QVERIFY(file);
    QCOMPARE(readRowTree(*file, 1).error().code, ErrorCode::RecordInvalid);
    QCOMPARE(readRowTree(*file, 2).error().code, ErrorCode::NotFound);
}

void TestPreviewSums::textOfCells()
{
    const QByteArray longText(2000, 'x');
    const auto file = openFile("a,b,c\n\"1\t2\n3\"," + longText + ",z\n4,,6\n7,8,9\n");
    QVERIFY(file);
    const auto goOn = [] { return true; };
    QCOMPARE(readText(*file, 0, 1, {0, 1}, goOn).value(), QString::fromLatin1("1 2 3\t" + longText + "\n4\t"));
    QCOMPARE(readText(*file, 1, 2, {2, 0}, goOn).value(), QStringLiteral("6\t4\n9\t7"));
    QCOMPARE(readText(*file, 2, 99, {0}, goOn).value(), QStringLiteral("7"));
    QCOMPARE(readText(*file, 0, 1, {0}, [] { return false; }).error().code, ErrorCode::Cancelled);
}

void TestPreviewSums::textOfManyRows()
{
    const SampleTable table = sampleTable(2000);
    const auto file = openFile(gzipped(asNdjson(table)));
    QVERIFY(file);
    const auto place = static_cast<int>(file->table->layout()->names.indexOf(QStringLiteral("email")));
    const auto text = readText(*file, 300, 1700, {place}, [] { return true; });
    QVERIFY(text);
    const QStringList lines = text->split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 1401);
    QCOMPARE(lines.last(), table.rows.at(1700).at(1));
}

QTEST_APPLESS_MAIN(TestPreviewSums)
#include "tst_previewsums.moc"
