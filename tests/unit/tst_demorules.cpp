#include "app/demo/byterange.h"
#include "app/demo/connectionsendpoint.h"
#include "app/demo/exportfile.h"
#include "app/demo/exportorder.h"
#include "app/demo/jobs.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::demo;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(muster::demo::ExportWork::State)

namespace {

HttpRequest post(const QByteArray& body, const QByteArray& type = "application/json")
{
    HttpRequest request;
    request.method = "POST";
    request.headers.emplaceBack("content-type", type);
    request.body = body;
    return request;
}

QJsonObject bodyOf(const HttpAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray fieldsBody(int count, const QByteArray& format)
{
    QByteArray fields;
    for (int i = 0; i < count; ++i)
        fields +=
            (i > 0 ? ",{\"name\":\"user_metadata.k" : "{\"name\":\"user_metadata.k") + QByteArray::number(i) + "\"}";
    return "{\"format\":\"" + format + "\",\"fields\":[" + fields + "]}";
}

} // namespace

class TestDemoRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedOrders_data();
    void refusedOrders();
    void acceptedOrders_data();
    void acceptedOrders();
    void csvFieldLimit();
    void metadataInCsv();
    void ranges_data();
    void ranges();
    void jobStates_data();
    void jobStates();
    void connectionIdsArePlausible();
    void filesAreRepeatable();
};

void TestDemoRules::refusedOrders_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& body, const QString& rule) {
        QTest::newRow(name) << body << 400 << QString(QStringLiteral("Payload validation error: ") + rule);
    };
    row("pattern", R"({"connection_id":"con_short"})",
        QStringLiteral("'String does not match pattern ^con_[A-Za-z0-9]{16}$' on property connection_id."));
    row("unknown key", R"({"conection_id":"con_0000000000000001"})",
        QStringLiteral("'Additional properties not allowed: conection_id'."));
    row("format", R"({"format":"xml"})", QStringLiteral("'No enum match for: xml' on property format."));
    row("format null", R"({"format":null})",
        QStringLiteral("'Expected type string but found type null' on property format."));
    row("limit 0", R"({"limit":0})", QStringLiteral("'Value 0 is less than minimum 1' on property limit."));
    row("limit text", R"({"limit":"5"})",
        QStringLiteral("'Expected type integer but found type string' on property limit."));
    row("limit fraction", R"({"limit":1.5})",
        QStringLiteral("'Expected type integer but found type number' on property limit."));
    row("fields object", R"({"fields":{}})",
        QStringLiteral("'Expected type array but found type object' on property fields."));
    row("fields in fields", R"({"fields":[[{"name":"email"}]]})",
        QStringLiteral("'Expected type object but found type array' on property fields[0]."));
    row("field without name", R"({"fields":[{"name":"email"},{"export_as":"x"}]})",
        QStringLiteral("'Missing required property: name' on property fields[1]."));
    row("field with more", R"({"fields":[{"name":"email","as":"x"}]})",
        QStringLiteral("'Additional properties not allowed: as' on property fields[0]."));
    row("long name", R"({"fields":[{"name":")" + QByteArray(101, 'x') + R"("}]})",
        QStringLiteral("'String is too long (101 chars), maximum 100' on property fields[0].name."));
    row("long title", R"({"fields":[{"name":"email","export_as":")" + QByteArray(101, 'x') + R"("}]})",
        QStringLiteral("'String is too long (101 chars), maximum 100' on property fields[0].export_as."));
    row("array", "[]", QStringLiteral("'Expected type object but found type array'."));
    QTest::newRow("malformed") << QByteArray("{") << 400 << QStringLiteral("Invalid request payload JSON format");
    QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, ' ') << 413
                               << QStringLiteral("Payload content length greater than maximum allowed: 1048576");
}

void TestDemoRules::refusedOrders()
{
    QFETCH(QByteArray, body);
    const auto order = parseExportOrder(post(body), {});
    QVERIFY(!order);
    QTEST(order.error().status, "status");
    QTEST(bodyOf(order.error()).value(QStringLiteral("message")).toString(), "message");
    QCOMPARE(bodyOf(order.error()).value(QStringLiteral("statusCode")).toInt(), order.error().status);
}

