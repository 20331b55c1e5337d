#include "app/core/files/csvcells.h"
#include "app/core/files/plaincells.h"
#include "tests/support/recorddata.h"

#include <QTest>

#include <array>
#include <optional>

using namespace muster;

namespace {

/// The cells as a list; quoted ones stand in angle brackets.
QByteArrayList described(std::span<const CsvCell> cells)
{
    QByteArrayList list;
    for (const CsvCell& cell : cells) {
        const QByteArray text(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
        list.append(cell.quoted ? '<' + text + '>' : text);
    }
    return list;
}

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

/// What forEachPlainCell() finds, described; nothing when it leaves the record to the parser.
std::optional<QByteArrayList> plainCells(const QByteArray& record, char delimiter)
{
    QByteArrayList list;
    std::string scratch;
    const bool plain = forEachPlainCell(viewOf(record), delimiter, [&](const PlainCell& cell) {
        list += described(std::array{CsvCell{decodedText(cell, scratch), cell.quoted, cell.doubled}});
    });
    return plain ? std::optional(list) : std::nullopt;
}

/// Cells in front, so that a record stands anywhere among the pieces that are read at once.
struct Front
{
    explicit Front(int size) : cell(size, 'x') {}
    QByteArray cell;
    [[nodiscard]] QByteArray before(const QByteArray& record, char delimiter) const
    {
        return cell + delimiter + '"' + cell + '"' + delimiter + record;
    }
    [[nodiscard]] QByteArrayList before(const QByteArrayList& cells) const
    {
        return QByteArrayList{cell, '<' + cell + '>'} + cells;
    }
};
constexpr int kLongestFront = 70;

} // namespace

class TestCsvCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesApart_data();
    void takesApart();
    void refuses_data();
    void refuses();
    void aRecordOfNothingButCommas_data();
    void aRecordOfNothingButCommas();
    void saysWhichTextsAreItsOwn();
    void oneParserForManyRecords();
    void findsPlainCells_data();
    void findsPlainCells();
    void anyBytesAreReadOrRefused();
    void delimiterOfAHeader_data();
    void delimiterOfAHeader();
};

void TestCsvCells::takesApart_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QByteArrayList>("cells");
    const auto row = [](const char* name, const QByteArray& record, const QByteArrayList& cells, char delimiter = ',') {
        QTest::newRow(name) << record << delimiter << cells;
    };
    row("nothing", "", {""});
    row("one cell", "a", {"a"});
    row("three cells", "a,b,c", {"a", "b", "c"});
    row("empty cells", ",,", {"", "", ""});
    row("last one empty", "a,", {"a", ""});
    row("blanks stay", " a , b ", {" a ", " b "});
    row("quoted", "\"a\",\"b\"", {"<a>", "<b>"});
    row("quoted and empty", "\"\",\"\"", {"<>", "<>"});
    row("comma in quotes", "\"a,b\",c", {"<a,b>", "c"});
    row("line breaks in quotes", "\"a\nb\r\nc\rd\",e", {"<a\nb\r\nc\rd>", "e"});
    row("doubled quotes", "\"a\"\"b\"", {"<a\"b>"});
    row("only doubled quotes", "\"\"\"\",\"\"\"\"\"\"", {"<\">", "<\"\">"});
    row("doubled quotes at both ends", "\"\"\"a\"\"\",b", {"<\"a\">", "b"});
    row("doubled quotes and everything else", "\"a,\"\"b\"\"\r\n\"\"\",c", {"<a,\"b\"\r\n\">", "c"});
    row("several with doubled quotes", "\"\"\"1\",\"2\"\"\",\"3\"\"3\"", {"<\"1>", "<2\">", "<3\"3>"});
    row("quotes inside a bare cell", "5\" x 6\",b", {"5\" x 6\"", "b"});
    row("blank before a quote", " \"a\",b", {" \"a\"", "b"});
    row("blanks behind a closing quote", "\"a\" ,\"b\"\t ", {"<a>", "<b>"});
    row("UTF-8", "\xc3\xa9,\"\xf0\x9f\x98\x80\"", {"\xc3\xa9", "<\xf0\x9f\x98\x80>"});
    row("NUL", QByteArray("a\0b,\"\0\"", 7), {QByteArray("a\0b", 3), QByteArray("<\0>", 3)});
    row("Auth0's own", "\"'auth0|1\",\"'o\"\"hara\",true,3,2023-01-25T17:48:14.784Z,",
        {"<'auth0|1>", "<'o\"hara>", "true", "3", "2023-01-25T17:48:14.784Z", ""});
    row("semicolon", "a,b;\"c;d\";", {"a,b", "<c;d>", ""}, ';');
    row("TAB", "a;b\t\"c\td\" \t", {"a;b", "<c\td>", ""}, '\t');
}

