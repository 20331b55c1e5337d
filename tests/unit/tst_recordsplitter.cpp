#include "app/core/files/recordsplitter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace muster;

namespace {

/// Keeps blocks and notices when their numbers and offsets do not follow each other.
class Keeper : public RecordSplitter::Receiver
{
public:
    std::unique_ptr<RecordBlock> freshBlock() override
    {
        auto block = std::make_unique<RecordBlock>();
        block->bytes = "left over";
        block->records.resize(3);
        return block;
    }
    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        const bool follows = block->firstNumber == records.size() + 1 && block->contentOffset == content.size();
        const bool padded = block->bytes.capacity() >= block->bytes.size() + RecordBlock::kPadding;
        sound = sound && follows && padded;
        for (std::size_t i = 0; i < block->records.size(); ++i)
            records.append(QByteArray::fromStdString(std::string(block->record(i))));
        content += QByteArray::fromStdString(block->bytes);
        largest = std::max(largest, block->bytes.size());
        mostRecords = std::max(mostRecords, block->records.size());
        ++blocks;
        return answer;
    }

    QByteArrayList records;
    QByteArray content;
    std::size_t largest = 0;
    std::size_t mostRecords = 0;
    int blocks = 0;
    bool sound = true;
    Result<void> answer{};
};

struct Outcome
{
    QByteArrayList records;
    QByteArray content;
    QString error;
    QByteArray header;
};

Result<void> feed(RecordSplitter& splitter, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const std::span<std::byte> room = splitter.room();
        const qsizetype count = std::min<qsizetype>(bytes.size(), static_cast<qsizetype>(room.size()));
        std::memcpy(room.data(), bytes.data(), static_cast<std::size_t>(count));
        if (auto taken = splitter.filled(static_cast<std::size_t>(count)); !taken)
            return taken;
        bytes = bytes.sliced(count);
    }
    return {};
}

Outcome split(ContentKind kind, const QByteArray& content, const QVector<qsizetype>& cuts)
{
    Keeper keeper;
    RecordSplitter splitter(kind, keeper);
    Result<void> done;
    qsizetype at = 0;
    for (int i = 0; done && at < content.size(); ++i) {
        const qsizetype size = std::min(cuts[i % cuts.size()], content.size() - at);
        done = feed(splitter, QByteArrayView(content).sliced(at, size));
        at += size;
    }
    if (done)
        done = splitter.finish();
    Outcome outcome{keeper.records, keeper.content, {}, QByteArray::fromStdString(splitter.header())};
    if (!done)
        outcome.error = done.error().detail;
    if (!keeper.sound)
        outcome.error = QStringLiteral("numbers or offsets are wrong");
    return outcome;
}

} // namespace

class TestRecordSplitter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
    void blocksStaySmall_data();
    void blocksStaySmall();
    void blocksHaveFewRecords_data();
    void blocksHaveFewRecords();
    void recordLargerThanABlock_data();
    void recordLargerThanABlock();
    void recordLargerThanAllowed_data();
    void recordLargerThanAllowed();
    void smallRecordsDoNotJoinAHugeOne();
    void anyNumberOfBlanks();
    void randomCsv();
    void errorOfTheReceiverIsPassedOn();
};