void TestDemoRules::acceptedOrders_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("echo");
    const QByteArray json = "application/json; charset=utf-8";
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("nothing") << QByteArray() << json << ExportFormat::Csv << QByteArray("{}");
    QTest::newRow("empty object") << QByteArray("{}") << json << ExportFormat::Csv << QByteArray("{}");
    QTest::newRow("all keys")
        << QByteArray(R"({"connection_id":"con_0000000000000001","format":"json","limit":999999,)"
                      R"("fields":[{"name":"email"},{"name":"user_id","export_as":"Id"}]})")
        << json << ExportFormat::Json
        << QByteArray(R"({"fields":[{"name":"email"},{"export_as":"Id","name":"user_id"}],"limit":999999})");
    QTest::newRow("no columns") << QByteArray(R"({"fields":[]})") << json << ExportFormat::Csv
                                << QByteArray(R"({"fields":[]})");
    QTest::newRow("form") << QByteArray("format=json&limit=5&connection_id=con_0000000000000001") << form
                          << ExportFormat::Json << QByteArray(R"({"limit":5})");
}

void TestDemoRules::acceptedOrders()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    const auto order = parseExportOrder(post(body, type), {});
    QVERIFY(order);
    QTEST(order->format, "format");
    QTEST(QJsonDocument(order->echo()).toJson(QJsonDocument::Compact), "echo");
}

void TestDemoRules::csvFieldLimit()
{
    DemoSwitches switches;
    QVERIFY(parseExportOrder(post(fieldsBody(30, "csv")), switches));
    QVERIFY(parseExportOrder(post(fieldsBody(31, "json")), switches));
    const auto refused = parseExportOrder(post(fieldsBody(31, "csv")), switches);
    QVERIFY(!refused);
    QCOMPARE(refused.error().status, 400);
    switches.csvFieldLimit = DemoSwitches::CsvFieldLimit::Truncate;
    QCOMPARE(parseExportOrder(post(fieldsBody(31, "csv")), switches).value().fields->size(), 30);
    switches.csvFieldLimit = DemoSwitches::CsvFieldLimit::Accept;
    QCOMPARE(parseExportOrder(post(fieldsBody(31, "csv")), switches).value().fields->size(), 31);
}

void TestDemoRules::metadataInCsv()
{
    DemoSwitches switches;
    const QByteArray csv = R"({"format":"csv","fields":[{"name":"app_metadata"}]})";
    QCOMPARE(parseExportOrder(post(csv), switches).error().status, 400);
    QVERIFY(parseExportOrder(post(R"({"format":"json","fields":[{"name":"app_metadata"}]})"), switches));
    QVERIFY(parseExportOrder(post(R"({"format":"csv","fields":[{"name":"app_metadata.plan"}]})"), switches));
    switches.wholeMetadataInCsv = true;
    QVERIFY(parseExportOrder(post(csv), switches));
}

void TestDemoRules::ranges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("range"); // "all", "none" or first-last
    const auto row = [](const QByteArray& header, int size, const QByteArray& range) {
        QTest::newRow((header + " of " + QByteArray::number(size)).constData()) << header << size << range;
    };
    row("", 10, "all");
    row("bytes=0-", 10, "0-9");
    row("bytes=3-5", 10, "3-5");
    row("bytes=3-99", 10, "3-9");
    row("bytes=9-", 10, "9-9");
    row("bytes=10-", 10, "none");
    row("bytes=-4", 10, "6-9");
    row("bytes=-40", 10, "0-9");
    row("bytes=-0", 10, "none");
    row("bytes=5-3", 10, "all");
    row("bytes=0-1,3-4", 10, "all");
    row("bytes=x-", 10, "all");
    row("bytes=--1", 10, "all");
    row("lines=0-1", 10, "all");
    row("bytes=0-", 0, "none");
    row("bytes=99999999999999999999-", 10, "all");
}