void TestCsvCells::takesApart()
{
    QFETCH(const QByteArray, record);
    QFETCH(const char, delimiter);
    QFETCH(const QByteArrayList, cells);
    CsvRecordParser parser(delimiter);
    const auto parsed = parser.parse(viewOf(record));
    QVERIFY(parsed.has_value());
    QCOMPARE(described(*parsed), cells);
    for (int size = 0; size < kLongestFront; ++size) {
        const Front front(size);
        const QByteArray longer = front.before(record, delimiter);
        const auto again = parser.parse(viewOf(longer));
        QVERIFY(again.has_value());
        QCOMPARE(described(*again), front.before(cells));
        const auto plain = plainCells(longer, delimiter);
        QCOMPARE(plain.value_or(front.before(cells)), front.before(cells));
        QCOMPARE(plain.has_value(), plainCells(record, delimiter).has_value());
    }
}

void TestCsvCells::refuses_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("one quote") << QByteArray("\"") << QByteArray("cell 1: the quote is not closed");
    QTest::newRow("quote not closed") << QByteArray("a,\"b,c") << QByteArray("cell 2: the quote is not closed");
    QTest::newRow("doubled, not closed") << QByteArray("a,\"b\"\"") << QByteArray("cell 2: the quote is not closed");
    QTest::newRow("doubled within, not closed")
        << QByteArray("\"a\"\"b") << QByteArray("cell 1: the quote is not closed");
    QTest::newRow("text behind a quote") << QByteArray("a,b,\"c\"d,e")
                                         << QByteArray("cell 3: text behind the closing quote");
    QTest::newRow("text behind blanks") << QByteArray("\"c\" d") << QByteArray("cell 1: text behind the closing quote");
    QTest::newRow("quote behind blanks") << QByteArray("\"c\" \"d\"")
                                         << QByteArray("cell 1: text behind the closing quote");
    QTest::newRow("bare LF") << QByteArray("a,b\nc,d") << QByteArray("cell 2: a line break outside quotes");
    QTest::newRow("bare CR") << QByteArray("a\rb,c") << QByteArray("cell 1: a line break outside quotes");
    QTest::newRow("LF behind a quote") << QByteArray("\"a\"\n,b")
                                       << QByteArray("cell 1: text behind the closing quote");
}

void TestCsvCells::refuses()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, detail);
    CsvRecordParser parser;
    const auto parsed = parser.parse({record.constData(), static_cast<std::size_t>(record.size())});
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().code, ErrorCode::RecordInvalid);
    QCOMPARE(parsed.error().detail.toLatin1(), detail);
    for (int size = 0; size < kLongestFront; ++size)
        QVERIFY(!plainCells(Front(size).before(record, ','), ','));
}

void TestCsvCells::aRecordOfNothingButCommas_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("plain") << QByteArray();
    QTest::newRow("not plain") << QByteArray(" a\"b"); // for the slower half of the parser
}

void TestCsvCells::aRecordOfNothingButCommas()
{
    QFETCH(const QByteArray, end);
    CsvRecordParser parser;
    const QByteArray most = QByteArray(CsvRecordParser::kMostCells - 1, ',') + end;
    const auto cells = parser.parse(viewOf(most));
    QVERIFY(cells);
    QCOMPARE(cells->size(), CsvRecordParser::kMostCells);
    const QByteArray more = ',' + most;
    const auto refused = parser.parse(viewOf(more));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooManyColumns);
    QVERIFY(parser.parse("a,b"));
}

