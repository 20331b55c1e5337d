#include "app/core/files/jsonrecord.h"
#include "app/core/files/jsonscalar.h"
#include "app/core/files/recordblock.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using Kind = JsonNode::Kind;

namespace {

/// Bytes with the spare room that the parser asks for.
class Padded
{
public:
    explicit Padded(const QByteArray& text) : m_text(text.toStdString())
    {
        m_text.reserve(m_text.size() + RecordBlock::kPadding);
    }
    std::string_view view() const { return m_text; }

private:
    std::string m_text;
};

/// The nodes as one line: kind, key and value of each, children in parentheses.
QByteArray described(const JsonRecord& record, std::uint32_t index = 0)
{
    static const char* const names[] = {"object", "array", "text", "number", "true", "false", "null"};
    const JsonNode& node = record.nodes[index];
    QByteArray text = names[static_cast<std::size_t>(node.kind)];
    if (node.keySize > 0)
        text.prepend(QByteArray(record.key(node).data(), node.keySize) + ':');
    if (node.kind == Kind::Text || node.kind == Kind::Number)
        text += ' ' + QByteArray(record.value(node).data(), node.valueSize);
    for (std::uint32_t child = index + 1; child < node.next; child = record.nodes[child].next)
        text += '(' + described(record, child) + ')';
    return text;
}

/// A block as the splitter makes it of such lines.
RecordBlock blockOf(const QByteArrayList& lines)
{
    RecordBlock block;
    block.firstNumber = 11;
    block.contentOffset = 1000;
    for (const QByteArray& line : lines) {
        block.records.push_back(
            {static_cast<std::uint32_t>(block.bytes.size()), static_cast<std::uint32_t>(line.size())});
        block.bytes += line.toStdString() + ",\n";
    }
    block.bytes.reserve(block.bytes.size() + RecordBlock::kPadding);
    return block;
}

} // namespace

class TestJsonRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsEveryValue_data();
    void findsEveryValue();
    void rangesOfContainers();
    void refuses_data();
    void refuses();
    void refusesBadUtf8_data();
    void refusesBadUtf8();
    void everyPrefixOfARecordIsRefused();
    void oneParserForManyRecords();
    void largeRecord();
    void moreValuesThanAnyUserHas();
    void blockGivesTheSameAsItsRecords();
    void firstBadRecordOfABlock_data();
    void firstBadRecordOfABlock();
    void numbers_data();
    void numbers();
    void texts_data();
    void texts();
};

void TestJsonRecord::findsEveryValue_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("nodes");
    const auto row = [](const char* record, const char* nodes) {
        QTest::newRow(record) << QByteArray(record) << QByteArray(nodes);
    };
    row("{}", "object");
    row("  { }\r", "object");
    row("{\"a\":1}", "object(a:number 1)");
    row("{ \"a\" : \"x\" , \"b\" : null }", "object(a:text \"x\")(b:null)");
    row("{\"a\":true,\"b\":false,\"a\":true}", "object(a:true)(b:false)(a:true)");
    row("{\"a\":{\"b\":[1,{\"c\":[]},\"\"]},\"d\":{}}",
        "object(a:object(b:array(number 1)(object(c:array))(text \"\")))(d:object)");
    row("{\"n\":123456789012345678901234567890,\"m\":-0.5E+10}",
        "object(n:number 123456789012345678901234567890)(m:number -0.5E+10)");
    row("{\"a.b\":1,\"a\":{\"b\":2}}", "object(a.b:number 1)(a:object(b:number 2))");
    row("{\"q\\\"\":\"say \\\"hi\\\"\",\"b\":\"\\\\\"}", "object(q\\\":text \"say \\\"hi\\\"\")(b:text \"\\\\\")");
    row("{\"a\":\"{[,:]}\"}", "object(a:text \"{[,:]}\")");
    row("{\"a\" \t:\r\n[ 1 , 2 ]}", "object(a:array(number 1)(number 2))");
    row("{\"s\":\"\\ud800\"}", "object(s:text \"\\ud800\")");
    row("{\"名\":\"日本語 😀\"}", "object(名:text \"日本語 😀\")");
    row("{\"x\":\"\x7f\"}", "object(x:text \"\x7f\")");
    QTest::newRow("deepest") << test::nestedJson(199)
                             << "object(a:" + QByteArray("array(").repeated(198) + "array" + QByteArray(199, ')');
}

void TestJsonRecord::findsEveryValue()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, nodes);
    const Padded padded(record);
    JsonRecordParser parser;
    const auto parsed = parser.parse(padded.view());
    QVERIFY(parsed);
    QCOMPARE(described(*parsed), nodes);
    QCOMPARE(parsed->nodes[0].next, std::uint32_t(parsed->nodes.size()));
}

