#include "app/core/files/csvformat.h"
#include "app/core/files/csvrewriter.h"
#include "app/core/files/csvtablemaker.h"
#include "app/core/files/jsoninspector.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using muster::test::auth0Cell;
using muster::test::blockOf;
using muster::test::randomText;

namespace {

constexpr quint64 kSeed = 7;
constexpr std::size_t kIdColumn = 1;

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// What is written and found the long way.
struct ByTable
{
    std::string rows{};
    std::vector<qint64> filled{};
    std::vector<quint64> ids{};
};

std::optional<ByTable> byTable(const CsvTableMaker& maker, const RecordBlock& block)
{
    const auto table = maker.rows(block, {});
    if (!table)
        return std::nullopt;
    ByTable result;
    result.filled = table->filled;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        CsvFormat(OutputFormat::Csv, {}).appendRow(table->row(row), result.rows);
        const bool hasId = kIdColumn < table->columns && !table->row(row)[kIdColumn].text.empty();
        if (hasId)
            result.ids.push_back(idHash(table->row(row)[kIdColumn].text, kSeed));
    }
    return result;
}

/// A cell as Auth0 and others write them, and sometimes as nobody should.
QByteArray randomCell(QRandomGenerator& random)
{
    const QByteArray text = randomText(random);
    switch (random.bounded(6)) {
    case 0:
        return {};
    case 1:
        return '"' + QByteArray(text).replace('"', "\"\"") + '"';
    case 2:
        return random.bounded(8) == 0 ? text : QByteArray("true");
    case 3:
        return QByteArray("'' \t x").left(random.bounded(7));
    default:
        return auth0Cell(text);
    }
}

} // namespace

class TestCsvRewriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rewrites_data();
    void rewrites();
    void leavesToTheTable_data();
    void leavesToTheTable();
    void findsUsersAndWhatIsFilled();
    void readsNothingBehindTheBlock();
    void writesWhatTheTableWould_data();
    void writesWhatTheTableWould();
};

void TestCsvRewriter::rewrites_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("row");
    using enum ContentKind;
    const auto row = [](const char* name, const QByteArray& record, const QByteArray& rewritten,
                        const QByteArray& header = "a,b,c",
                        ContentKind kind = Auth0Csv) { QTest::newRow(name) << header << kind << record << rewritten; };
    row("without its quotes and apostrophe", "\"'ada\",\"'007\",'x", "ada,007,x");
    row("what Auth0 does not mark", "3,true,2023-01-25T17:48:14.784Z", "3,true,2023-01-25T17:48:14.784Z");
    row("no value and empty texts", ",\"\",\"'\"", ",\"\",\"\"");
    row("an apostrophe alone", "',x,", "\"\",x,");
    row("an apostrophe of its own", "\"''tHooft\",''x,o'hara", "'tHooft,'x,o'hara");
    row("commas", "\"'a,b\",\"c,d\",\",\"", "\"a,b\",\"c,d\",\",\"");
    row("doubled quotes", "\"'a\"\"b\",\"\"\"\",\"'\"\"\"\"\"", "\"a\"\"b\",\"\"\"\",\"\"\"\"\"\"");
    row("line breaks", "\"'a\nb\",\"\r\n\",\"c\r\"", "\"a\nb\",\"\r\n\",\"c\r\"");
    row("blanks at the ends", "\"' a\",b ,\tc", "\" a\",\"b \",\"\tc\"");
    row("a blank alone", "\"' \", ,\"\t\"", "\" \",\" \",\"\t\"");
    row("fewer cells", "\"'a\"", "a,,");
    row("UTF-8", "\"'\xc3\xa9\",\xf0\x9f\x98\x80,", "\xc3\xa9,\xf0\x9f\x98\x80,");
    row("others keep apostrophes", "'a,\"'b\",\"c\"", "'a,'b,c", "a,b,c", Csv);
    row("from semicolons", "a,b;\"c;d\";\"e,f\"", "\"a,b\",c;d,\"e,f\"", "a;b;c", Csv);
    row("from TABs", "a\t\"b\tc\"\t", "a,b\tc,", "a\tb\tc", Csv);
    row("one column", "\"'x\"", "x", "a");
    row("one column, an empty text", "\"\"", "\"\"", "a");
    row("31 bytes", "\"'" + QByteArray(31, 'x') + "\",,", QByteArray(31, 'x') + ",,");
    row("32 bytes", "\"'" + QByteArray(32, 'x') + "\",,", QByteArray(32, 'x') + ",,");
    row("33 bytes", "\"'" + QByteArray(33, 'x') + "\",,", QByteArray(33, 'x') + ",,");
    row("many bytes", "\"'" + QByteArray(1000, 'x') + ",\",,", '"' + QByteArray(1000, 'x') + ",\",,");
}

void TestCsvRewriter::rewrites()
{
    QFETCH(const QByteArray, header);
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, row);
    const auto maker = CsvTableMaker::create(header.toStdString(), kind);
    QVERIFY(maker.has_value());
    for (const QByteArray& lineBreak : {QByteArray("\n"), QByteArray("\r\n")}) {
        const RecordBlock block = blockOf({record, record}, lineBreak);
        const auto rewritten = CsvRewriter(**maker, kIdColumn, kSeed).rewrite(block);
        QVERIFY(rewritten.has_value());
        QCOMPARE(bytesOf(rewritten->rows.text()), row + "\r\n" + row + "\r\n");
        QCOMPARE(byTable(**maker, block)->rows, rewritten->rows.text());
    }
}

