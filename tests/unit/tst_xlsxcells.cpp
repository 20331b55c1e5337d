#include "app/core/files/xlsxcells.h"

#include <QDateTime>
#include <QTest>

using namespace muster;

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class TestXlsxCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void numbers_data();
    void numbers();
    void times_data();
    void times();
};

void TestXlsxCells::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::size_t>("maxCharacters");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<bool>("whole");
    const auto whole = [](const char* name, const QByteArray& text, const QByteArray& written) {
        QTest::newRow(name) << text << kMaxCellCharacters << written << true;
    };
    const auto same = [whole](const char* name, const QByteArray& text) { whole(name, text, text); };
    same("empty", "");
    same("formula", "=1+1");
    same("tabs and line feeds", "a\tb\nc");
    whole("control characters", "a\r\n\x01\x1f\x7f", "a_x000D_\n_x0001__x001F_\x7f");
    whole("an escape completed by one", "_x000D\r", "_x005F_x000D_x000D_");
    same("not hexadecimal", "_x00G0_");
    same("cut short", "_x000D");
    same("no digits", "_x_");
    whole("few digits", "_x4_", "_x005F_x4_");
    same("not lower-case", "_X000D_");
    same("replacement character", "\xEF\xBF\xBD");
    whole("an escape", "a_x000D_b", "a_x005F_x000D_b");
    whole("escapes that share an underscore", "_x000D_x0041_", "_x005F_x000D_x005F_x0041_");
    whole("NUL", QByteArray("a\0", 2), "a\xEF\xBF\xBD");
    whole("no characters", "\xEF\xBF\xBE\xEF\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD");

    const auto limited = [](const char* name, const QByteArray& text, std::size_t maxCharacters,
                            const QByteArray& written) {
        QTest::newRow(name) << text << maxCharacters << written << (text == written);
    };
    limited("as long as allowed", "1234", 4, "1234");
    limited("too long", "12345", 4, "123…");
    limited("counted in characters", "éééé", 4, "éééé");
    limited("counted in characters, too long", "ééééé", 4, "ééé…");
    limited("counted in UTF-16", "😀😀", 4, "😀😀");
    limited("counted in UTF-16, too long", "😀😀!", 4, "😀…");
    limited("pairs are not split", "a😀😀😀", 6, "a😀😀…");
    limited("escapes are not split", "_x000D_", 7, "…");
    limited("escapes count", "_x000D_ab", 14, "_x005F_x000D_…");
    limited("real limit", QByteArray(32'767, 'x'), kMaxCellCharacters, QByteArray(32'767, 'x'));
    limited("real limit, too long", QByteArray(32'768, 'x'), kMaxCellCharacters, QByteArray(32'766, 'x') + "…");
}

void TestXlsxCells::texts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::size_t, maxCharacters);
    QFETCH(const QByteArray, written);
    QFETCH(const bool, whole);
    std::string out = "before";
    QCOMPARE(appendCellText(viewOf(text), maxCharacters, out), whole);
    QCOMPARE(QByteArray::fromStdString(out), "before" + written);
}

void TestXlsxCells::numbers_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<bool>("isNumber");
    const auto row = [](const char* digits, bool isNumber) { QTest::newRow(digits) << QByteArray(digits) << isNumber; };
    row("0", true);
    row("-0", true);
    row("0.000", true);
    row("42", true);
    row("-1.5", true);
    row("0.1", true);
    row("1e5", true);
    row("1.50E+02", true);
    row("123456789012345", true);
    row("1234567890123456", false);
    row("100000000000000", true);
    row("1000000000000000", false);
    row("0.000123456789012345", true);
    row("0.0001234567890123456", false);
    row("1.23456789012345e300", true);
    row("9007199254740993", false);
    row("1e308", true);
    row("1e309", false);
    row("-1e309", false);
    row("1e-307", true);
    row("1e-310", false);
    row("1e-400", false);
    row("0e999", true);
    row("", false);
    row("1x", false);
}

void TestXlsxCells::numbers()
{
    QFETCH(const QByteArray, digits);
    QFETCH(const bool, isNumber);
    const auto number = exactNumber(viewOf(digits));
    QCOMPARE(number.has_value(), isNumber);
    if (number) // as libxlsxwriter writes it, and as Excel shows it at most
        QCOMPARE(QByteArray::number(*number, 'g', 15).toDouble(), digits.toDouble());
}

void TestXlsxCells::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("days"); // -1: none
    const auto row = [](const char* text, double days) { QTest::newRow(text) << QByteArray(text) << days; };
    row("1900-03-01T00:00:00.000Z", 61);
    row("1900-02-28T23:59:59.999Z", -1);
    row("2000-01-01T12:00:00Z", 36526.5);
    row("2026-11-24T06:00:00.000Z", 46350.25);
    row("2024-02-29T18:00:00.0Z", 45351.75);
    row("9999-12-31T00:00:00.00Z", 2958465);
    row("2023-02-29T00:00:00.000Z", -1);
    row("2026-13-01T00:00:00.000Z", -1);
    row("2026-00-01T00:00:00.000Z", -1);
    row("2026-11-24T24:00:00.000Z", -1);
    row("2026-11-24T10:60:00.000Z", -1);
    row("2026-11-24T10:00:60.000Z", -1);
    row("2026-11-24T10:41:07.1234Z", -1);
    row("2026-11-24T10:41:07.Z", -1);
    row("2026-11-24T10:41:07.123", -1);
    row("2026-11-24T10:41:07.123+01:00", -1);
    row("2026-11-24T10:41:07.123Z ", -1);
    row("2026-11-24 10:41:07Z", -1);
    row("2026-11-24", -1);
    row("", -1);
}

void TestXlsxCells::times()
{
    QFETCH(const QByteArray, text);
    QFETCH(const double, days);
    const auto time = workbookTime(viewOf(text));
    QCOMPARE(time.has_value(), days >= 0);
    if (time)
        QCOMPARE(*time, days);

    // Milliseconds survive.
    const auto exact = workbookTime("2026-11-24T10:41:07.123Z");
    const QDateTime epoch(QDate(1899, 12, 30), QTime(), Qt::UTC);
    QCOMPARE(epoch.addMSecs(std::llround(*exact * 86'400'000)).toString(Qt::ISODateWithMs),
             QStringLiteral("2026-11-24T10:41:07.123Z"));
}

QTEST_APPLESS_MAIN(TestXlsxCells)
#include "tst_xlsxcells.moc"
