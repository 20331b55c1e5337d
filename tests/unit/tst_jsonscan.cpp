#include "app/core/files/jsoninspector.h"
#include "app/core/files/jsonscan.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using muster::test::blockOf;
using muster::test::fields;

namespace {

constexpr quint64 kSeed = 4711;

/// Findings as text; without a value what the parser says instead.
QString described(const std::optional<BlockFindings>& findings)
{
    if (!findings)
        return QStringLiteral("refused");
    QString text = QStringLiteral("%1 users;").arg(findings->users);
    for (const qint64 filled : findings->expected)
        text += QStringLiteral(" %1").arg(filled);
    for (const BlockFindings::Column& column : findings->others)
        text += QStringLiteral(" %1=%2").arg(QString::fromStdString(column.name)).arg(column.filled);
    for (const quint64 id : findings->ids)
        text += QStringLiteral(" #%1").arg(id);
    return text;
}

std::optional<BlockFindings> parsed(const RecordBlock& block, JsonInspector& inspector)
{
    JsonRecordParser parser;
    const auto records = parser.parse(block);
    return records ? std::optional(inspector.inspect(*records)) : std::nullopt;
}

/// A value of any kind, with everything that JSON has.
QByteArray randomValue(QRandomGenerator& random, int depth)
{
    static const QByteArrayList scalars{
        "null",  "true",           "false",      "0",        "-0",        "7",    "12345678",
        "-1",    "123456789",      "1.50",       "1e400",    "-13.25E-1", "\"\"", "\"plain\"",
        "\" \"", "\"\\u00e9\\n\"", "\"{[,:]}\"", "\"\\\\\"", "\"é😀\""};
    const auto pick = random.bounded(depth > 0 ? 10 : 6);
    if (pick < 6)
        return scalars[random.bounded(scalars.size())];
    const bool isObject = pick < 8;
    const QByteArray space = random.bounded(9) == 0 ? " " : "";
    QByteArrayList items;
    for (auto i = random.bounded(4); i > 0; --i) {
        const QByteArray key = isObject ? "\"k" + QByteArray::number(random.bounded(5)) + "\":" + space : QByteArray();
        items.append(key + randomValue(random, depth - 1) + space);
    }
    return (isObject ? '{' : '[') + space + items.join(',') + (isObject ? '}' : ']');
}

QByteArray randomUser(QRandomGenerator& random)
{
    static const QByteArrayList keys{
        "user_id", "email", "name",  "a.b", "last_password_reset", "user_metadata", "é",
        "x",       "12345", "a b c", "",    "email_verified",      "user_id",       "blocked"};
    QByteArrayList members;
    for (const QByteArray& key : keys) {
        const bool isId = key == "user_id";
        if (random.bounded(4) > 0)
            members.append('"' + key +
                           "\":" + (isId && random.bounded(5) > 0 ? "\"auth0|\\u0031\"" : randomValue(random, 3)));
    }
    return '{' + members.join(random.bounded(9) == 0 ? " , " : ",") + '}';
}

} // namespace

class TestJsonScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatTheInspectorFinds();
    void findings_data();
    void findings();
    void leavesToTheParser_data();
    void leavesToTheParser();
    void refuses_data();
    void refuses();
    void everyChangedByteIsJudgedAsByTheParser();
    void everyPrefixIsRefused();
    void aRefusedBlockLeavesNothing();
    void nothingInABlock();
    void nothingBeforeARecord();
};

void TestJsonScan::findsWhatTheInspectorFinds()
{
    QRandomGenerator random(2026);
    const auto requested = fields({QStringLiteral("user_id"), QStringLiteral("user_metadata.plan=name"),
                                   QStringLiteral("blocked"), QStringLiteral("never")});
    JsonScan scan(requested, kSeed);
    JsonInspector inspector(requested, kSeed);
    for (int round = 0; round < 300; ++round) {
        QByteArrayList users;
        for (auto i = random.bounded(30); i >= 0; --i)
            users.append(randomUser(random));
        const RecordBlock block = blockOf(users, random.bounded(2) == 0 ? "\n" : " ,\r\n");
        const auto found = scan.scan(block);
        QVERIFY2(found, users.join('\n').constData());
        QCOMPARE(described(found), described(parsed(block, inspector)));
    }
}