void TestRecordSplitter::splits_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArrayList>("records");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](ContentKind kind, const char* name, const QByteArray& content, const QByteArrayList& records,
                        const QByteArray& header = {}) { QTest::newRow(name) << kind << content << records << header; };
    using enum ContentKind;
    row(Ndjson, "nothing", "", {});
    row(Ndjson, "two lines", "{\"a\":1}\n{\"a\":2}\n", {"{\"a\":1}", "{\"a\":2}"});
    row(Ndjson, "no last line break", "{}\n{ }", {"{}", "{ }"});
    row(Ndjson, "CRLF, blanks, blank lines", "\r\n {} \r\n\n \t\n{}\r\n \n", {"{}", "{}"});
    row(Ndjson, "byte order mark", "\xef\xbb\xbf{}\n", {"{}"});
    row(Ndjson, "half a mark is no mark", "\xef\xbb{}\n", {"\xef\xbb{}"});
    row(Ndjson, "only a mark", "\xef\xbb\xbf", {});
    row(Ndjson, "not JSON", "user\n", {"user"});
    row(JsonArray, "empty array", "[]", {});
    row(JsonArray, "empty array with blanks", "\xef\xbb\xbf [ \n ] \n", {});
    row(JsonArray, "elements", "[{\"a\":1},{\"a\":2}]", {"{\"a\":1}", "{\"a\":2}"});
    row(JsonArray, "as we write it", "[\n{\"a\":1},\n{\"a\":2}\n]\n", {"{\"a\":1}", "{\"a\":2}"});
    row(JsonArray, "indented", "[\n  {\n    \"a\": [1, 2]\n  } ,\n  {}\n]", {"{\n    \"a\": [1, 2]\n  }", "{}"});
    row(JsonArray, "brackets in texts", "[{\"a\":\"],[{\\\"}\\\\\"},{\"]\":\"\\\\\"}]",
        {"{\"a\":\"],[{\\\"}\\\\\"}", "{\"]\":\"\\\\\"}"});
    row(JsonArray, "no objects", "[1, \"x\",[2,3]]", {"1", "\"x\"", "[2,3]"});
    row(Csv, "nothing", "", {});
    row(Csv, "header only", "a,b\n", {}, "a,b");
    row(Csv, "header without line break", "a,b", {}, "a,b");
    row(Csv, "rows", "a,b\r\n1,2\r\n3,4", {"1,2", "3,4"}, "a,b");
    row(Csv, "quotes", "a\n\"x\ny\"\n\"say \"\"\nhi\"\"\"\n", {"\"x\ny\"", "\"say \"\"\nhi\"\"\""}, "a");
    row(Csv, "quoted header", "\"a\nb\",c\n1,2\n", {"1,2"}, "\"a\nb\",c");
    row(Csv, "one column, empty lines", "a\n1\n\n2\n", {"1", "2"}, "a");
    row(Auth0Csv, "one column, users without a value", "a\n\n'1\n\r\n \n'2\n", {"", "'1", "", "'2"}, "a");
    row(Auth0Csv, "two columns, empty lines", "a,b\n\n'1,\n\n", {"'1,"}, "a,b");
    row(Csv, "blank lines", "\n\na\n\n1\r\n\r\n \n2\n", {"1", "2"}, "a");
    row(Auth0Csv, "byte order mark", "\xef\xbb\xbf\"'a\"\n\"'1\"\n", {"\"'1\""}, "\"'a\"");
    row(Csv, "spaces stay", "a,b\n 1, 2 \n", {" 1, 2 "}, "a,b");
}

void TestRecordSplitter::splits()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArrayList, records);
    QFETCH(const QByteArray, header);
    for (const QVector<qsizetype>& cuts : {QVector<qsizetype>{1'000'000}, {1}, {2}, {3}, {7}, {1, 5, 2}}) {
        const Outcome outcome = split(kind, content, cuts);
        QCOMPARE(outcome.error, QString());
        QCOMPARE(outcome.records, records);
        QCOMPARE(outcome.content, content);
        QCOMPARE(outcome.header, header);
    }
}

void TestRecordSplitter::refuses_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArrayList>("before");
    QTest::addColumn<QString>("error");
    const auto row = [](ContentKind kind, const char* content, const QByteArrayList& before, const char* error) {
        QTest::newRow(content) << kind << QByteArray(content) << before << QString::fromLatin1(error);
    };
    using enum ContentKind;
    row(JsonArray, "", {}, "record 1, byte 0: no array begins");
    row(JsonArray, " {}", {}, "record 1, byte 1: no array begins here");
    row(JsonArray, "[", {}, "record 1, byte 1: the array is not closed");
    row(JsonArray, "[{}", {}, "record 1, byte 3: the array is not closed");
    row(JsonArray, "[{},{}", {"{}"}, "record 2, byte 6: the array is not closed");
    row(JsonArray, "[{\"a\":\"]", {}, "record 1, byte 8: the array is not closed");
    row(JsonArray, "[{},]", {"{}"}, "record 2, byte 4: an element is missing");
    row(JsonArray, "[,{}]", {}, "record 1, byte 1: an element is missing");
    row(JsonArray, "[{}, ,{}]", {"{}"}, "record 2, byte 5: an element is missing");
    row(JsonArray, "[{}]x", {"{}"}, "record 2, byte 4: something follows the array");
    row(JsonArray, "[{}] []", {"{}"}, "record 2, byte 5: something follows the array");
    row(JsonArray, "[{}}]", {}, "record 1, byte 3: a brace closes nothing");
    row(Csv, "a\n1\n\"2\n3\n", {"1"}, "record 2, byte 4: a quote is not closed");
    row(Csv, "\"a\n1\n", {}, "record 1, byte 0: a quote is not closed");
}

