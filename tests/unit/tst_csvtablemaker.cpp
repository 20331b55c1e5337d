#include "app/core/files/csvtablemaker.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using muster::test::blockOf;

namespace {

/// A cell as one letter for its kind and its text: "T:ada".
QByteArray described(const Cell& cell)
{
    const QByteArray kinds("_TNBDJ");
    return kinds.mid(static_cast<qsizetype>(cell.kind), 1) + ':' +
           QByteArray(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
}

QByteArrayList rowOf(const TableBlock& table, std::size_t index)
{
    QByteArrayList cells;
    for (const Cell& cell : table.row(index))
        cells.append(described(cell));
    return cells;
}

QByteArrayList headersOf(const TableMaker& maker)
{
    QByteArrayList names;
    for (const std::string& name : maker.headers())
        names.append(QByteArray::fromStdString(name));
    return names;
}

} // namespace

class TestCsvTableMaker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headers_data();
    void headers();
    void refusesHeaders_data();
    void refusesHeaders();
    void tooManyColumns();
    void kindsOfCells_data();
    void kindsOfCells();
    void refuses_data();
    void refuses();
    void countsWhatIsFilled();
    void textsSurviveAMove();
};

void TestCsvTableMaker::headers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<QByteArrayList>("names");
    using enum ContentKind;
    const auto row = [](const char* name, const QByteArray& header, ContentKind kind, const QByteArrayList& names) {
        QTest::newRow(name) << header << kind << names;
    };
    row("plain", "user_id,email", Csv, {"user_id", "email"});
    row("quoted", "\"user_id\",\"a \"\"b\"\"\"", Csv, {"user_id", "a \"b\""});
    row("byte order mark", "\xef\xbb\xbfuser_id,email", Csv, {"user_id", "email"});
    row("byte order mark before a quote", "\xef\xbb\xbf\"user_id\",email", Csv, {"user_id", "email"});
    row("semicolons", "user_id;email", Csv, {"user_id", "email"});
    row("TABs", "user_id\temail", Csv, {"user_id", "email"});
    row("Auth0 has commas only", "a;b", Auth0Csv, {"a;b"});
    row("Auth0, bare", "user_id,identities[0].connection", Auth0Csv, {"user_id", "identities[0].connection"});
    row("Auth0, marked", "\"'user_id\",\"'Last Login\"", Auth0Csv, {"user_id", "Last Login"});
    row("Auth0, marked without quotes", "'user_id,'email", Auth0Csv, {"user_id", "email"});
    row("Auth0, one name with an apostrophe", "user_id,'tis", Auth0Csv, {"user_id", "'tis"});
    row("others keep apostrophes", "'user_id,'email", Csv, {"'user_id", "'email"});
    row("the same name twice", "a,b,a,a", Csv, {"a", "b", "a_2", "a_3"});
    row("the same name, its number taken", "a,a,a_2", Csv, {"a", "a_3", "a_2"});
    row("no name", "a,,\"\"", Csv, {"a", "column_2", "column_3"});
    row("no name, its number taken", ",column_1", Csv, {"column_2", "column_1"});
}

void TestCsvTableMaker::headers()
{
    QFETCH(const QByteArray, header);
    QFETCH(const ContentKind, kind);
    const auto maker = CsvTableMaker::create({header.constData(), static_cast<std::size_t>(header.size())}, kind);
    QVERIFY(maker.has_value());
    QTEST(headersOf(**maker), "names");
}

void TestCsvTableMaker::refusesHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("detail");
    QTest::newRow("quote not closed") << QByteArray("a,\"b")
                                      << QStringLiteral("header: cell 2: the quote is not closed");
    QTest::newRow("Latin-1") << QByteArray("a,stra\xdf"
                                           "e")
                             << QStringLiteral("header: not UTF-8");
}

void TestCsvTableMaker::refusesHeaders()
{
    QFETCH(const QByteArray, header);
    const auto maker =
        CsvTableMaker::create({header.constData(), static_cast<std::size_t>(header.size())}, ContentKind::Csv);
    QVERIFY(!maker.has_value());
    QCOMPARE(maker.error().code, ErrorCode::RecordInvalid);
    QTEST(maker.error().detail, "detail");
}

void TestCsvTableMaker::tooManyColumns()
{
    const std::string most(kMaxColumns - 1, ',');
    const auto maker = CsvTableMaker::create(most, ContentKind::Csv);
    QVERIFY(maker.has_value());
    QCOMPARE((*maker)->headers().size(), kMaxColumns);
    const auto none = CsvTableMaker::create(most + ',', ContentKind::Csv);
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().code, ErrorCode::TooManyColumns);
}

