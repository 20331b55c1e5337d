#include "app/core/files/jsontablemaker.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using muster::test::ParsedBlock;

namespace {

/// A cell as one letter for its kind and its text: "T:ada".
QByteArray described(const Cell& cell)
{
    const QByteArray kinds("_TNBDJ");
    return kinds.mid(static_cast<qsizetype>(cell.kind), 1) + ':' +
           QByteArray(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
}

QByteArrayList described(std::span<const Cell> row)
{
    QByteArrayList cells;
    for (const Cell& cell : row)
        cells.append(described(cell));
    return cells;
}

/// A maker for the columns of these records.
std::unique_ptr<JsonTableMaker> makerFor(const QByteArrayList& records, ArrayStyle arrays = ArrayStyle::JsonText,
                                         const QStringList& requested = {})
{
    ColumnSet set(arrays, requested);
    const ParsedBlock parsed(records);
    for (const JsonRecord& record : parsed.records())
        Q_ASSERT(set.add(record).has_value());
    return std::move(JsonTableMaker::create(std::move(set)).value());
}

} // namespace

class TestJsonTableMaker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_data();
    void cells();
    void columnsOfOneRecordInAnyOrder();
    void seesWhatIsMissing_data();
    void seesWhatIsMissing();
    void requestedButNeverSeen();
    void countsWhatIsFilled();
    void noColumns();
};

void TestJsonTableMaker::cells_data()
{
    QTest::addColumn<ArrayStyle>("arrays");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArrayList>("cells");
    using enum ArrayStyle;
    const auto row = [](const char* name, const QByteArray& record, const QByteArrayList& cells,
                        ArrayStyle arrays = JsonText) { QTest::newRow(name) << arrays << record << cells; };

    row("texts", R"({"a":"x","b":"","c":" ","d":"true","e":"007"})", {"T:x", "T:", "T: ", "T:true", "T:007"});
    row("escapes", R"({"a":"\"\\\/\b\f\n\r\t","b":"\u00e9\ud83d\ude00","c":"\u0000"})",
        {"T:\"\\/\b\f\n\r\t", "T:\xc3\xa9\xf0\x9f\x98\x80", QByteArray("T:\0", 3)});
    row("numbers keep their digits", R"({"a":9007199254740993,"b":-0,"c":1.50,"d":1E+400,"e":0.1e-7})",
        {"N:9007199254740993", "N:-0", "N:1.50", "N:1E+400", "N:0.1e-7"});
    row("booleans", R"({"a":true,"b":false})", {"B:true", "B:false"});
    row("nothing", R"({"a":null,"b":{}})", {"_:", "_:"});
    row("objects", R"({"a":{"b":{"c":1},"d":2}})", {"N:1", "N:2"});
    row("arrays as they were", R"({"a":[1, "x\n", {"b" : []}],"c":[]})", {R"(J:[1, "x\n", {"b" : []}])", "J:[]"});
    row("arrays in columns", R"({"a":["x",[1],{"b":null,"c":"d"}],"e":[]})", {"T:x", "N:1", "_:", "T:d", "_:"},
        Indexed);
    row("Auth0's times", R"({"a":"2026-11-24T10:41:07.123Z","b":{"c":"2026-11-24T10:41:07.123Z"}})",
        {"D:2026-11-24T10:41:07.123Z", "D:2026-11-24T10:41:07.123Z"});
    row("times of others",
        R"({"user_metadata":{"a":"2026-11-24T10:41:07.123Z"},"app_metadata":{"b":{"c":"2026-11-24T10:41:07.123Z"}}})",
        {"T:2026-11-24T10:41:07.123Z", "T:2026-11-24T10:41:07.123Z"});
    row("other forms of time", R"({"a":"2026-11-24T10:41:07Z","b":"2026-11-24"})",
        {"T:2026-11-24T10:41:07Z", "T:2026-11-24"});
    row("white space between tokens", R"( { "a" : "x" , "b" : { "c" : 1 } } )", {"T:x", "N:1"});
    row("a key with an escape", R"({"\u0061":"x","a\nb":"y"})", {"T:x", "T:y"});
    row("of a repeated key the last", R"({"a":1,"b":2,"a":3})", {"N:3", "N:2"});
    row("the last is null", R"({"a":1,"a":null})", {"_:"});
    row("the last is an object", R"({"a":{"b":1,"c":2},"a":{"c":3}})", {"_:", "N:3"});
    row("the last is no object", R"({"a":{"b":1},"a":2})", {"N:2", "_:"});
    row("repeated inside", R"({"a":{"b":1,"b":2},"\u0061":{"b":3,"b":{}}})", {"_:"});
    row("a key with a dot", R"({"a.b":1,"a":{"b":2}})", {"N:1", "N:2"});
}

void TestJsonTableMaker::cells()
{
    QFETCH(const ArrayStyle, arrays);
    QFETCH(const QByteArray, record);
    const auto maker = makerFor({record}, arrays);
    const ParsedBlock parsed({record, "{}", record});
    const auto table = maker->rows(parsed.block(), parsed.records());
    QVERIFY(table.has_value());
    QVERIFY(!table->incomplete);
    QCOMPARE(table->rows(), std::size_t{3});
    QTEST(described(table->row(0)), "cells");
    QTEST(described(table->row(2)), "cells");
    for (const Cell& cell : table->row(1))
        QCOMPARE(described(cell), QByteArray("_:"));
}

