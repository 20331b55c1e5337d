#include "app/core/files/csvcells.h"
#include "app/core/files/csvformat.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using muster::test::randomText;
using Kind = Cell::Kind;

namespace {

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

CsvFormat formatFor(OutputFormat format, CsvDelimiter delimiter = CsvDelimiter::Comma)
{
    OutputOptions options;
    options.excelDelimiter = delimiter;
    return CsvFormat(format, options);
}

QByteArray written(const CsvFormat& format, std::span<const Cell> row)
{
    std::string out;
    format.appendRow(row, out);
    return QByteArray::fromStdString(out);
}

/// One cell between two others, without the others.
QByteArray writtenCell(const CsvFormat& format, Kind kind, const QByteArray& text)
{
    const std::vector<Cell> row{{Kind::Text, "a"}, {kind, viewOf(text)}, {Kind::Text, "b"}};
    const QByteArray line = written(format, row);
    return line.sliced(2, line.size() - 6);
}

} // namespace

class TestCsvFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_data();
    void cells();
    void quotesAnywhere();
    void cellsForSpreadsheets_data();
    void cellsForSpreadsheets();
    void delimiters();
    void rowsOfOneCell();
    void rowsOfNothing();
    void headers();
    void readersFindTheSameTexts();
};

void TestCsvFormat::cells_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, Kind kind, const QByteArray& text, const QByteArray& result) {
        QTest::newRow(name) << kind << text << result;
    };
    row("empty", Kind::Empty, "", "");
    row("text", Kind::Text, "ada", "ada");
    row("empty text", Kind::Text, "", "\"\"");
    row("comma", Kind::Text, "a,b", "\"a,b\"");
    row("quote", Kind::Text, "a\"b", "\"a\"\"b\"");
    row("only quotes", Kind::Text, "\"\"", "\"\"\"\"\"\"");
    row("LF", Kind::Text, "a\nb", "\"a\nb\"");
    row("CR", Kind::Text, "a\rb", "\"a\rb\"");
    row("CRLF at the end", Kind::Text, "a\r\n", "\"a\r\n\"");
    row("blank in front", Kind::Text, " a", "\" a\"");
    row("blank behind", Kind::Text, "a ", "\"a \"");
    row("TAB in front", Kind::Text, "\ta", "\"\ta\"");
    row("blanks inside", Kind::Text, "a b\tc", "a b\tc");
    row("semicolon", Kind::Text, "a;b", "a;b");
    row("apostrophe", Kind::Text, "'tHooft", "'tHooft");
    row("formula", Kind::Text, "=1+1", "=1+1");
    row("digits", Kind::Text, "007", "007");
    row("UTF-8", Kind::Text, "\xc3\xa9\xf0\x9f\x98\x80", "\xc3\xa9\xf0\x9f\x98\x80");
    row("NUL", Kind::Text, QByteArray("a\0b", 3), QByteArray("a\0b", 3));
    row("number", Kind::Number, "-5", "-5");
    row("long number", Kind::Number, "9007199254740993", "9007199254740993");
    row("boolean", Kind::Boolean, "true", "true");
    row("date", Kind::Date, "2026-11-24T10:41:07.123Z", "2026-11-24T10:41:07.123Z");
    row("JSON", Kind::Json, "[\"a\",1]", "\"[\"\"a\"\",1]\"");
    row("JSON without commas", Kind::Json, "[1]", "[1]");
    row("JSON on two lines", Kind::Json, "[1,\n2]", "\"[1,\n2]\"");
}

void TestCsvFormat::cells()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, text);
    QTEST(writtenCell(formatFor(OutputFormat::Csv), kind, text), "result");
}