void TestCsvCells::findsPlainCells_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("plain");
    QTest::newRow("nothing") << QByteArray("") << true;
    QTest::newRow("bare") << QByteArray("a,b,") << true;
    QTest::newRow("quoted") << QByteArray("\"a\",\"\",\"b\"") << true;
    QTest::newRow("everything in quotes") << QByteArray("\"a,b\r\nc\",d") << true;
    QTest::newRow("64 bytes") << QByteArray('"' + QByteArray(62, 'a') + '"') << true;
    QTest::newRow("65 bytes") << QByteArray('"' + QByteArray(63, 'a') + '"') << true;
    QTest::newRow("doubled quotes") << QByteArray("\"a\"\"b\",\"\"\"\",c,\"d\"\"\"") << true;
    QTest::newRow("doubled, not closed") << QByteArray("\"a\"\"") << false;
    QTest::newRow("text behind doubled quotes") << QByteArray("\"\"\"\"a,b") << false;
    QTest::newRow("a quote within") << QByteArray("a\"b\",c") << false;
    QTest::newRow("two quotes within") << QByteArray("a\"\"b,c") << false;
    QTest::newRow("a blank behind a quote") << QByteArray("\"a\" ,b") << false;
    QTest::newRow("a blank before a quote") << QByteArray(" \"a\",b") << false;
    QTest::newRow("not closed") << QByteArray("a,\"b") << false;
    QTest::newRow("only a quote") << QByteArray("\"") << false;
    QTest::newRow("a bare line break") << QByteArray("a\rb") << false;
}

void TestCsvCells::findsPlainCells()
{
    QFETCH(const QByteArray, record);
    QTEST(plainCells(record, ',').has_value(), "plain");
}

void TestCsvCells::saysWhichTextsAreItsOwn()
{
    const std::string record = "a,\"b\",\"c\"\"\",\"d\"";
    CsvRecordParser parser;
    const auto cells = parser.parse(record);
    QVERIFY(cells.has_value());
    for (const CsvCell& cell : *cells) {
        const bool inRecord = cell.text.data() >= record.data() && cell.text.data() < record.data() + record.size();
        QCOMPARE(cell.decoded, !inRecord);
    }
    QCOMPARE((*cells)[2].decoded, true);
}

void TestCsvCells::oneParserForManyRecords()
{
    CsvRecordParser parser;
    QVERIFY(parser.parse("\"a\"\"\",b").has_value());
    QVERIFY(!parser.parse("a,\"b").has_value());
    const auto cells = parser.parse("\"x\"\"y\"");
    QVERIFY(cells.has_value());
    QCOMPARE(described(*cells), QByteArrayList{"<x\"y>"});
}

/// What was read can be written and read again.
void TestCsvCells::anyBytesAreReadOrRefused()
{
    QRandomGenerator random(11);
    CsvRecordParser parser;
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray record = muster::test::randomText(random);
        const auto cells = parser.parse({record.constData(), static_cast<std::size_t>(record.size())});
        const auto plain = plainCells(record, ',');
        QVERIFY(cells || !plain);
        if (!cells)
            continue;
        ++read;
        const QByteArrayList texts = described(*cells);
        QCOMPARE(plain.value_or(texts), texts);
        QByteArrayList written;
        for (const CsvCell& cell : *cells) {
            QByteArray text(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
            written.append(cell.quoted ? '"' + text.replace('"', "\"\"") + '"' : text);
        }
        const QByteArray again = written.join(',');
        const auto same = parser.parse({again.constData(), static_cast<std::size_t>(again.size())});
        QVERIFY(same.has_value());
        QCOMPARE(described(*same), texts);
    }
    QVERIFY(read > 1000);
    QVERIFY(read < 20'000);
}

void TestCsvCells::delimiterOfAHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("nothing") << QByteArray() << ',';
    QTest::newRow("one column") << QByteArray("user_id") << ',';
    QTest::newRow("comma") << QByteArray("user_id,email") << ',';
    QTest::newRow("semicolon") << QByteArray("user_id;email") << ';';
    QTest::newRow("TAB") << QByteArray("user_id\temail") << '\t';
    QTest::newRow("a comma decides") << QByteArray("a;b;c,d") << ',';
    QTest::newRow("not inside quotes") << QByteArray("\"a,b\";c") << ';';
    QTest::newRow("semicolon before TAB") << QByteArray("a\tb;c") << ';';
}

void TestCsvCells::delimiterOfAHeader()
{
    QFETCH(const QByteArray, header);
    QFETCH(const char, delimiter);
    QCOMPARE(csvDelimiterOf({header.constData(), static_cast<std::size_t>(header.size())}), delimiter);
}

QTEST_APPLESS_MAIN(TestCsvCells)
#include "tst_csvcells.moc"
