#include "app/demo/userrows.h"

#include <QTest>

using namespace muster;
using namespace muster::demo;

namespace {

using Object = DemoValue::Object;
using Array = DemoValue::Array;

DemoValue sample()
{
    return Object{{"user_id", "auth0|1"},
                  {"name", "Pat \"The Hat\", Jr.\nSecond line"},
                  {"nickname", "'tHooft"},
                  {"username", ""},
                  {"email_verified", true},
                  {"logins_count", DemoValue::number("9007199254740993")},
                  {"created_at", "2024-05-06T07:08:09.123Z"},
                  {"blocked", DemoValue()},
                  {"multifactor", Array{"guardian", "otp"}},
                  {"identities", Array{Object{{"provider", "auth0"}, {"connection", "db"}},
                                       Object{{"provider", "github"}, {"connection", "github"}}}},
                  {"user_metadata", Object{{"joined", "2024-05-06T07:08:09.123Z"},
                                           {"formula", "=1+1"},
                                           {"deep", Object{{"a", Object{{"b", DemoValue::number("-0.5e3")}}}}},
                                           {"grid", Array{Array{"x", "y"}, Array{"z"}}},
                                           {"empty", Object{}}}}};
}

QString path(const char* text)
{
    return QString::fromUtf8(text);
}

std::string lineOf(const QVector<Field>& fields, ExportFormat format)
{
    std::string line;
    UserRows(fields, format).writeUser(sample(), line);
    return line;
}

} // namespace

class TestDemoRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvCells_data();
    void csvCells();
    void csvHeader();
    void csvKeepsTheOrderOfColumns();
    void jsonRecords_data();
    void jsonRecords();
    void jsonHasNoHeader();
    void jsonEscapes();
};

void TestDemoRows::csvCells_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("text") << path("user_id") << QByteArray(R"("'auth0|1")");
    QTest::newRow("quotes, comma, line break")
        << path("name") << QByteArray("\"'Pat \"\"The Hat\"\", Jr.\nSecond line\"");
    QTest::newRow("its own apostrophe") << path("nickname") << QByteArray(R"("''tHooft")");
    QTest::newRow("empty text") << path("username") << QByteArray(R"("'")");
    QTest::newRow("boolean") << path("email_verified") << QByteArray("true");
    QTest::newRow("number") << path("logins_count") << QByteArray("9007199254740993");
    QTest::newRow("date of the service") << path("created_at") << QByteArray("2024-05-06T07:08:09.123Z");
    QTest::newRow("date of a user") << path("user_metadata.joined") << QByteArray(R"("'2024-05-06T07:08:09.123Z")");
    QTest::newRow("formula") << path("user_metadata.formula") << QByteArray(R"("'=1+1")");
    QTest::newRow("null") << path("blocked") << QByteArray();
    QTest::newRow("missing") << path("given_name") << QByteArray();
    QTest::newRow("missing inside") << path("user_metadata.none.at_all") << QByteArray();
    QTest::newRow("index") << path("identities[1].connection") << QByteArray(R"("'github")");
    QTest::newRow("index too high") << path("identities[2].connection") << QByteArray();
    QTest::newRow("two indexes") << path("user_metadata.grid[0][1]") << QByteArray(R"("'y")");
    QTest::newRow("depth") << path("user_metadata.deep.a.b") << QByteArray("-0.5e3");
    QTest::newRow("array") << path("multifactor") << QByteArray(R"("'[""guardian"",""otp""]")");
    QTest::newRow("object") << path("user_metadata.deep") << QByteArray(R"("'{""a"":{""b"":-0.5e3}}")");
    QTest::newRow("empty object") << path("user_metadata.empty") << QByteArray(R"("'{}")");
}

void TestDemoRows::csvCells()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, cell);
    QCOMPARE(QByteArray::fromStdString(lineOf({{field, {}}}, ExportFormat::Csv)), cell + '\n');
}

void TestDemoRows::csvHeader()
{
    std::string header;
    UserRows(
        {{path("user_id"), {}}, {path("identities[0].connection"), path("provider")}, {path("a"), path("x,\"y\"")}},
        ExportFormat::Csv)
        .writeHeader(header);
    QCOMPARE(header, std::string("user_id,provider,\"x,\"\"y\"\"\"\n"));
}

void TestDemoRows::csvKeepsTheOrderOfColumns()
{
    const QVector<Field> fields{{path("blocked"), {}}, {path("email_verified"), {}}, {path("user_id"), path("Id")}};
    QCOMPARE(lineOf(fields, ExportFormat::Csv), std::string(",true,\"'auth0|1\"\n"));
}

void TestDemoRows::jsonRecords_data()
{
    QTest::addColumn<QVector<Field>>("fields");
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char* name, const QVector<Field>& fields, const QByteArray& record) {
        QTest::newRow(name) << fields << record;
    };
    row("plain", {{path("user_id"), {}}, {path("email_verified"), {}}},
        R"({"user_id":"auth0|1","email_verified":true})");
    row("missing is absent", {{path("user_id"), {}}, {path("given_name"), {}}}, R"({"user_id":"auth0|1"})");
    row("null is kept", {{path("blocked"), {}}}, R"({"blocked":null})");
    row("nothing at all", {{path("none"), {}}}, "{}");
    row("nested place", {{path("user_metadata.deep.a.b"), {}}}, R"({"user_metadata":{"deep":{"a":{"b":-0.5e3}}}})");
    row("renamed to the top", {{path("user_metadata.deep.a.b"), path("depth")}}, R"({"depth":-0.5e3})");
    row("renamed with dots", {{path("user_id"), path("a.b")}}, R"({"a.b":"auth0|1"})");
    row("array item", {{path("identities[0].connection"), {}}}, R"({"identities":[{"connection":"db"}]})");
    row("two leaves of one item", {{path("identities[0].connection"), {}}, {path("identities[0].provider"), {}}},
        R"({"identities":[{"connection":"db","provider":"auth0"}]})");
    row("second item alone", {{path("identities[1].provider"), {}}}, R"({"identities":[null,{"provider":"github"}]})");
    row("whole array", {{path("multifactor"), {}}}, R"({"multifactor":["guardian","otp"]})");
    row("exact digits", {{path("logins_count"), {}}}, R"({"logins_count":9007199254740993})");
}

void TestDemoRows::jsonRecords()
{
    QFETCH(QVector<Field>, fields);
    QFETCH(QByteArray, record);
    QCOMPARE(QByteArray::fromStdString(lineOf(fields, ExportFormat::Json)), record + '\n');
}

void TestDemoRows::jsonHasNoHeader()
{
    std::string header;
    UserRows({{path("user_id"), {}}}, ExportFormat::Json).writeHeader(header);
    QVERIFY(header.empty());
}

void TestDemoRows::jsonEscapes()
{
    std::string json;
    DemoValue(std::string("\" \\ \n \r \t \x01 é")).write(json);
    QCOMPARE(json, std::string("\"\\\" \\\\ \\n \\r \\t \\u0001 é\""));
}

QTEST_APPLESS_MAIN(TestDemoRows)
#include "tst_demorows.moc"
