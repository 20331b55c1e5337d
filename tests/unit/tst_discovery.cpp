#include "app/core/domain/discovery.h"
#include "app/core/files/attributediscovery.h"
#include "app/core/files/recordblock.h"

#include <QTest>

#include <string>

using namespace muster;

namespace {

Discovery discovered(std::initializer_list<const char*> users)
{
    AttributeDiscovery discovery;
    JsonRecordParser parser;
    for (const char* user : users) {
        std::string padded(user);
        const std::size_t size = padded.size();
        padded.append(RecordBlock::kPadding, ' ');
        const auto record = parser.parse(std::string_view(padded).substr(0, size));
        if (!record)
            qFatal("not JSON: %s", user);
        discovery.add(*record);
    }
    return discovery.result();
}

QStringList paths(const Discovery& discovery)
{
    QStringList all;
    for (const DiscoveredAttribute& attribute : discovery.attributes)
        all.append(attribute.path);
    return all;
}

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

} // namespace

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryPath();
    void typesAndExamples_data();
    void typesAndExamples();
    void countsFilledValuesOnly();
    void leavesOutWhatNoPathCanName();
    void manyKeysAreBounded();
    void planOfATestRun();
    void nearest_data();
    void nearest();
};

void TestDiscovery::findsEveryPath()
{
    const Discovery found = discovered({
        R"({"user_id":"auth0|1","user_metadata":{"plan":"pro","company":{"id":7}}})",
        R"({"user_id":"auth0|2","identities":[{"connection":"db"},{"provider":"x"}],"multifactor":["otp"]})",
    });
    QCOMPARE(found.users, 2);
    QCOMPARE(paths(found),
             (QStringList{text("user_id"), text("user_metadata"), text("user_metadata.plan"),
                          text("user_metadata.company"), text("user_metadata.company.id"), text("identities"),
                          text("identities[0].connection"), text("multifactor"), text("multifactor[0]")}));
    QCOMPARE(found.find(text("user_id"))->users, 2);
    QCOMPARE(found.find(text("user_metadata.plan"))->users, 1);
    QVERIFY(!found.find(text("user_metadata.contry")));
}

void TestDiscovery::typesAndExamples_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<AttributeType>("type");
    QTest::addColumn<QString>("example");
    using enum AttributeType;
    QTest::newRow("text") << QByteArray("\"Zo\\u00eb\"") << Text << text("Zoë");
    QTest::newRow("date") << QByteArray("\"2026-01-31T10:00:00.123Z\"") << Date << text("2026-01-31T10:00:00.123Z");
    QTest::newRow("not quite a date") << QByteArray("\"2026-01-31\"") << Text << text("2026-01-31");
    QTest::newRow("number") << QByteArray("9007199254740993") << Number << text("9007199254740993");
    QTest::newRow("true") << QByteArray("true") << Boolean << text("true");
    QTest::newRow("false") << QByteArray("false") << Boolean << text("false");
    QTest::newRow("object") << QByteArray("{\"a\":1,\"b\":{\"c\":2}}") << Object << text("{ 2 keys }");
    QTest::newRow("array") << QByteArray("[1,2,3]") << Array << text("[ 3 values ]");
    QTest::newRow("long") << QByteArray('"' + QByteArray(100, 'x') + '"') << Text
                          << QString(kLongestExample - 1, QLatin1Char('x')) + QChar(0x2026);
}

void TestDiscovery::typesAndExamples()
{
    QFETCH(const QByteArray, value);
    const Discovery found = discovered({QByteArray("{\"k\":" + value + '}').constData()});
    const DiscoveredAttribute* attribute = found.find(text("k"));
    QVERIFY(attribute);
    QTEST(attribute->type, "type");
    QTEST(attribute->example, "example");
    QCOMPARE(attribute->users, 1);
}

void TestDiscovery::countsFilledValuesOnly()
{
    const Discovery found = discovered({R"({"a":null,"b":"","c":{},"d":[],"e":0,"f":false})", R"({"a":"x","b":"y"})"});
    const auto users = [&found](const char* path) { return found.find(text(path))->users; };
    QCOMPARE(users("a"), 1);
    QCOMPARE(users("b"), 1);
    QCOMPARE(users("c"), 0);
    QCOMPARE(users("d"), 0);
    QCOMPARE(users("e"), 1);
    QCOMPARE(users("f"), 1);
    QCOMPARE(found.find(text("a"))->example, text("x"));
}

void TestDiscovery::leavesOutWhatNoPathCanName()
{
    const Discovery found = discovered({R"({"https://acme.example/roles":"a","x[0]":1,"":2,"ok":3})"});
    QCOMPARE(paths(found), QStringList{text("ok")});
}

void TestDiscovery::manyKeysAreBounded()
{
    std::string user = "{";
    for (int i = 0; i < AttributeDiscovery::kMostPaths + 500; ++i) {
        user += i > 0 ? ",\"k" : "\"k";
        user += std::to_string(i);
        user += "\":1";
    }
    user += '}';
    QCOMPARE(discovered({user.c_str()}).attributes.size(), qsizetype(AttributeDiscovery::kMostPaths));
}

void TestDiscovery::planOfATestRun()
{
    ExportPlan plan;
    plan.namePattern = text("{tenant}-{date}");
    plan.request.format = ExportFormat::Csv;
    plan.request.fields = {{text("email"), text("Mail")},
                           {text("user_metadata.plan"), {}},
                           {text("upn"), {}},
                           {text("profile.locale"), {}}};
    const ExportPlan test = testRunPlan(plan);
    QCOMPARE(test.request.format, ExportFormat::Json);
    QCOMPARE(test.request.limit, std::optional<qint64>(10));
    QVERIFY(test.testRun);
    QCOMPARE(test.namePattern, text("{tenant}-{date}-test-run"));
    QStringList names;
    for (const Field& field : test.request.fields) {
        QVERIFY(field.exportAs.isEmpty());
        QVERIFY(!names.contains(field.name));
        names.append(field.name);
    }
    for (const char* expected : {"user_id", "user_metadata", "app_metadata", "identities", "upn", "profile"})
        QVERIFY2(names.contains(text(expected)), expected);
    QVERIFY(!names.contains(text("user_metadata.plan"))); // comes with the whole
    QVERIFY(checkRequest(test.request));
    QCOMPARE(planFromJson(planToJson(test)).testRun, true);
}

void TestDiscovery::nearest_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a letter missing") << text("user_metadata.contry") << text("user_metadata.country");
    QTest::newRow("other case") << text("user_metadata.Country") << text("user_metadata.country");
    QTest::newRow("nothing like it") << text("user_metadata.birthday") << QString();
    QTest::newRow("other parent") << text("app_metadata.contry") << QString();
}

void TestDiscovery::nearest()
{
    QFETCH(const QString, path);
    const Discovery found = discovered({R"({"user_metadata":{"country":"DE","plan":"pro"},"app_metadata":{"x":1}})"});
    QTEST(nearestAttribute(found, path), "expected");
}

QTEST_APPLESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