void TestJsonScan::findings_data()
{
    QTest::addColumn<QByteArrayList>("users");
    QTest::addColumn<QStringList>("requested");
    QTest::addColumn<QString>("found");
    const auto hash = [](std::string_view id) { return QString::number(idHash(id, kSeed)); };
    QTest::newRow("empty") << QByteArrayList{"{}", "{ }"} << QStringList() << QStringLiteral("2 users;");
    QTest::newRow("null and empty texts are not filled")
        << QByteArrayList{R"({"a":null,"b":"","c":" ","d":0,"e":[],"f":{}})"} << QStringList()
        << QStringLiteral("1 users; a=0 b=0 c=1 d=1 e=1 f=1");
    QTest::newRow("spaces") << QByteArrayList{"{ \"a\" : 1 , \"b\"\t:\"x\" }", "{\"a\":1,\"b\":\"x\"}"} << QStringList()
                            << QStringLiteral("2 users; a=2 b=2");
    QTest::newRow("a repeated key counts once")
        << QByteArrayList{R"({"a":1,"a":2,"b":null,"b":1})"} << QStringList() << QStringLiteral("1 users; a=1 b=1");
    QTest::newRow("the last id counts") << QByteArrayList{R"({"user_id":"x","user_id":"y","user_id":null})"}
                                        << QStringList() << QStringLiteral("1 users; user_id=1 #%1").arg(hash("y"));
    QTest::newRow("escapes in ids are resolved")
        << QByteArrayList{R"({"n":"\n","user_id":"auth0|\u0031","b":"\\"})", R"({"user_id":"auth0|1"})",
                          R"({"user_id":1})"}
        << QStringList() << QStringLiteral("3 users; n=1 user_id=3 b=1 #%1 #%1 #%2").arg(hash("auth0|1"), hash("1"));
    QTest::newRow("renamed columns") << QByteArrayList{R"({"Id":"x","Plan":null,"user_id":"y"})"}
                                     << QStringList{QStringLiteral("user_id=Id"),
                                                    QStringLiteral("user_metadata.plan=Plan")}
                                     << QStringLiteral("1 users; 1 0 user_id=1 #%1").arg(hash("x"));
    QTest::newRow("a key that is the beginning of another")
        << QByteArrayList{R"({"email":1,"email_verified":1})", R"({"email_verified":1,"email":1})", R"({"emai":1})"}
        << QStringList() << QStringLiteral("3 users; email=2 email_verified=2 emai=1");
    const QByteArray longKey(2'000, 'k');
    QTest::newRow("a long key") << QByteArrayList{"{\"" + longKey + "\":1}", "{\"" + longKey + "\":1}"} << QStringList()
                                << QStringLiteral("2 users; %1=2").arg(QString::fromLatin1(longKey.left(400)));
}

void TestJsonScan::findings()
{
    QFETCH(const QByteArrayList, users);
    QFETCH(const QStringList, requested);
    QFETCH(const QString, found);
    const RecordBlock block = blockOf(users);
    JsonScan scan(fields(requested), kSeed);
    JsonInspector inspector(fields(requested), kSeed);
    for (int times = 0; times < 3; ++times) { // also when it knows the keys
        QCOMPARE(described(scan.scan(block)), found);
        QCOMPARE(described(parsed(block, inspector)), found);
    }
}

void TestJsonScan::leavesToTheParser_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("escapes in a key") << QByteArray(R"({"a\u0062":1})");
    QTest::newRow("many values in each other") << test::nestedJson(65);
    QTest::newRow("huge") << "{\"a\":[" + QByteArray("1,").repeated(600'000) + "1]}";
}

void TestJsonScan::leavesToTheParser()
{
    QFETCH(const QByteArray, record);
    JsonScan scan({}, kSeed);
    JsonRecordParser parser;
    const RecordBlock block = blockOf({"{}", record});
    QVERIFY(!scan.scan(block));
    QVERIFY(parser.parse(block));
    QVERIFY(scan.scan(blockOf({"{}"})));
}

void TestJsonScan::refuses_data()
{
    QTest::addColumn<QByteArray>("record");
    int number = 0;
    for (const QByteArray& record : test::brokenJson())
        QTest::addRow("%d: %s", ++number, record.left(60).replace('\0', "NUL").constData()) << record;
}

void TestJsonScan::refuses()
{
    QFETCH(const QByteArray, record);
    JsonScan scan({}, kSeed);
    QVERIFY(!scan.scan(blockOf({"{\"a\":1}", record})));
    QVERIFY(!scan.scan(blockOf({record, "{\"a\":1}"})));
    QVERIFY(!scan.scan(blockOf({record})));
}

void TestJsonScan::everyChangedByteIsJudgedAsByTheParser()
{
    const QByteArray good =
        R"({"user_id":"a|\u0031","n":-12.5e3,"b":[true,null,{"c":"\u00e9\n","d":{}}],"e":{"f":[0,[]]},"g":"z"})";
    JsonScan scan({}, kSeed);
    JsonInspector inspector({}, kSeed);
    QVERIFY(scan.scan(blockOf({good})));
    for (qsizetype at = 0; at <= good.size(); ++at) {
        for (const char byte : {'\0', ' ', '1', 'e', '"', '\\', '{', '}', '[', ']', ',', ':', '\x1f', '\xef'}) {
            const QByteArray longer = QByteArray(good).insert(at, byte);
            const RecordBlock block = blockOf({good, longer});
            if (const auto found = scan.scan(block))
                QCOMPARE(described(found), described(parsed(block, inspector)));
        }
    }
    int accepted = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(byte);
            const RecordBlock block = blockOf({good, changed, good});
            const auto found = scan.scan(block);
            const auto expected = parsed(block, inspector);
            if (!found && expected) // it may be in a key
                QCOMPARE(byte, int{'\\'});
            else
                QCOMPARE(described(found), described(expected));
            accepted += found ? 1 : 0;
        }
    }
    QVERIFY(accepted > 1'000);
}