/// In texts of every size up to a few of the pieces in which they are copied.
void TestCsvFormat::quotesAnywhere()
{
    const CsvFormat format = formatFor(OutputFormat::Csv);
    for (qsizetype size = 1; size < 200; ++size) {
        for (const qsizetype distance : {1, 2, 3, 7, 15, 16, 17, 18, 63, 64, 65, 1000}) {
            for (const qsizetype first : {qsizetype(0), size / 2, size - 1}) {
                QByteArray text(size, ',');
                for (qsizetype at = 0; at < size; ++at)
                    text[at] = static_cast<char>(at % 5 == 0 ? ',' : 'a' + at % 26);
                for (qsizetype at = first; at < size; at += distance)
                    text[at] = '"';
                QByteArray doubled = text;
                doubled.replace('"', "\"\"");
                QCOMPARE(writtenCell(format, Kind::Json, text), '"' + doubled + '"');
            }
        }
    }
}

void TestCsvFormat::cellsForSpreadsheets_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, Kind kind, const QByteArray& text, const QByteArray& result) {
        QTest::newRow(name) << kind << text << result;
    };
    row("empty", Kind::Empty, "", "");
    row("text", Kind::Text, "ada", "ada");
    row("empty text", Kind::Text, "", "\"\"");
    row("formula", Kind::Text, "=1+1", "\"'=1+1\"");
    // Four that known exporters get wrong.
    row("formula with another line", Kind::Text, "=1+1\n2", "\"'=1+1\n2\"");
    row("formula behind TAB", Kind::Text, "\t=1+1", "\"'\t=1+1\"");
    row("formula behind CR", Kind::Text, "\r=1", "\"'\r'=1\"");
    row("minus five as text", Kind::Text, "-5", "\"'-5\"");
    row("minus five as number", Kind::Number, "-5", "-5");

    row("formula in the second line", Kind::Text, "a\n=1", "\"'a\n'=1\"");
    row("full-width formula", Kind::Text,
        "\xef\xbc\x9d"
        "1",
        "\"'\xef\xbc\x9d"
        "1\"");
    row("formula with quotes", Kind::Text, "=\"a\"", "\"'=\"\"a\"\"\"");
    row("phone number", Kind::Text, "+4930123", "\"'+4930123\"");
    row("leading zeros", Kind::Text, "007", "\"'007\"");
    row("many digits", Kind::Text, "12345678901234567890", "\"'12345678901234567890\"");
    row("a fraction", Kind::Text, "1/2", "\"'1/2\"");
    row("an address", Kind::Text, "10.0.0.1", "10.0.0.1");
    row("apostrophe", Kind::Text, "'tHooft", "'tHooft");
    row("other delimiters", Kind::Text, "a;b", "\"a;b\"");
    row("TAB inside", Kind::Text, "a\tb", "\"a\tb\"");
    row("number", Kind::Number, "1.5", "1.5");
    row("number with too many digits", Kind::Number, "9007199254740993", "\"'9007199254740993\"");
    row("boolean", Kind::Boolean, "false", "false");
    row("date", Kind::Date, "2026-11-24T10:41:07.123Z", "2026-11-24T10:41:07.123Z");
    row("JSON", Kind::Json, "[\"=1\",-1]", "\"[\"\"=1\"\",-1]\"");
    row("JSON on several lines", Kind::Json, "[\r\n\t-1\n]", "[   -1 ]");
}

void TestCsvFormat::cellsForSpreadsheets()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, text);
    QTEST(writtenCell(formatFor(OutputFormat::ExcelCsv), kind, text), "result");
}

void TestCsvFormat::delimiters()
{
    const std::vector<Cell> row{{Kind::Text, "a,b;c\td"}, {Kind::Empty, {}}, {Kind::Number, "1"}};
    const QByteArray quoted = "\"a,b;c\td\"";
    QCOMPARE(written(formatFor(OutputFormat::ExcelCsv, CsvDelimiter::Comma), row), quoted + ",,1\r\n");
    QCOMPARE(written(formatFor(OutputFormat::ExcelCsv, CsvDelimiter::Semicolon), row), quoted + ";;1\r\n");
    QCOMPARE(written(formatFor(OutputFormat::ExcelCsv, CsvDelimiter::Tab), row), quoted + "\t\t1\r\n");
    QCOMPARE(written(formatFor(OutputFormat::Csv, CsvDelimiter::Semicolon), row), quoted + ",,1\r\n");
}