/// Keys find their columns in whatever order they come, also where there are many.
void TestJsonTableMaker::columnsOfOneRecordInAnyOrder()
{
    constexpr int kKeys = 40;
    QByteArrayList members;
    QByteArrayList expected;
    for (int i = 0; i < kKeys; ++i) {
        members.append("\"k" + QByteArray::number(i) + "\":" + QByteArray::number(i));
        expected.append("N:" + QByteArray::number(i));
    }
    const auto maker = makerFor({'{' + members.join(',') + '}', R"({"few":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}})"});
    for (int step : {1, 3, 7, 11, 39}) {
        QByteArrayList shuffled;
        for (int i = 0; i < kKeys; ++i)
            shuffled.append(members.at(i * step % kKeys));
        const ParsedBlock parsed({'{' + shuffled.join(',') + R"(,"few":{"f":6,"a":1,"e":5,"d":4}})"});
        const auto table = maker->rows(parsed.block(), parsed.records());
        QVERIFY(table.has_value());
        QCOMPARE(described(table->row(0).first(kKeys)), expected);
        QCOMPARE(described(table->row(0).subspan(kKeys)), (QByteArrayList{"N:1", "_:", "_:", "N:4", "N:5", "N:6"}));
        QVERIFY(!table->incomplete);
    }
}

void TestJsonTableMaker::seesWhatIsMissing_data()
{
    QTest::addColumn<ArrayStyle>("arrays");
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("incomplete");
    using enum ArrayStyle;
    const auto row = [](const char* name, const QByteArray& known, const QByteArray& record, bool incomplete,
                        ArrayStyle arrays = JsonText) {
        QTest::newRow(name) << arrays << known << record << incomplete;
    };
    row("the same", R"({"a":1})", R"({"a":2})", false);
    row("less", R"({"a":1,"b":{"c":1}})", R"({"b":{}})", false);
    row("null", R"({"a":1,"b":{"c":1}})", R"({"a":null,"b":null})", false);
    row("another key", R"({"a":1})", R"({"b":1})", true);
    row("another key without a value", R"({"a":1})", R"({"b":null})", true);
    row("another key inside", R"({"a":{"b":1}})", R"({"a":{"c":1}})", true);
    row("a value instead of an object", R"({"a":{"b":1}})", R"({"a":1})", true);
    row("an object instead of a value", R"({"a":1})", R"({"a":{"b":1}})", true);
    row("an empty object instead of a value", R"({"a":1})", R"({"a":{}})", false);
    row("an object instead of null", R"({"a":null})", R"({"a":{"b":1}})", true);
    row("an array instead of a value", R"({"a":1})", R"({"a":[1,{"b":2}]})", false);
    row("a longer array", R"({"a":[1]})", R"({"a":[1,2]})", false);
    row("a longer array in columns", R"({"a":[1]})", R"({"a":[1,2]})", true, Indexed);
    row("a shorter array in columns", R"({"a":[1,2]})", R"({"a":[1]})", false, Indexed);
}

void TestJsonTableMaker::seesWhatIsMissing()
{
    QFETCH(const ArrayStyle, arrays);
    QFETCH(const QByteArray, known);
    QFETCH(const QByteArray, record);
    const ParsedBlock parsed({known, record});
    const auto table = makerFor({known}, arrays)->rows(parsed.block(), parsed.records());
    QVERIFY(table.has_value());
    QTEST(table->incomplete, "incomplete");
    // It says so exactly when the columns of both records are others than those of the first.
    const bool others = makerFor({known, record}, arrays)->headers() != makerFor({known}, arrays)->headers();
    QTEST(others, "incomplete");
}

void TestJsonTableMaker::requestedButNeverSeen()
{
    const QByteArrayList records{R"({"user_id":"a","i":[{"c":"x"}]})", R"({"user_id":"b","i":[]})"};
    const QStringList requested{QStringLiteral("m.typo"), QStringLiteral("i[0].c"), QStringLiteral("user_id")};
    const auto maker = makerFor(records, ArrayStyle::JsonText, requested);
    QCOMPARE(maker->headers(), (std::vector<std::string>{"m.typo", "i[0].c", "user_id"}));
    const ParsedBlock parsed(records);
    const auto table = maker->rows(parsed.block(), parsed.records());
    QVERIFY(table.has_value());
    QCOMPARE(described(table->row(0)), (QByteArrayList{"_:", "T:x", "T:a"}));
    QCOMPARE(described(table->row(1)), (QByteArrayList{"_:", "_:", "T:b"}));
    QCOMPARE(table->filled, (std::vector<qint64>{0, 1, 2}));
}

void TestJsonTableMaker::countsWhatIsFilled()
{
    const QByteArrayList records{R"({"a":"x","b":"","c":null,"d":[],"e":false})", R"({"a":"y","b":1,"a":null})"};
    const ParsedBlock parsed(records);
    const auto table = makerFor(records)->rows(parsed.block(), parsed.records());
    QVERIFY(table.has_value());
    QCOMPARE(table->filled, (std::vector<qint64>{1, 1, 0, 1, 1}));
}

void TestJsonTableMaker::noColumns()
{
    const ParsedBlock parsed({"{}", "{}"});
    const auto table = makerFor({"{}"})->rows(parsed.block(), parsed.records());
    QVERIFY(table.has_value());
    QCOMPARE(table->rows(), std::size_t{0});
    QVERIFY(!table->incomplete);
}

QTEST_APPLESS_MAIN(TestJsonTableMaker)
#include "tst_jsontablemaker.moc"