void TestDemoRules::ranges()
{
    QFETCH(QByteArray, header);
    QFETCH(int, size);
    const auto range = parseRange(header, size);
    QByteArray text = "all";
    if (range) {
        const auto* part = std::get_if<ByteRange>(&*range);
        text = part ? QByteArray::number(part->first) + '-' + QByteArray::number(part->last) : QByteArray("none");
    }
    QTEST(text, "range");
}

void TestDemoRules::jobStates_data()
{
    using State = ExportWork::State;
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<qint64>("durationMs");
    QTest::addColumn<State>("work");
    QTest::addColumn<int>("written");
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("percent");
    const qint64 hour = std::chrono::milliseconds(1h).count();
    const auto pending = QStringLiteral("pending");
    const auto processing = QStringLiteral("processing");
    const auto completed = QStringLiteral("completed");
    const auto failed = QStringLiteral("failed");
    QTest::newRow("new") << qint64(0) << qint64(4000) << State::Writing << 0 << pending << 0;
    QTest::newRow("waiting, though written") << qint64(400) << qint64(4000) << State::Ready << 100 << pending << 0;
    QTest::newRow("half way") << qint64(2000) << qint64(4000) << State::Ready << 100 << processing << 50;
    QTest::newRow("writing is slower") << qint64(2000) << qint64(4000) << State::Writing << 10 << processing << 10;
    QTest::newRow("overdue") << qint64(9000) << qint64(4000) << State::Writing << 100 << processing << 99;
    QTest::newRow("done") << qint64(4000) << qint64(4000) << State::Ready << 100 << completed << 100;
    QTest::newRow("at once") << qint64(0) << qint64(0) << State::Ready << 100 << completed << 100;
    QTest::newRow("done, read next day") << 20 * hour << qint64(4000) << State::Ready << 100 << completed << 100;
    QTest::newRow("before 8 hours") << 8 * hour - 1 << 10 * hour << State::Ready << 100 << processing << 79;
    QTest::newRow("after 8 hours") << 8 * hour << 10 * hour << State::Ready << 100 << failed << 0;
    QTest::newRow("no room for the file") << qint64(10) << qint64(4000) << State::Failed << 5 << failed << 0;
}

void TestDemoRules::jobStates()
{
    QFETCH(qint64, ageMs);
    QFETCH(qint64, durationMs);
    QFETCH(ExportWork::State, work);
    QFETCH(int, written);
    const JobState state =
        jobState(std::chrono::milliseconds(ageMs), std::chrono::milliseconds(durationMs), work, written);
    QTEST(state.status, "status");
    QTEST(state.percent, "percent");
}

void TestDemoRules::connectionIdsArePlausible()
{
    QStringList ids;
    for (const Connection& connection : demoConnections(200)) {
        QVERIFY(isConnectionId(connection.id));
        ids.append(connection.id);
    }
    QCOMPARE(ids.size(), 208);
    QCOMPARE(ids.removeDuplicates(), 0);
    QCOMPARE(demoConnections(3).first(), demoConnections(0).first());
}

void TestDemoRules::filesAreRepeatable()
{
    const QTemporaryDir folder;
    const auto digestOf = [&folder](DemoSwitches::BodyForm form) {
        ExportFile file(folder.filePath(QStringLiteral("x")), form);
        for (int i = 0; i < 20000; ++i)
            file.write("the same line again and " + std::to_string(i) + '\n');
        file.startMember();
        file.write("the end\n");
        return file.finish() ? file.digest() : QByteArray();
    };
    using Form = DemoSwitches::BodyForm;
    QCOMPARE(digestOf(Form::Gzip).size(), 32);
    QCOMPARE(digestOf(Form::Gzip), digestOf(Form::Gzip));
    QVERIFY(digestOf(Form::Gzip) != digestOf(Form::Plain));
    QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("x"))) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

QTEST_APPLESS_MAIN(TestDemoRules)
#include "tst_demorules.moc"