void TestCsvFormat::rowsOfOneCell()
{
    const CsvFormat format = formatFor(OutputFormat::Csv);
    QCOMPARE(written(format, std::vector<Cell>{{Kind::Empty, {}}}), QByteArray("\"\"\r\n"));
    QCOMPARE(written(format, std::vector<Cell>{{Kind::Text, ""}}), QByteArray("\"\"\r\n"));
    QCOMPARE(written(format, std::vector<Cell>{{Kind::Text, "a"}}), QByteArray("a\r\n"));
    QCOMPARE(written(format, std::vector<Cell>{{Kind::Empty, {}}, {Kind::Empty, {}}}), QByteArray(",\r\n"));
}

/// A line of TABs is white space, which readers skip: the user would be lost.
void TestCsvFormat::rowsOfNothing()
{
    const std::vector<Cell> row(3);
    QCOMPARE(written(formatFor(OutputFormat::Csv), row), QByteArray(",,\r\n"));
    QCOMPARE(written(formatFor(OutputFormat::ExcelCsv, CsvDelimiter::Semicolon), row), QByteArray(";;\r\n"));
    const CsvFormat tabs = formatFor(OutputFormat::ExcelCsv, CsvDelimiter::Tab);
    QCOMPARE(written(tabs, row), QByteArray("\"\"\t\t\r\n"));
    const std::vector<Cell> last{{}, {}, {Kind::Number, "1"}};
    QCOMPARE(written(tabs, last), QByteArray("\t\t1\r\n"));
}

void TestCsvFormat::headers()
{
    const std::vector<std::string> names{"user_id", "[\"a.b\"]", "=cmd", ""};
    std::string plain;
    formatFor(OutputFormat::Csv).appendHeader(names, plain);
    QCOMPARE(QByteArray::fromStdString(plain), QByteArray("user_id,\"[\"\"a.b\"\"]\",=cmd,\"\"\r\n"));
    std::string guarded;
    formatFor(OutputFormat::ExcelCsv).appendHeader(names, guarded);
    QCOMPARE(QByteArray::fromStdString(guarded), QByteArray("user_id,\"[\"\"a.b\"\"]\",\"'=cmd\",\"\"\r\n"));
    std::string marked; // by the key of a user
    formatFor(OutputFormat::Csv).appendHeader({"\xef\xbb\xbfname", "id"}, marked);
    QCOMPARE(QByteArray::fromStdString(marked), QByteArray("\"\xef\xbb\xbfname\",id\r\n"));
    QCOMPARE(formatFor(OutputFormat::Csv).fileStart(), std::string_view());
    QCOMPARE(formatFor(OutputFormat::ExcelCsv).fileStart(), std::string_view("\xef\xbb\xbf"));
}

void TestCsvFormat::readersFindTheSameTexts()
{
    QRandomGenerator random(7);
    const CsvFormat format = formatFor(OutputFormat::Csv);
    CsvRecordParser parser;
    for (int i = 0; i < 4000; ++i) {
        const QByteArrayList texts{randomText(random), randomText(random), randomText(random)};
        std::vector<Cell> row;
        for (const QByteArray& text : texts)
            row.push_back({Kind::Text, viewOf(text)});
        QByteArray line = written(format, row);
        QVERIFY(line.endsWith("\r\n"));
        line.chop(2);
        const auto cells = parser.parse(viewOf(line));
        QVERIFY(cells.has_value());
        QCOMPARE(cells->size(), row.size());
        for (std::size_t column = 0; column < row.size(); ++column)
            QCOMPARE((*cells)[column].text, row[column].text);
    }
}

QTEST_APPLESS_MAIN(TestCsvFormat)
#include "tst_csvformat.moc"
