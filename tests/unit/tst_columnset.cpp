#include "app/core/files/columnset.h"
#include "app/core/files/tableblock.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using muster::test::ParsedBlock;

namespace {

Result<void> addAll(ColumnSet& set, const QByteArrayList& records)
{
    const ParsedBlock parsed(records);
    for (const JsonRecord& record : parsed.records()) {
        if (auto added = set.add(record); !added)
            return added;
    }
    return {};
}

QByteArrayList headersOf(const ColumnSet& set)
{
    QByteArrayList names;
    const auto columns = set.columns();
    if (!columns)
        return {"an error"};
    for (const ColumnSet::Column& column : *columns)
        names.append(QByteArray::fromStdString(column.header));
    return names;
}

/// A record with this many members, and their keys.
QByteArray wideRecord(std::size_t count, const QByteArray& prefix)
{
    QByteArrayList members;
    for (std::size_t i = 0; i < count; ++i)
        members.append('"' + prefix + QByteArray::number(qulonglong(i)) + "\":1");
    return '{' + members.join(',') + '}';
}

} // namespace

class TestColumnSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columns_data();
    void columns();
    void merging_data() { columns_data(); }
    void merging();
    void manyKeysKeepTheirOrder();
    void tooManyColumns();
    void tooManyPlaces();
    void tooLongNames();
    void columnsKeepTheirOrderAsMoreAreFound();
};

