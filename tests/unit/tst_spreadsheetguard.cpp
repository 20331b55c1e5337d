#include "app/core/files/spreadsheetguard.h"

#include <QTest>

using namespace muster;

namespace {

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

} // namespace

class TestSpreadsheetGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formulas_data();
    void formulas();
    void everySignBehindEverythingInvisible();
    void changes_data();
    void changes();
    void length_data();
    void length();
    void neutralising_data();
    void neutralising();
};

void TestSpreadsheetGuard::formulas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isFormula");
    const auto row = [](const char* name, const QByteArray& text, bool isFormula) {
        QTest::newRow(name) << text << isFormula;
    };
    row("nothing", "", false);
    row("a word", "ada", false);
    row("digits", "42", false);
    row("equals", "=1+1", true);
    row("plus", "+4930123", true);
    row("minus", "-5", true);
    row("only a minus", "-", true);
    row("at", "@SUM(1)", true);
    row("TAB", "\t=1+1", true);
    row("TAB before a word", "\tada", true);
    row("CR", "\r=1", true);
    row("LF", "\n=1", true);
    row("a formula and another line", "=1+1\n2", true);
    row("blanks before a line break", "  \nada", true);
    row("signs inside", "a=b+c-d@e", false);
    row("an apostrophe before", "'=1", false);
    row("a quote before", "\"=1\"", false);
    row("a bracket before", "(=1)", false);
    row("full-width equals",
        "\xef\xbc\x9d"
        "1",
        true);
    row("full-width plus",
        "\xef\xbc\x8b"
        "1",
        true);
    row("full-width minus",
        "\xef\xbc\x8d"
        "1",
        true);
    row("full-width at",
        "\xef\xbc\xa0"
        "SUM",
        true);
    row("small equals",
        "\xef\xb9\xa6"
        "1",
        true);
    row("mathematical minus",
        "\xe2\x88\x92"
        "1",
        true);
    row("full-width letter", "\xef\xbc\xa1", false);
    row("blanks before", "   =1", true);
    row("only blanks", "   ", false);
    row("NUL before", QByteArray("\0=1", 3), true);
    row("no-break space before", "\xc2\xa0=1", true);
    row("ideographic space before", "\xe3\x80\x80=1", true);
    row("zero-width space before", "\xe2\x80\x8b=1", true);
    row("byte order mark before", "\xef\xbb\xbf=1", true);
    row("soft hyphen before", "\xc2\xad=1", true);
    row("right-to-left override before", "\xe2\x80\xae=1", true);
    row("variation selector before", "\xef\xb8\x8f=1", true);
    row("Hangul filler before", "\xe3\x85\xa4=1", true);
    row("tag character before", "\xf3\xa0\x80\xa0=1", true);
    row("all of them before", "\x01 \xe2\x80\x8b\xc2\xa0\xef\xbb\xbf@a", true);
    row("e acute before", "\xc3\xa9=1", false);
    row("emoji before", "\xf0\x9f\x98\x80=1", false);
    row("behind LF", "ada\n=1", true);
    row("behind CR", "ada\r+1", true);
    row("behind CRLF", "ada\r\n-1", true);
    row("behind LF and blanks", "ada\n  @a", true);
    row("TAB behind LF", "ada\n\tb", true);
    row("in the third line",
        "a\nb\n\xef\xbc\x9d"
        "1",
        true);
    row("empty lines", "a\n\n\r\n\nb\n", false);
    row("harmless lines", "a\nb=c\r\nd", false);
}

void TestSpreadsheetGuard::formulas()
{
    QFETCH(const QByteArray, text);
    QTEST(couldBeFormula(viewOf(text)), "isFormula");
}

void TestSpreadsheetGuard::everySignBehindEverythingInvisible()
{
    const QList<char32_t> signs{'=', '+', '-', '@', '\t', 0xff1d, 0xff0b, 0xff0d, 0xff20};
    for (char32_t point = 1; point < 0x3100; ++point) {
        const auto category = QChar::category(point);
        if (category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Separator_Space)
            continue;
        for (const char32_t sign : signs) {
            const std::u32string text{U'a', U'\n', point, sign, U'1'};
            const QByteArray second = QString::fromStdU32String(text).toUtf8();
            QVERIFY2(couldBeFormula(viewOf(second)), second.toPercentEncoding().constData());
            const QByteArray first = second.sliced(2);
            QVERIFY2(couldBeFormula(viewOf(first)), first.toPercentEncoding().constData());
        }
    }
}