void TestJsonRecord::rangesOfContainers()
{
    const Padded padded(" {\"a\" : [1, {\"b\":2 } ] ,\"e\\n\":\"x\\ty\", \"f\":\"z\"} ");
    JsonRecordParser parser;
    const auto record = parser.parse(padded.view());
    QVERIFY(record);
    QCOMPARE(record->value(record->nodes[0]), padded.view().substr(1, padded.view().size() - 2));
    QCOMPARE(record->value(record->nodes[1]), std::string_view("[1, {\"b\":2 } ]"));
    QCOMPARE(record->value(record->nodes[3]), std::string_view("{\"b\":2 }"));
    QCOMPARE(record->key(record->nodes[5]), std::string_view("e\\n"));
    QVERIFY(record->nodes[5].keyEscaped);
    QVERIFY(record->nodes[5].escaped);
    QVERIFY(!record->nodes[6].keyEscaped);
    QVERIFY(!record->nodes[6].escaped);
}

void TestJsonRecord::refuses_data()
{
    QTest::addColumn<QByteArray>("record");
    int number = 0;
    for (const QByteArray& record : test::brokenJson())
        QTest::addRow("%d: %s", ++number, record.left(60).replace('\0', "NUL").constData()) << record;
}

void TestJsonRecord::refuses()
{
    QFETCH(const QByteArray, record);
    const Padded padded(record);
    JsonRecordParser parser;
    const auto parsed = parser.parse(padded.view());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::RecordInvalid);
    QVERIFY(!parsed.error().detail.isEmpty());
}

void TestJsonRecord::refusesBadUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("Latin-1") << QByteArray("M\xfcller");
    QTest::newRow("lone continuation") << QByteArray("\x80");
    QTest::newRow("cut") << QByteArray("\xe2\x82");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("above U+10FFFF") << QByteArray("\xf4\x90\x80\x80");
}

void TestJsonRecord::refusesBadUtf8()
{
    QFETCH(const QByteArray, bytes);
    JsonRecordParser parser;
    for (int before : {0, 1, 30, 63, 64, 200}) {
        const Padded value("{\"a\":\"" + QByteArray(before, 'x') + bytes + "\"}");
        QVERIFY(!parser.parse(value.view()));
        const Padded key("{\"" + QByteArray(before, 'x') + bytes + "\":1}");
        QVERIFY(!parser.parse(key.view()));
    }
}

void TestJsonRecord::everyPrefixOfARecordIsRefused()
{
    const QByteArray record = "{\"user_id\":\"auth0|\\u00e9\",\"n\":-12.5e3,\"b\":[true,null,{\"c\":\"é\"}]}";
    JsonRecordParser parser;
    QVERIFY(parser.parse(Padded(record).view()));
    for (qsizetype size = 0; size < record.size(); ++size) {
        const Padded padded(record.first(size));
        QVERIFY2(!parser.parse(padded.view()), record.first(size).constData());
    }
}