void TestCsvRewriter::leavesToTheTable_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("a quote within") << QByteArray("5\" x 6\",b");
    QTest::newRow("a blank behind a quote") << QByteArray("\"a\" ,b");
    QTest::newRow("a quote that is not closed") << QByteArray("a,\"b");
    QTest::newRow("too many cells") << QByteArray("a,b,c");
    QTest::newRow("more cells, all empty") << QByteArray("a,b,");
    QTest::newRow("Latin-1") << QByteArray("a,M\xfcller");
}

void TestCsvRewriter::leavesToTheTable()
{
    QFETCH(const QByteArray, record);
    const auto maker = CsvTableMaker::create("a,b", ContentKind::Auth0Csv);
    QVERIFY(maker.has_value());
    QVERIFY(!CsvRewriter(**maker, kIdColumn, kSeed).rewrite(blockOf({"1,2", record, "3,4"})).has_value());
}

void TestCsvRewriter::findsUsersAndWhatIsFilled()
{
    const auto maker = CsvTableMaker::create("a,b,c", ContentKind::Auth0Csv);
    QVERIFY(maker.has_value());
    const RecordBlock block = blockOf({"\"'x\",,\"'\"", "1,\"'i\"\"d\"", "\"'y\",\"'z\",", ",\"'\",1"});
    const auto rewritten = CsvRewriter(**maker, kIdColumn, kSeed).rewrite(block);
    QVERIFY(rewritten.has_value());
    QCOMPARE(rewritten->findings.users, 4);
    QCOMPARE(rewritten->findings.expected, (std::vector<qint64>{3, 2, 1}));
    QCOMPARE(rewritten->findings.ids, (std::vector<quint64>{idHash("i\"d", kSeed), idHash("z", kSeed)}));
    const auto nowhere = CsvRewriter(**maker, 3, kSeed).rewrite(block);
    QVERIFY(nowhere.has_value());
    QVERIFY(nowhere->findings.ids.empty());
}

/// What the padding holds does not matter.
void TestCsvRewriter::readsNothingBehindTheBlock()
{
    const auto maker = CsvTableMaker::create("a,b", ContentKind::Auth0Csv);
    QVERIFY(maker.has_value());
    for (int size = 0; size < 130; ++size) {
        const QByteArray text(size, 'x');
        RecordBlock block = blockOf({"\"'" + text + "\",\"y\""}, QByteArray());
        for (const char padding : {'"', ',', '\n', ' ', '\0'}) {
            std::fill_n(block.bytes.data() + block.bytes.size(), RecordBlock::kPadding, padding);
            const auto rewritten = CsvRewriter(**maker, kIdColumn, kSeed).rewrite(block);
            QVERIFY(rewritten.has_value());
            QCOMPARE(bytesOf(rewritten->rows.text()), (size > 0 ? text : QByteArray("\"\"")) + ",y\r\n");
        }
    }
}

void TestCsvRewriter::writesWhatTheTableWould_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("Auth0") << ContentKind::Auth0Csv << ',';
    QTest::newRow("commas") << ContentKind::Csv << ',';
    QTest::newRow("semicolons") << ContentKind::Csv << ';';
    QTest::newRow("TABs") << ContentKind::Csv << '\t';
}

void TestCsvRewriter::writesWhatTheTableWould()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const char, delimiter);
    QRandomGenerator random(20261129);
    int rewrittenBlocks = 0;
    for (int i = 0; i < 6000; ++i) {
        const int columns = 1 + random.bounded(5);
        const auto maker = CsvTableMaker::create(QByteArrayList(columns, "x").join(delimiter).toStdString(), kind);
        QVERIFY(maker.has_value());
        QByteArrayList records;
        for (int record = random.bounded(3); record >= 0; --record) {
            QByteArrayList cells;
            for (int cell = random.bounded(12) == 0 ? random.bounded(7) : columns - 1; cell >= 0; --cell)
                cells.append(randomCell(random));
            records.append(cells.join(delimiter));
        }
        const RecordBlock block = blockOf(records, "\r\n");
        const auto rewritten = CsvRewriter(**maker, kIdColumn, kSeed).rewrite(block);
        if (!rewritten)
            continue;
        ++rewrittenBlocks;
        const auto expected = byTable(**maker, block);
        QVERIFY2(expected.has_value(), records.join('\n').constData());
        QCOMPARE(bytesOf(rewritten->rows.text()), QByteArray::fromStdString(expected->rows));
        QCOMPARE(rewritten->findings.expected, expected->filled);
        QCOMPARE(rewritten->findings.ids, expected->ids);
        QCOMPARE(rewritten->findings.users, static_cast<qint64>(records.size()));
    }
    QVERIFY(rewrittenBlocks > 2000);
}

QTEST_APPLESS_MAIN(TestCsvRewriter)
#include "tst_csvrewriter.moc"