void TestSpreadsheetGuard::changes_data()
{
    QTest::addColumn<bool>("changes");
    const auto rows = [](bool changes, const QByteArrayList& texts) {
        for (const QByteArray& text : texts)
            QTest::newRow(text.constData()) << changes;
    };
    rows(true, {"0",
                "007",
                "42",
                "90210",
                "12345678901234567890",
                " 007 ",
                "1.10",
                "1,5",
                ".5",
                "5.",
                "1.234.567",
                "1E5",
                "12e3456",
                "1.5e-3",
                "3-4",
                "1/2",
                "1/2/2026",
                "24.12.2026",
                "1.2.3",
                "10:30",
                "10:30:00",
                "2026-01",
                "100.100.100.100",
                "(5)",
                "(1,234.50)",
                "MAR1",
                "Sept2",
                "dec 24",
                "5-Mar",
                "5. Okt 2026",
                "March 5, 2026",
                "24 Dez",
                "10 PM",
                "10:30 a"});
    rows(false, {"-",
                 ".",
                 "..",
                 "1..2",
                 "e5",
                 "1e",
                 "1e+",
                 "1e5e5",
                 "12a",
                 "a12",
                 "0x1f",
                 "1 2",
                 "10.0.0.1",
                 "2026-01-05",
                 "2026-01-05T10:00:00Z",
                 "00:11:22:33:44:55",
                 "2001:db8::1",
                 "5%",
                 "ada",
                 "",
                 "2026-11-24T10:41:07.123Z",
                 "auth0|1",
                 "true",
                 "False",
                 "(ada)",
                 "()",
                 "(=1)",
                 "mar",
                 "mark 1",
                 "Jan Doe 3",
                 "march 1 2 3",
                 "Dr. May",
                 "jan@example.com",
                 "24 dozen",
                 "10 pmx",
                 "version a",
                 "Jun_5"});
}

void TestSpreadsheetGuard::changes()
{
    QTEST(wouldChange(viewOf(QByteArray(QTest::currentDataTag()))), "changes");
}

void TestSpreadsheetGuard::length_data()
{
    QTest::addColumn<bool>("tooLong");
    for (const char* const number :
         {"0", "-5", "123456789012345", "-123456789012345", "1e400", "0.30000000000000004", "123456789012345.678"})
        QTest::newRow(number) << false;
    for (const char* const number : {"1234567890123456", "9007199254740993", "-9007199254740993", "1234567890123456.5"})
        QTest::newRow(number) << true;
}

void TestSpreadsheetGuard::length()
{
    QTEST(isTooLong(viewOf(QByteArray(QTest::currentDataTag()))), "tooLong");
}

void TestSpreadsheetGuard::neutralising_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& result) {
        QTest::newRow(name) << text << result;
    };
    row("a formula", "=1+1", "'=1+1");
    row("a formula and another line", "=1+1\n2", "'=1+1\n2");
    row("two formulas", "=1\n=2\r\n+3\r-4", "'=1\n'=2\r\n'+3\r'-4");
    row("in the second line only", "a\n =1", "'a\n' =1");
    row("blanks stay behind", "  =1", "'  =1");
    row("a line break in front", "\n=1", "'\n'=1");
    row("digits", "007", "'007");
    row("a line break at the end", "=1\n", "'=1\n");
    row("an apostrophe of its own", "\n'a", "'\n'a");
}

/// And what comes of it is no formula any more.
void TestSpreadsheetGuard::neutralising()
{
    QFETCH(const QByteArray, text);
    const std::string result = neutralised(viewOf(text));
    QTEST(QByteArray::fromStdString(result), "result");
    QVERIFY(!couldBeFormula(result));
}

QTEST_APPLESS_MAIN(TestSpreadsheetGuard)
#include "tst_spreadsheetguard.moc"