void TestRecordSplitter::refuses()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArrayList, before);
    QFETCH(const QString, error);
    for (const qsizetype cut : {1, 2, 5, 1000}) {
        const Outcome outcome = split(kind, content, {cut});
        QCOMPARE(outcome.error, error);
        QCOMPARE(outcome.records, before);
    }
}

void TestRecordSplitter::blocksStaySmall_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("separator");
    QTest::addColumn<QByteArray>("end");
    const QByteArray object = "{\"name\":\"" + QByteArray(300, 'x') + "\"}";
    QTest::newRow("lines") << ContentKind::Ndjson << QByteArray() << object << QByteArray("\n") << QByteArray("\n");
    QTest::newRow("array") << ContentKind::JsonArray << QByteArray("[") << object << QByteArray(" , ")
                           << QByteArray("]\n");
    QTest::newRow("CSV") << ContentKind::Csv << QByteArray("a,b\n") << QByteArray("1,\"" + QByteArray(300, '\n') + '"')
                         << QByteArray("\r\n") << QByteArray();
}

void TestRecordSplitter::blocksStaySmall()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, separator);
    QFETCH(const QByteArray, end);
    constexpr int records = 3000;
    const QByteArray content = begin + (record + separator).repeated(records - 1) + record + end;
    for (const qsizetype cut : {333, 100'000}) {
        Keeper keeper;
        RecordSplitter splitter(kind, keeper, {.blockBytes = 40'000});
        for (qsizetype at = 0; at < content.size(); at += cut)
            QVERIFY(feed(splitter, QByteArrayView(content).sliced(at, std::min(cut, content.size() - at))));
        QVERIFY(splitter.finish());
        QVERIFY(keeper.sound);
        QVERIFY(keeper.content == content);
        QVERIFY(keeper.records == QByteArrayList(records, record));
        QCOMPARE(splitter.records(), records);
        QVERIFY(keeper.largest <= 40'000);
        QVERIFY(keeper.blocks > 20);
    }
}

void TestRecordSplitter::blocksHaveFewRecords_data()
{
    blocksStaySmall_data();
}

void TestRecordSplitter::blocksHaveFewRecords()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, separator);
    QFETCH(const QByteArray, end);
    const QByteArray content = begin + (record + separator).repeated(99) + record + end;
    for (const std::size_t most : {1, 3, 50, 99, 100}) {
        Keeper keeper;
        RecordSplitter splitter(kind, keeper, {.recordsPerBlock = most});
        QVERIFY(feed(splitter, content));
        QVERIFY(splitter.finish());
        QVERIFY(keeper.sound);
        QVERIFY(keeper.content == content);
        QVERIFY(keeper.records == QByteArrayList(100, record));
        QCOMPARE(keeper.mostRecords, std::min<std::size_t>(most, 100));
    }
}

void TestRecordSplitter::recordLargerThanABlock_data()
{
    blocksStaySmall_data();
}

void TestRecordSplitter::recordLargerThanABlock()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, separator);
    QFETCH(const QByteArray, end);
    QByteArray large = record;
    large.insert(large.indexOf(kind == ContentKind::Csv ? '\n' : 'x'), QByteArray(3'000'000, 'y'));
    const QByteArray content = begin + record + separator + large + separator + record + end;
    const Outcome outcome = split(kind, content, {100'000});
    QCOMPARE(outcome.error, QString());
    QVERIFY(outcome.content == content);
    QVERIFY(outcome.records == QByteArrayList({record, large, record}));
}

void TestRecordSplitter::recordLargerThanAllowed_data()
{
    blocksStaySmall_data();
}

void TestRecordSplitter::recordLargerThanAllowed()
{
    QFETCH(const ContentKind, kind);
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, separator);
    const QByteArray open = kind == ContentKind::Csv ? "\"" : "{\"a\":\"";
    Keeper keeper;
    RecordSplitter splitter(kind, keeper, {.blockBytes = 100'000, .recordBytes = std::size_t{4} << 20});
    QVERIFY(feed(splitter, begin + record + separator + open));
    const QByteArray more(1 << 20, 'x');
    Result<void> done;
    int fed = 0;
    for (; done && fed < 20; ++fed)
        done = feed(splitter, more);
    QVERIFY(!done);
    QVERIFY(fed <= 6);
    QCOMPARE(done.error().code, ErrorCode::RecordInvalid);
    const qsizetype position = kind == ContentKind::Ndjson || kind == ContentKind::Csv
                                   ? (begin + record + separator).size()
                                   : keeper.content.size();
    QCOMPARE(done.error().detail, QStringLiteral("record 2, byte %1: larger than 4 MiB").arg(position));
    QCOMPARE(keeper.records, QByteArrayList{record});
}

/// A block that has grown for one record has room for a thousand times as many as others.
void TestRecordSplitter::smallRecordsDoNotJoinAHugeOne()
{
    Keeper keeper;
    RecordSplitter splitter(ContentKind::Ndjson, keeper, {.blockBytes = 40'000});
    const QByteArray huge = "{\"a\":\"" + QByteArray(3'000'000, 'x') + "\"}";
    QVERIFY(feed(splitter, huge + '\n' + QByteArray("{}\n").repeated(500'000)));
    QVERIFY(splitter.finish());
    QCOMPARE(keeper.records.size(), 500'001);
    QCOMPARE(keeper.records.first(), huge);
    QVERIFY2(keeper.mostRecords <= 40'000, qPrintable(QString::number(keeper.mostRecords)));
}

void TestRecordSplitter::anyNumberOfBlanks()
{
    for (const ContentKind kind : {ContentKind::Ndjson, ContentKind::JsonArray}) {
        Keeper keeper;
        RecordSplitter splitter(kind, keeper, {.blockBytes = 40'000, .recordBytes = 100'000});
        if (kind == ContentKind::JsonArray)
            QVERIFY(feed(splitter, "["));
        for (int i = 0; i < 50; ++i)
            QVERIFY(feed(splitter, QByteArray(20'000, ' ')));
        QVERIFY(feed(splitter, kind == ContentKind::JsonArray ? "{}]" : "{}"));
        QVERIFY(splitter.finish());
        QCOMPARE(keeper.records, QByteArrayList{"{}"});
        QVERIFY(keeper.largest <= 40'000);
    }
}

void TestRecordSplitter::randomCsv()
{
    QRandomGenerator random(7);
    const QByteArray alphabet = "ab,\"\n\r '";
    for (int round = 0; round < 300; ++round) {
        QByteArrayList records;
        QByteArray content = "h\n";
        for (int i = 0; i < 20; ++i) {
            QByteArray cell;
            for (int length = random.bounded(12); length > 0; --length)
                cell += alphabet[random.bounded(alphabet.size())];
            records.append('"' + cell.replace("\"", "\"\"") + "\",1");
            content += records.last() + (random.bounded(2) == 0 ? "\n" : "\r\n");
        }
        const Outcome outcome = split(ContentKind::Csv, content, {1 + random.bounded(40)});
        QCOMPARE(outcome.error, QString());
        QCOMPARE(outcome.records, records);
    }
}

void TestRecordSplitter::errorOfTheReceiverIsPassedOn()
{
    Keeper keeper;
    keeper.answer = fail(ErrorCode::DiskFull);
    RecordSplitter splitter(ContentKind::Ndjson, keeper, {.blockBytes = 40'000});
    Result<void> done;
    for (int i = 0; done && i < 100; ++i)
        done = feed(splitter, "{\"a\":1}\n" + QByteArray(2'000, ' '));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(keeper.blocks, 1);
}

QTEST_APPLESS_MAIN(TestRecordSplitter)
#include "tst_recordsplitter.moc"