void TestCsvTableMaker::kindsOfCells_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArrayList>("cells");
    using enum ContentKind;
    const auto row = [](const char* name, ContentKind kind, const QByteArray& record, const QByteArrayList& cells) {
        QTest::newRow(name) << kind << record << cells;
    };
    row("Auth0's texts", Auth0Csv, "\"'ada\",\"''tHooft\",\"'o\"\"hara\"", {"T:ada", "T:'tHooft", "T:o\"hara"});
    row("Auth0's digits are texts", Auth0Csv, "\"'007\",\"'12\",\"'true\"", {"T:007", "T:12", "T:true"});
    row("Auth0's empty text and no value", Auth0Csv, "\"'\",,\"\"", {"T:", "_:", "T:"});
    row("Auth0's numbers", Auth0Csv, "3,-5,9007199254740993", {"N:3", "N:-5", "N:9007199254740993"});
    row("Auth0's booleans", Auth0Csv, "true,false,True", {"B:true", "B:false", "B:True"});
    row("Auth0's times", Auth0Csv,
        "2023-01-25T17:48:14.784Z,\"'2023-01-25T17:48:14.784Z\",\"2023-01-25T17:48:14.784Z\"",
        {"D:2023-01-25T17:48:14.784Z", "T:2023-01-25T17:48:14.784Z", "T:2023-01-25T17:48:14.784Z"});
    row("Auth0's texts without quotes", Auth0Csv, "'ada,'007,''x", {"T:ada", "T:007", "T:'x"});
    row("texts without a mark stay", Auth0Csv, "\"ada\",o'hara,\" 'x\"", {"T:ada", "T:o'hara", "T: 'x"});
    row("others keep apostrophes", Csv, "'ada,\"'b\",''", {"T:'ada", "T:'b", "T:''"});
    row("numbers by JSON's rules", Csv, "1.50,1e5,-0", {"N:1.50", "N:1e5", "N:-0"});
    row("what looks like a number", Csv, "007,+4930,1.", {"T:007", "T:+4930", "T:1."});
    row("more of that", Csv, "-,1 ,0x1f", {"T:-", "T:1 ", "T:0x1f"});
    row("booleans in capitals", Csv, "TRUE,False,truely", {"B:TRUE", "B:False", "T:truely"});
    row("quoted is text", Csv, "\"1\",\"true\",\"2023-01-25T17:48:14.784Z\"",
        {"T:1", "T:true", "T:2023-01-25T17:48:14.784Z"});
    row("other times are text", Csv, "2023-01-25T17:48:14Z,2023-01-25,25/01/2023",
        {"T:2023-01-25T17:48:14Z", "T:2023-01-25", "T:25/01/2023"});
    row("fewer cells", Csv, "a", {"T:a", "_:", "_:"});
    row("more, but empty", Csv, "a,b,c,,\"\"", {"T:a", "T:b", "T:c"});
}

void TestCsvTableMaker::kindsOfCells()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, record);
    const auto maker = CsvTableMaker::create("x,y,z", kind);
    QVERIFY(maker.has_value());
    const RecordBlock block = blockOf({record});
    const auto table = (*maker)->rows(block, {});
    QVERIFY(table.has_value());
    QCOMPARE(table->rows(), std::size_t{1});
    QTEST(rowOf(*table, 0), "cells");
}

void TestCsvTableMaker::refuses_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("detail");
    QTest::newRow("too many cells") << QByteArray("1,2,3")
                                    << QStringLiteral("record 43, byte 1004: 3 cells, but the header has 2");
    QTest::newRow("not CSV") << QByteArray("1,\"2\"3")
                             << QStringLiteral("record 43, byte 1004: cell 2: text behind the closing quote");
    QTest::newRow("Latin-1") << QByteArray("1,M\xfcller") << QStringLiteral("record 43, byte 1004: not UTF-8");
}

void TestCsvTableMaker::refuses()
{
    QFETCH(const QByteArray, record);
    const auto maker = CsvTableMaker::create("a,b", ContentKind::Csv);
    QVERIFY(maker.has_value());
    RecordBlock block = blockOf({"1,2", record, "3,4"});
    block.firstNumber = 42;
    block.contentOffset = 1000;
    const auto table = (*maker)->rows(block, {});
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::RecordInvalid);
    QTEST(table.error().detail, "detail");
}

void TestCsvTableMaker::countsWhatIsFilled()
{
    const auto maker = CsvTableMaker::create("a,b,c", ContentKind::Auth0Csv);
    QVERIFY(maker.has_value());
    const RecordBlock block = blockOf({"\"'x\",,\"'\"", "1,true", "\"'y\",\"'z\","});
    const auto table = (*maker)->rows(block, {});
    QVERIFY(table.has_value());
    QCOMPARE(table->filled, (std::vector<qint64>{3, 2, 0}));
}

void TestCsvTableMaker::textsSurviveAMove()
{
    const auto maker = CsvTableMaker::create("a", ContentKind::Csv);
    QVERIFY(maker.has_value());
    const QByteArray large(100'000, 'x');
    QByteArrayList records;
    for (int i = 0; i < 2000; ++i)
        records.append("\"" + QByteArray::number(i) + "\"\"\"");
    records.append('"' + large + "\"\"\"");
    const RecordBlock block = blockOf(records);
    auto made = (*maker)->rows(block, {});
    QVERIFY(made.has_value());
    const TableBlock table = std::move(*made);
    for (int i = 0; i < 2000; ++i)
        QCOMPARE(described(table.row(static_cast<std::size_t>(i))[0]), "T:" + QByteArray::number(i) + '"');
    QCOMPARE(described(table.row(2000)[0]), "T:" + large + '"');
}

QTEST_APPLESS_MAIN(TestCsvTableMaker)
#include "tst_csvtablemaker.moc"