void TestJsonRecord::oneParserForManyRecords()
{
    JsonRecordParser parser;
    const Padded small("{\"a\":1}");
    const Padded large("{\"a\":[" + QByteArray("1,").repeated(300'000) + "1]}");
    const Padded broken("{\"a\":\"");
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(parser.parse(small.view())->nodes.size(), std::size_t(2));
        QCOMPARE(parser.parse(large.view())->nodes.size(), std::size_t(300'003));
        QVERIFY(!parser.parse(broken.view()));
    }
}

void TestJsonRecord::largeRecord()
{
    const Padded padded("{\"a\":\"" + QByteArray(20'000'000, 'x') + "\",\"b\":2}");
    JsonRecordParser parser;
    const auto record = parser.parse(padded.view());
    QVERIFY(record);
    QCOMPARE(record->nodes[1].valueSize, 20'000'002U);
    QCOMPARE(record->value(record->nodes[2]), std::string_view("2"));
}

/// The memory that they take is a multiple of their bytes.
void TestJsonRecord::moreValuesThanAnyUserHas()
{
    const Padded many("{\"a\":[" + QByteArray("{\"b\":[1,2]},").repeated(220'000) + "0]}");
    const Padded tooMany("{\"a\":[" + QByteArray("1,").repeated(1'000'000) + "0]}");
    const Padded openedOnly("{\"a\":" + QByteArray("[").repeated(1'000'001));
    JsonRecordParser parser;
    const auto record = parser.parse(many.view());
    QVERIFY(record);
    QCOMPARE(record->nodes.size(), std::size_t(4 * 220'000 + 3));
    for (const Padded* each : {&tooMany, &openedOnly}) {
        const auto refused = parser.parse(each->view());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RecordInvalid);
        QCOMPARE(refused.error().detail, QStringLiteral("more than 1000000 values"));
    }
    QVERIFY(parser.parse(Padded("{}").view()));
    const QByteArray huge(tooMany.view().data(), qsizetype(tooMany.view().size()));
    const auto inBlock = parser.parse(blockOf({"{}", huge}));
    QVERIFY(!inBlock);
    QCOMPARE(inBlock.error().detail, QStringLiteral("record 12, byte 1004: more than 1000000 values"));
    // The limit is one of records: others may stand behind a huge one.
    const QByteArray good(many.view().data(), qsizetype(many.view().size()));
    const RecordBlock block = blockOf({good, "{\"a\":[" + QByteArray("1,").repeated(200'000) + "0]}"});
    const auto together = parser.parse(block);
    QVERIFY(together);
    QCOMPARE(together->size(), std::size_t(2));
    QCOMPARE((*together)[0].nodes.size(), std::size_t(4 * 220'000 + 3));
    QCOMPARE((*together)[1].nodes.size(), std::size_t(200'003));
}

void TestJsonRecord::blockGivesTheSameAsItsRecords()
{
    const QByteArrayList lines{"{\"a\":[1,{\"b\":\"\\n\"}]}", "{}", " {\"é\" : null } ", "{\"a\":[1,{\"b\":\"\\n\"}]}"};
    JsonRecordParser one;
    JsonRecordParser all;
    const RecordBlock block = blockOf(lines);
    for (int round = 0; round < 2; ++round) {
        const auto records = all.parse(block);
        QVERIFY(records);
        QCOMPARE(records->size(), std::size_t(lines.size()));
        for (std::size_t i = 0; i < records->size(); ++i) {
            const auto record = one.parse(block.record(i));
            QVERIFY(record);
            QCOMPARE((*records)[i].bytes, record->bytes);
            QCOMPARE(described((*records)[i]), described(*record));
        }
    }
    QVERIFY(all.parse(blockOf({}))->empty());
}

void TestJsonRecord::firstBadRecordOfABlock_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("detail");
    const auto row = [](const QByteArrayList& lines, const char* detail) {
        QTest::newRow(lines.join(' ').constData()) << lines << QString::fromLatin1(detail);
    };
    row({"{}", "{\"a\" 1}"}, "record 12, byte 1009: a colon is missing");
    row({"{}", "{\"a\":1"}, "record 12, byte 1010: a comma or a closing brace is missing");
    row({"null", "{"}, "record 11, byte 1000: no object begins here");
    row({"{}", "{}{}", "x"}, "record 12, byte 1006: something follows the object");
    row({"{}", "{\"a\":\"x}", "{\"b\":\"y\"}"}, "record 12, byte 1004: a text has no closing quote");
    row({"{}", "{\"a\":[}", "{\"a\":\"x}"}, "record 12, byte 1010: a value is missing or wrong");
    row({"{\"a\":\"\t\"}", "x"}, "record 11, byte 1000: a text has a control character");
    row({"{}", "{\"a\":\"\xff\"}"}, "record 12, byte 1004: not UTF-8");
}

void TestJsonRecord::firstBadRecordOfABlock()
{
    QFETCH(const QByteArrayList, lines);
    QFETCH(const QString, detail);
    JsonRecordParser parser;
    const auto records = parser.parse(blockOf(lines));
    QVERIFY(!records);
    QCOMPARE(records.error().code, ErrorCode::RecordInvalid);
    QCOMPARE(records.error().detail, detail);
}

void TestJsonRecord::numbers_data()
{
    QTest::addColumn<bool>("good");
    for (const char* number : {"0", "-0", "7", "10", "-1", "0.0", "1.50", "1e5", "1E+05", "1e-05", "9007199254740993"})
        QTest::newRow(number) << true;
    for (const char* number : {"", "-", "00", "01", "-01", "1.", ".1", "1.e5", "1e", "1e+", "1 ", " 1", "1a", "1.2.3"})
        QTest::newRow(number) << false;
}

void TestJsonRecord::numbers()
{
    QFETCH(const bool, good);
    QCOMPARE(isJsonNumber(QTest::currentDataTag()), good);
}

void TestJsonRecord::texts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("characters");
    const auto row = [](const char* json, const QByteArray& characters) {
        QTest::newRow(json) << QByteArray(json) << characters;
    };
    row("\"\"", "");
    row("\"plain é\"", "plain é");
    row("key", "key");
    row("", "");
    row("a\\tb", "a\tb");
    row("\\\"", "\"");
    row("\"\\\"\"", "\"");
    row("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t");
    row("\"\\u0041\\u00e9\\u20AC\"", "Aé€");
    row("\"\\u0000x\"", QByteArray("\0x", 2));
    row("\"\\ud83d\\ude00!\"", "😀!");
    row("\"\\ud83d\"", "\xef\xbf\xbd");
    row("\"\\ud83dx\"", "\xef\xbf\xbdx");
    row("\"\\ud83d\\u0041\"", "\xef\xbf\xbd"
                              "A");
    row("\"\\ude00\\ud83d\"", "\xef\xbf\xbd\xef\xbf\xbd");
    row("\"\\ud83d\\ud83d\\ude00\"", "\xef\xbf\xbd😀");
    row("\"\\udbff\\udfff\"", "\xf4\x8f\xbf\xbf");
    row("\"\\\\u0041\"", "\\u0041");
}

void TestJsonRecord::texts()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, characters);
    std::string scratch = "left over";
    const std::string_view value(json.data(), static_cast<std::size_t>(json.size()));
    const std::string_view text = jsonText(value, json.contains('\\'), scratch);
    QCOMPARE(QByteArray(text.data(), static_cast<qsizetype>(text.size())), characters);
}

QTEST_APPLESS_MAIN(TestJsonRecord)
#include "tst_jsonrecord.moc"
