#include "app/core/files/jsoninspector.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/reportbuilder.h"
#include "tests/support/recorddata.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using muster::test::fields;

namespace {

constexpr quint64 kSeed = 12345;

/// The findings of lines, as one block.
BlockFindings inspectLines(JsonInspector& inspector, const QByteArrayList& lines)
{
    const RecordBlock block = test::blockOf(lines);
    JsonRecordParser parser;
    const auto records = parser.parse(block);
    return records ? inspector.inspect(*records) : BlockFindings();
}

/// "name=filled" of all columns.
QString described(const ResultReport& report)
{
    QStringList columns;
    for (const ColumnFill& column : report.columns)
        columns.append(QStringLiteral("%1=%2").arg(column.name).arg(column.filled));
    return columns.join(QLatin1Char(' '));
}

} // namespace

class TestReportBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsFilledColumns_data();
    void countsFilledColumns();
    void blocksAddUp();
    void keysWithoutEnd();
    void longKeysAreShortened();
    void keysKeepTheirByteOrderMark();
    void countsDuplicateUsers_data();
    void countsDuplicateUsers();
    void duplicatesOfManyHashes_data();
    void duplicatesOfManyHashes();
    void withoutRoomThereAreNoDuplicates();
    void fewHashesNeedNoFolder();
    void paths_data();
    void paths();
};

void TestReportBuilder::countsFilledColumns_data()
{
    QTest::addColumn<QStringList>("requested");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("columns");
    const auto row = [](const char* name, const char* requested, const QByteArrayList& lines, const char* columns) {
        QTest::newRow(name) << QString::fromLatin1(requested).split(QLatin1Char(' '), Qt::SkipEmptyParts) << lines
                            << QString::fromUtf8(columns);
    };
    row("first sight", "", {"{\"a\":1,\"b\":2}", "{\"b\":1,\"c\":3,\"a\":2}"}, "a=2 b=2 c=1");
    row("null and empty text are not filled", "", {"{\"a\":null,\"b\":\"\",\"c\":[],\"d\":{},\"e\":false,\"f\":0}"},
        "a=0 b=0 c=1 d=1 e=1 f=1");
    row("a repeated key counts once", "", {"{\"a\":1,\"a\":2,\"a\":null}", "{\"a\":null,\"a\":1}"}, "a=2");
    row("escaped keys", "", {"{\"\\u0061\":1}", "{\"a\":1}", "{\"\\\"\":1}"}, "a=2 \"=1");
    row("keys that come and go", "",
        {"{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1}", "{\"a\":1,\"g\":1}", "{\"g\":1,\"a\":1,\"d\":1}",
         "{\"x\":1,\"g\":1,\"f\":1}", "{\"a\":1,\"b\":1,\"a\":1,\"b\":1}"},
        "a=4 b=2 c=1 d=2 e=1 f=2 g=4 x=1");
    row("empty key", "", {"{\"\":1}"}, "=1");
    row("order of the request", "b a", {"{\"a\":1,\"b\":1,\"x\":1}"}, "b=1 a=1 x=1");
    row("misspelt", "emial", {"{\"email\":\"x\"}"}, "emial=0 email=1");
    row("nested", "user_metadata.plan user_metadata.misspelt",
        {"{\"user_metadata\":{\"plan\":\"pro\",\"x\":1}}", "{\"user_metadata\":{\"plan\":\"\"}}",
         "{\"user_metadata\":7}"},
        "user_metadata.plan=1 user_metadata.misspelt=0");
    row("deep", "a.b.c", {"{\"a\":{\"b\":{\"c\":1}}}", "{\"a\":{\"b\":[]}}", "{}"}, "a.b.c=1");
    row("index", "identities[0].connection identities[1].connection identities[0]",
        {"{\"identities\":[{\"connection\":\"a\"}]}", "{\"identities\":[{},{\"connection\":\"b\"}]}"},
        "identities[0].connection=1 identities[1].connection=1 identities[0]=2");
    row("parent asked for too", "app_metadata app_metadata.role", {"{\"app_metadata\":{\"role\":1}}"},
        "app_metadata=1 app_metadata.role=1");
    row("renamed is a top-level key", "user_metadata.plan=Plan", {"{\"Plan\":\"pro\"}", "{\"Plan\":null}"}, "Plan=1");
    row("no users", "user_id email", {}, "user_id=0 email=0");
}

