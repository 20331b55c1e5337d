#include "app/core/domain/discovery.h"
#include "app/core/files/attributediscovery.h"
#include "app/core/files/discoveryjob.h"
#include "app/core/files/recordblock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
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

    QTemporaryDir m_folder;
    /// A file of that content; its path.
    [[nodiscard]] QString write(const QByteArray& content) const
    {
        const QString path = m_folder.filePath(QStringLiteral("sample"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file could be made");
        return path;
    }

private Q_SLOTS:
    void findsEveryPath();
    void typesAndExamples_data();
    void typesAndExamples();
    void countsFilledValuesOnly();
    void leavesOutWhatNoPathCanName();
    void manyKeysAreBounded();
    void samplesOfFiles_data();
    void samplesOfFiles();
    void csvThatCannotBeRead_data();
    void csvThatCannotBeRead();
    void aLongCsvIsReadAsFarAsWanted();
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

/// "path type filled/users example" of each attribute with a value.
void TestDiscovery::samplesOfFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("Auth0's CSV") << QByteArray("user_id,email_verified,logins_count,created_at,user_metadata.plan\n"
                                               "\"'auth0|1\",true,3,2026-11-24T10:41:07.123Z,\"'pro\"\n"
                                               "\"'auth0|2\",false,,2026-11-25T10:41:07.123Z,\n")
                                 << QStringList{text("user_id Text 2/2 auth0|1"),
                                                text("email_verified Boolean 2/2 true"),
                                                text("logins_count Number 1/2 3"),
                                                text("created_at Date 2/2 2026-11-24T10:41:07.123Z"),
                                                text("user_metadata.plan Text 1/2 pro")};
    QTest::newRow("another program's") << QByteArray("id;Name;zip\r\n1;Zoë;01067\r\n2;\"a;b\";80331\r\n;;\r\n")
                                       << QStringList{text("id Number 2/3 1"), text("Name Text 2/3 Zoë"),
                                                      text("zip Text 2/3 01067")};
    QTest::newRow("types that differ") << QByteArray("a,b\n1,true\nx,2\n")
                                       << QStringList{text("a Text 2/2 1"), text("b Text 2/2 true")};
    QTest::newRow("quoted") << QByteArray("a,b\n\"1\",\"2026-11-24T10:41:07.123Z\"\n\"\",\"\"\n")
                            << QStringList{text("a Text 1/2 1"), text("b Date 1/2 2026-11-24T10:41:07.123Z")};
    QTest::newRow("headers that are no paths")
        << QByteArray("E mail,a..b,,\"[\"\"a.b\"\"]\",identities[0].provider\nx,x,x,x,auth0\n")
        << QStringList{text("E mail Text 1/1 x"), text("identities[0].provider Text 1/1 auth0")};
    QTest::newRow("a name that comes twice") << QByteArray("a,a\n1,2\n") << QStringList{text("a Number 1/1 1")};
    QTest::newRow("fewer cells than columns")
        << QByteArray("a,b\nx\ny,z\n") << QStringList{text("a Text 2/2 x"), text("b Text 1/2 z")};
    QTest::newRow("only a header") << QByteArray("user_id,email\n") << QStringList();
    QTest::newRow("lines of JSON") << QByteArray("{\"a\":1}\n{\"b\":\"x\"}\n")
                                   << QStringList{text("a Number 1/2 1"), text("b Text 1/2 x")};
}

void TestDiscovery::samplesOfFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    static constexpr std::array kNames{"Text", "Boolean", "Number", "Date", "Object", "Array"};
    const auto found = discoverAttributes(write(content), 100, [] { return true; });
    QVERIFY(found);
    QStringList shown;
    for (const DiscoveredAttribute& attribute : found->attributes) {
        if (attribute.users > 0)
            shown.append(QStringLiteral("%1 %2 %3/%4 %5")
                             .arg(attribute.path, text(kNames.at(static_cast<std::size_t>(attribute.type))))
                             .arg(attribute.users)
                             .arg(found->users)
                             .arg(attribute.example));
    }
    QCOMPARE(shown, expected);
}

void TestDiscovery::csvThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("more cells than columns") << QByteArray("a,b\n1,2,3\n") << ErrorCode::RecordInvalid;
    QTest::newRow("quote that is not closed") << QByteArray("a,b\n1,\"2\n") << ErrorCode::RecordInvalid;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << ErrorCode::ContentNotRecognised;
}

void TestDiscovery::csvThatCannotBeRead()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    const auto found = discoverAttributes(write(content), 100, [] { return true; });
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
}

void TestDiscovery::aLongCsvIsReadAsFarAsWanted()
{
    QByteArray content("user_id,email\n");
    for (int i = 0; i < 5000; ++i)
        content += "u" + QByteArray::number(i) + ",x@example.com\n";
    content += "broken,far,behind\n";
    const QString path = write(content);
    const auto found = discoverAttributes(path, 1000, [] { return true; });
    QVERIFY(found);
    QCOMPARE(found->users, 1000);
    QCOMPARE(found->find(text("email"))->users, 1000);
    const auto cancelled = discoverAttributes(path, 1000, [] { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
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
    for (const char* expected :
         {"user_id", "user_metadata", "app_metadata", "identities", "upn", "profile", "department", "groups"})
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