void TestColumnSet::columns_data()
{
    QTest::addColumn<ArrayStyle>("arrays");
    QTest::addColumn<QByteArrayList>("requested");
    QTest::addColumn<QByteArrayList>("records");
    QTest::addColumn<QByteArrayList>("headers");
    using enum ArrayStyle;
    const auto row = [](const char* name, const QByteArrayList& requested, const QByteArrayList& records,
                        const QByteArrayList& headers, ArrayStyle arrays = JsonText) {
        QTest::newRow(name) << arrays << requested << records << headers;
    };

    row("no users", {}, {}, {});
    row("users without anything", {}, {"{}", "{}"}, {});
    row("first sight", {}, {R"({"b":1,"a":2})", R"({"a":1,"c":2})"}, {"b", "a", "c"});
    row("one object stays together", {}, {R"({"m":{"x":1},"z":1})", R"({"m":{"y":1},"a":1})"},
        {"m.x", "m.y", "z", "a"});
    row("deep", {}, {R"({"a":{"b":{"c":{"d":1}}}})"}, {"a.b.c.d"});
    row("every kind is a column", {}, {R"({"a":"","b":0,"c":false,"d":[],"e":null,"f":{}})"},
        {"a", "b", "c", "d", "e", "f"});
    row("escaped keys are the same keys", {}, {R"({"a":1,"\u0061":1,"\u00e9":1})"}, {"a", "\xc3\xa9"});
    row("null and objects", {}, {R"({"a":null})", R"({"a":{"b":1}})", R"({"a":{}})"}, {"a.b"});
    row("text and objects", {}, {R"({"a":{"b":1}})", R"({"a":"x"})"}, {"a", "a.b"});
    row("arrays are one column", {}, {R"({"a":[1,{"b":2}],"c":1})"}, {"a", "c"});
    row("arrays and objects", {}, {R"({"a":[1]})", R"({"a":{"b":1}})"}, {"a", "a.b"});

    row("indexed", {}, {R"({"a":["x","y"],"b":1})", R"({"a":["x","y","z"]})"}, {"a[0]", "a[1]", "a[2]", "b"}, Indexed);
    row("indexed objects", {}, {R"({"i":[{"c":1,"u":2},{"c":3}]})"}, {"i[0].c", "i[0].u", "i[1].c"}, Indexed);
    row("indexed in one another", {}, {R"({"a":[[1,2],[3]]})"}, {"a[0][0]", "a[0][1]", "a[1][0]"}, Indexed);
    row("indexed and always empty", {}, {R"({"a":[]})", R"({"a":[]})"}, {"a"}, Indexed);
    row("indexed and sometimes empty", {}, {R"({"a":[]})", R"({"a":[1]})"}, {"a[0]"}, Indexed);

    row("requested first", {"email", "user_id"}, {R"({"user_id":1,"name":2,"email":3})"}, {"email", "user_id", "name"});
    row("requested object", {"z", "m"}, {R"({"m":{"x":1},"z":1,"a":1})", R"({"m":{"y":{"k":1}}})"},
        {"z", "m.x", "m.y.k", "a"});
    row("requested leaf before its object", {"m.y", "m"}, {R"({"m":{"x":1,"y":2,"z":3}})"}, {"m.y", "m.x", "m.z"});
    row("requested leaf behind its object", {"m", "m.y"}, {R"({"m":{"x":1,"y":2}})"}, {"m.x", "m.y"});
    row("requested, never seen", {"a", "m.typo", "b"}, {R"({"b":1,"a":2,"m":{"x":1}})"}, {"a", "m.typo", "b", "m.x"});
    row("requested, no users", {"user_id", "identities[0].connection"}, {}, {"user_id", "identities[0].connection"});
    row("requested twice", {"a", "a", "x", "x"}, {R"({"a":1})"}, {"a", "x"});
    row("requested in an empty object", {"m.typo"}, {R"({"m":{},"a":1})"}, {"m.typo", "a"});
    row("a new name", {"Last Login", "user.role"}, {R"({"id":1,"user.role":1,"Last Login":2})"},
        {"Last Login", "user.role", "id"});
    row("a new name like a path", {"m.x"}, {R"({"m.x":1,"b":2})"}, {"m.x", "b"});
    row("keys with dots on the way", {"m.https://a.b/c.d"}, {R"({"a":1,"m":{"https://a.b/c":{"d":1}}})"},
        {"m.https://a.b/c.d", "a"});
    row("requested item", {"user_id", "i[0].c"}, {R"({"i":[{"c":1}],"user_id":2,"other":[1]})"},
        {"user_id", "i[0].c", "other"});
    row("requested item, more delivered", {"i[0].c", "user_id"}, {R"({"i":[{"c":1,"p":2},{"c":3}],"user_id":2})"},
        {"i[0].c", "user_id", "i[0].p", "i[1].c"});
    row("requested item, always empty", {"i[0].c"}, {R"({"i":[]})"}, {"i[0].c"});
    row("requested item under its literal name", {"i[0].c"}, {R"({"a":1,"i[0].c":"x"})"}, {"i[0].c", "a"});

    row("a key with a dot", {}, {R"({"a.b":1})"}, {"a.b"});
    row("a key with a dot beside a path", {}, {R"({"a.b":1,"a":{"b":2}})"}, {"[\"a.b\"]", "a.b"});
    row("the same, other order", {}, {R"({"a":{"b":2},"a.b":1})"}, {"a.b", "[\"a.b\"]"});
    row("three ways", {}, {R"({"a":{"b.c":1,"b":{"c":2}},"a.b":{"c":3}})"}, {"a[\"b.c\"]", "a.b.c", "[\"a.b\"].c"});
    row("both requested", {"a.b"}, {R"({"z":1,"a.b":1,"a":{"b":2}})"}, {"[\"a.b\"]", "a.b", "z"});
    row("a key like an item", {}, {R"({"a[0]":1,"a":[2]})"}, {"[\"a[0]\"]", "a[0]"}, Indexed);
    row("quotes in such a key", {}, {R"({"a.\"\\":1,"a":{"\"\\":2}})"}, {R"(["a.\"\\"])", R"(a."\)"});
    row("a key like an exact path", {}, {R"({"[\"a.b\"]":0,"a.b":1,"a":{"b":2}})"},
        {"[\"a.b\"]", "[\"a.b\"]_2", "a.b"});
    row("empty keys", {}, {R"({"":1,"a":{"":2}})"}, {"[\"\"]", "a."});
}