void TestReportBuilder::countsFilledColumns()
{
    QFETCH(const QStringList, requested);
    QFETCH(const QByteArrayList, lines);
    QFETCH(const QString, columns);
    const QVector<Field> asked = fields(requested);
    JsonInspector inspector(asked, kSeed);
    ReportBuilder builder(outputNames(asked), QDir::tempPath());
    builder.add(inspectLines(inspector, lines));
    const ResultReport report = builder.report();
    QCOMPARE(described(report), columns);
    QCOMPARE(report.users, lines.size());
}

void TestReportBuilder::blocksAddUp()
{
    const QVector<Field> asked = fields({QStringLiteral("b")});
    JsonInspector one(asked, kSeed);
    JsonInspector other(asked, kSeed);
    ReportBuilder builder(outputNames(asked), QDir::tempPath());
    const QByteArray ab = "{\"a\":1,\"b\":1}";
    builder.add(inspectLines(one, {ab, ab}));
    builder.add(inspectLines(other, {"{\"c\":1,\"b\":1}"}));
    builder.add(inspectLines(one, {ab}));
    builder.add(inspectLines(other, {"{\"d\":1}", "{\"b\":null}"}));
    const ResultReport report = builder.report();
    QCOMPARE(described(report), QStringLiteral("b=4 a=3 c=1 d=1"));
    QCOMPARE(report.users, 6);
    QVERIFY(!builder.duplicates());
}