void TestJsonScan::everyPrefixIsRefused()
{
    const QByteArray good = R"({"user_id":"a|1","n":-12.5e3,"b":[true,null,{"c":"x","d":"y","e":{"f":"z"}}]})";
    JsonScan scan({}, kSeed);
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY2(!scan.scan(blockOf({good, good.first(size)})), good.first(size).constData());
}

void TestJsonScan::aRefusedBlockLeavesNothing()
{
    JsonScan scan({}, kSeed);
    const RecordBlock good = blockOf({R"({"user_id":"a","b":1})"});
    const QString before = described(scan.scan(good));
    QVERIFY(!scan.scan(blockOf({R"({"user_id":"b","b":1})", R"({"user_id":"c","c":1)"})));
    QCOMPARE(described(scan.scan(good)), before);
}

void TestJsonScan::nothingInABlock()
{
    JsonScan scan({}, kSeed);
    QCOMPARE(described(scan.scan(RecordBlock())), QStringLiteral("0 users;"));
    QCOMPARE(described(scan.scan(blockOf({}))), QStringLiteral("0 users;"));
}

/// A byte order mark belongs to the token that follows it.
void TestJsonScan::nothingBeforeARecord()
{
    RecordBlock block = blockOf({"\xef\xbb\xbfx{\"a\":1}"});
    block.records.front() = {3, block.records.front().size - 3};
    JsonScan scan({}, kSeed);
    JsonRecordParser parser;
    QVERIFY(!scan.scan(block));
    QVERIFY(!parser.parse(block));
    block.bytes[3] = ' ';
    QVERIFY(scan.scan(block));
    QVERIFY(parser.parse(block));
}

QTEST_APPLESS_MAIN(TestJsonScan)
#include "tst_jsonscan.moc"