void TestColumnSet::columns()
{
    QFETCH(const ArrayStyle, arrays);
    QFETCH(const QByteArrayList, requested);
    QFETCH(const QByteArrayList, records);
    ColumnSet set(arrays, QString::fromUtf8(requested.join('\n')).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    QVERIFY(addAll(set, records).has_value());
    QTEST(headersOf(set), "headers");
}

/// Wherever the records are cut into two parts, merging gives the same.
void TestColumnSet::merging()
{
    QFETCH(const ArrayStyle, arrays);
    QFETCH(const QByteArrayList, requested);
    QFETCH(const QByteArrayList, records);
    const QStringList names = QString::fromUtf8(requested.join('\n')).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype cut = 0; cut <= records.size(); ++cut) {
        ColumnSet first(arrays, names);
        ColumnSet second(arrays, names);
        QVERIFY(addAll(first, records.first(cut)).has_value());
        QVERIFY(addAll(second, records.sliced(cut)).has_value());
        QVERIFY(first.merge(second).has_value());
        QTEST(headersOf(first), "headers");
    }
}

void TestColumnSet::manyKeysKeepTheirOrder()
{
    QByteArrayList expected;
    QByteArrayList records;
    for (int i = 0; i < 300; ++i) {
        expected.append("key" + QByteArray::number(i));
        records.append("{\"" + expected.constLast() + "\":1,\"key" + QByteArray::number(i / 2) + "\":2}");
    }
    ColumnSet set(ArrayStyle::JsonText, {});
    QVERIFY(addAll(set, records).has_value());
    QCOMPARE(headersOf(set), expected);
}

void TestColumnSet::tooManyColumns()
{
    ColumnSet set(ArrayStyle::JsonText, {});
    QVERIFY(addAll(set, {wideRecord(kMaxColumns - 1, "a"), "{\"b\":1}"}).has_value());
    QCOMPARE(set.columns().value().size(), kMaxColumns);
    QVERIFY(addAll(set, {"{\"c\":1}"}).has_value());
    QVERIFY(!set.columns().has_value());
    QCOMPARE(set.columns().error().code, ErrorCode::TooManyColumns);
}

/// Records that differ in all their keys end the search, whatever their number.
void TestColumnSet::tooManyPlaces()
{
    ColumnSet set(ArrayStyle::JsonText, {});
    ColumnSet other(ArrayStyle::JsonText, {});
    Result<void> added;
    for (int i = 0; i < 20 && added; ++i)
        added = addAll(set, {wideRecord(10'000, QByteArray::number(i) + '_')});
    QVERIFY(!added.has_value());
    QCOMPARE(added.error().code, ErrorCode::TooManyColumns);
    QVERIFY(set.tree().size() < 100'000);
    QVERIFY(addAll(other, {wideRecord(40'000, "o")}).has_value());
    QVERIFY(!other.merge(set).has_value());
}

/// The name of each column begins with those of the objects around it.
void TestColumnSet::tooLongNames()
{
    const QByteArray key(200'000, 'k');
    ColumnSet set(ArrayStyle::JsonText, {});
    QVERIFY(addAll(set, {"{\"" + key + "\":" + wideRecord(10, "a") + '}'}));
    QCOMPARE(headersOf(set).size(), 10);
    const auto added = addAll(set, {"{\"" + key + "\":" + wideRecord(100'000, "b") + '}'});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::TooManyColumns);
}

/// A column once found keeps its place among those that were found before it.
void TestColumnSet::columnsKeepTheirOrderAsMoreAreFound()
{
    ColumnSet set(ArrayStyle::Indexed, {});
    QByteArrayList before;
    for (int i = 0; i < 60; ++i) {
        const QByteArray key = "k" + QByteArray::number(i % 13);
        const QByteArray inner = "i" + QByteArray::number(i * 7 % 11);
        QVERIFY(addAll(set, {"{\"" + key + "\":{\"" + inner + "\":[1]}}"}).has_value());
        QByteArrayList after = headersOf(set);
        const QByteArrayList all = after;
        after.removeIf([&before](const QByteArray& name) { return !before.contains(name); });
        QCOMPARE(after, before);
        before = all;
    }
}

QTEST_APPLESS_MAIN(TestColumnSet)
#include "tst_columnset.moc"