void TestReportBuilder::keysWithoutEnd()
{
    JsonInspector inspector({}, kSeed);
    ReportBuilder builder({}, QDir::tempPath());
    for (int block = 0; block < 20; ++block) {
        QByteArrayList lines;
        for (int i = 0; i < 500; ++i)
            lines.append("{\"user_id\":1,\"k" + QByteArray::number(block * 500 + i) + "\":1}");
        builder.add(inspectLines(inspector, lines));
    }
    const ResultReport report = builder.report();
    QCOMPARE(report.users, 10'000);
    QCOMPARE(report.columns.size(), kMaxReportColumns);
    QCOMPARE(report.columns[0], (ColumnFill{QStringLiteral("user_id"), 10'000}));
    QCOMPARE(builder.duplicates(), std::optional<qint64>(9'999));
}

void TestReportBuilder::longKeysAreShortened()
{
    const QByteArray begin = QByteArray(399, 'k'); // the next character has two bytes, of which one would fit
    JsonInspector inspector({}, kSeed);
    ReportBuilder builder({}, {});
    builder.add(inspectLines(inspector, {"{\"" + begin + "é" + QByteArray(100'000, 'k') + "\":1}"}));
    QCOMPARE(described(builder.report()), QString::fromLatin1(begin) + QStringLiteral("=1"));
}

void TestReportBuilder::keysKeepTheirByteOrderMark()
{
    JsonInspector inspector({}, kSeed);
    ReportBuilder builder({}, {});
    builder.add(inspectLines(inspector, {"{\"a\":1,\"\xef\xbb\xbf"
                                         "a\":null}"}));
    QCOMPARE(described(builder.report()),
             QString(QStringLiteral("a=1 ") + QChar(QChar::ByteOrderMark) + QStringLiteral("a=0")));
}

void TestReportBuilder::countsDuplicateUsers_data()
{
    QTest::addColumn<QStringList>("requested");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<int>("duplicates");
    const auto row = [](const char* name, const QStringList& requested, const QByteArrayList& lines, int duplicates) {
        QTest::newRow(name) << requested << lines << duplicates;
    };
    row("none", {}, {"{\"user_id\":\"a\"}", "{\"user_id\":\"b\"}"}, 0);
    row("some", {}, {"{\"user_id\":\"a\"}", "{\"user_id\":\"b\"}", "{\"user_id\":\"a\"}", "{\"user_id\":\"a\"}"}, 2);
    row("written differently", {}, {"{\"user_id\":\"a|b\"}", "{\"user_id\":\"a\\u007cb\"}"}, 1);
    row("users without", {}, {"{\"user_id\":\"a\"}", "{}", "{}", "{\"user_id\":null}", "{\"user_id\":\"\"}"}, 0);
    row("the last of repeated keys counts", {}, {R"({"user_id":"a"})", R"({"user_id":"a","user_id":"b"})"}, 0);
    row("and may repeat a user", {}, {R"({"user_id":"a"})", R"({"user_id":"b","user_id":"a"})"}, 1);
    row("renamed", {QStringLiteral("user_id=Id")}, {"{\"Id\":\"a\"}", "{\"Id\":\"a\"}"}, 1);
    row("another column has the name", {QStringLiteral("user_id=Id"), QStringLiteral("email=user_id")},
        {"{\"Id\":\"a\",\"user_id\":\"x\"}", "{\"Id\":\"b\",\"user_id\":\"x\"}"}, 0);
    row("no user_id at all", {}, {"{\"email\":\"a\"}", "{\"email\":\"a\"}"}, -1);
    row("no users", {}, {}, -1);
}

void TestReportBuilder::countsDuplicateUsers()
{
    QFETCH(const QStringList, requested);
    QFETCH(const QByteArrayList, lines);
    QFETCH(const int, duplicates);
    const QVector<Field> asked = fields(requested);
    JsonInspector inspector(asked, kSeed);
    ReportBuilder builder(outputNames(asked), QDir::tempPath());
    for (const QByteArray& line : lines) // in different blocks
        builder.add(inspectLines(inspector, {line}));
    QCOMPARE(builder.duplicates().value_or(-1), duplicates);
}

void TestReportBuilder::duplicatesOfManyHashes_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 1000, 262'143, 262'144, 262'145, 600'000})
        QTest::addRow("%d", count) << count;
}

void TestReportBuilder::duplicatesOfManyHashes()
{
    QFETCH(const int, count);
    const QTemporaryDir folder;
    QRandomGenerator random(static_cast<quint32>(count));
    DuplicateCounter counter(folder.path());
    QSet<quint64> distinct;
    std::vector<quint64> hashes;
    for (int i = 0; i < count; ++i) {
        hashes.push_back(random.bounded(quint64(count) * 4));
        distinct.insert(hashes.back());
        if (hashes.size() == 777 || i + 1 == count) {
            counter.add(hashes);
            hashes.clear();
        }
    }
    QCOMPARE(counter.duplicates(), std::optional<qint64>(count - distinct.size()));
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestReportBuilder::withoutRoomThereAreNoDuplicates()
{
    DuplicateCounter counter(QStringLiteral("/proc/nowhere"));
    counter.add(std::vector<quint64>(300'000, 7));
    QVERIFY(!counter.duplicates());
}

void TestReportBuilder::fewHashesNeedNoFolder()
{
    DuplicateCounter counter(QStringLiteral("/proc/nowhere"));
    counter.add(std::vector<quint64>(3, 7));
    QCOMPARE(counter.duplicates(), std::optional<qint64>(2));
}

void TestReportBuilder::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* path, const char* value) {
        QTest::newRow(path) << QString::fromLatin1(path) << QByteArray(value);
    };
    row("a", "{\"b\":[[1,2],{\"c\":\"x\"}],\"b\":0}");
    row("a.b", "[[1,2],{\"c\":\"x\"}]");
    row("a.b[0]", "[1,2]");
    row("a.b[0][1]", "2");
    row("a.b[1].c", "\"x\"");
    row("a.b[2]", "");
    row("a.b[1].d", "");
    row("a.b.c", "");
    row("a[0]", "");
    row("a.b[9999999999]", "");
    row("a.", "");
    row("a.b[x]", "");
}

void TestReportBuilder::paths()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, value);
    std::string text = "{\"a\":{\"b\":[[1,2],{\"c\":\"x\"}],\"b\":0}}";
    text.reserve(text.size() + RecordBlock::kPadding);
    JsonRecordParser parser;
    const auto record = parser.parse(text);
    QVERIFY(record);
    const JsonPath parsed(path);
    QCOMPARE(parsed.firstKey(), std::string("a"));
    const JsonNode* found = parsed.findBelow(*record, record->nodes[1]);
    QCOMPARE(found ? QByteArray::fromStdString(std::string(record->value(*found))) : QByteArray(), value);
}

QTEST_APPLESS_MAIN(TestReportBuilder)
#include "tst_reportbuilder.moc"
