#include "tests/support/democlient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace muster;
using namespace std::chrono_literals;

class TestDemoFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wholeFile();
    void csvAndJsonHoldTheSameUsers();
    void connectionsMakeUpTheTenant();
    void limitIsRespected();
    void sameSeedSameBytes();
    void defaultFields();
    void bodyForms_data();
    void bodyForms();
    void emptyExport();
    void expiredLink();
    void linkExpiredAtOnce();
    void wrongSignature();
    void authorizationIsRefused();
    void headIsRefused();
    void ranges_data();
    void ranges();
    void ignoredRange();
    void conditions();
    void truncatedFile();
    void cutFile();
    void corruptFile();
    void throttledFile();
    void clientsThatLeave();
    void filesGoWithTheTenant();

private:
    QUrl link(const QByteArray& order = R"({"format":"json","fields":[{"name":"user_id"},{"name":"name"}]})")
    {
        return m_client->waitForLink(m_client->submit(order));
    }
    void change(const std::function<void(DemoSwitches&)>& edit) { m_tenant->change(edit); }

    std::unique_ptr<DemoTenant> m_tenant;
    std::unique_ptr<DemoClient> m_client;
};

namespace {

constexpr int kUsers = 500;

DemoOptions options()
{
    DemoOptions result;
    result.users = kUsers;
    result.switches.jobDuration = 0ms;
    result.switches.requestsPerSecond = 100000;
    return result;
}

} // namespace

void TestDemoFiles::init()
{
    m_tenant = std::make_unique<DemoTenant>(options());
    const auto address = m_tenant->start();
    QVERIFY(address);
    m_client = std::make_unique<DemoClient>(*address);
    QVERIFY(m_client->signIn());
}

void TestDemoFiles::cleanup()
{
    m_client.reset();
    m_tenant.reset();
}

void TestDemoFiles::wholeFile()
{
    const DemoReply reply = m_client->send("GET", link());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("content-type"), QByteArray("application/gzip"));
    QCOMPARE(reply.header("content-length").toInt(), reply.body.size());
    QCOMPARE(reply.header("accept-ranges"), QByteArray("bytes"));
    QVERIFY(reply.header("content-encoding").isEmpty());
    QVERIFY(reply.body.startsWith("\x1f\x8b"));
    const QByteArray md5 = QCryptographicHash::hash(reply.body, QCryptographicHash::Md5).toHex();
    QCOMPARE(reply.header("etag"), QByteArray('"' + md5 + '"'));
    const QList<QByteArray> lines = gunzipped(reply.body).split('\n');
    QCOMPARE(lines.size(), kUsers + 1);
    QVERIFY(lines.last().isEmpty());
    for (const QByteArray& line : lines.mid(0, kUsers))
        QVERIFY(QJsonDocument::fromJson(line).object().contains(QStringLiteral("user_id")));
    QVERIFY(m_tenant->requests().constLast().fileHost);
    QVERIFY(m_tenant->requests().constLast().query.isEmpty());
}

void TestDemoFiles::csvAndJsonHoldTheSameUsers()
{
    const QByteArray csv = gunzipped(m_client->exportBytes(R"({"format":"csv","fields":[{"name":"user_id"}]})"));
    const QByteArray json = gunzipped(m_client->exportBytes(R"({"format":"json","fields":[{"name":"user_id"}]})"));
    QByteArray expected = "user_id\n";
    for (const QByteArray& line : json.split('\n')) {
        if (!line.isEmpty())
            expected += "\"'" + QJsonDocument::fromJson(line)[QStringLiteral("user_id")].toString().toUtf8() + "\"\n";
    }
    QCOMPARE(csv, expected);
}

void TestDemoFiles::connectionsMakeUpTheTenant()
{
    const QJsonArray connections =
        QJsonDocument::fromJson(m_client->get(QStringLiteral("/api/v2/connections")).body).array();
    int users = 0;
    for (const auto& connection : connections) {
        const QByteArray id = connection[QStringLiteral("id")].toString().toLatin1();
        const QByteArray name = connection[QStringLiteral("name")].toString().toUtf8();
        const QByteArray order = R"({"format":"json","connection_id":")" + id +
                                 R"(","fields":[{"name":"identities[0].connection","export_as":"c"}]})";
        const QByteArray rows = gunzipped(m_client->exportBytes(order));
        QCOMPARE(rows.count("{\"c\":\"" + name + "\"}"), rows.count('\n'));
        users += int(rows.count('\n'));
    }
    QCOMPARE(users, kUsers);
}

void TestDemoFiles::limitIsRespected()
{
    QCOMPARE(gunzipped(m_client->exportBytes(R"({"format":"json","limit":7})")).count('\n'), 7);
    QCOMPARE(gunzipped(m_client->exportBytes(R"({"format":"json","limit":999999})")).count('\n'), kUsers);
}

void TestDemoFiles::sameSeedSameBytes()
{
    const QByteArray order = R"({"format":"json","fields":[{"name":"user_id"},{"name":"user_metadata"}]})";
    const auto bytesOf = [&order](quint64 seed) {
        DemoOptions other = options();
        other.seed = seed;
        DemoTenant tenant(other);
        DemoClient client(tenant.start().value());
        client.signIn();
        return client.exportBytes(order);
    };
    const QByteArray bytes = m_client->exportBytes(order);
    QVERIFY(bytes == bytesOf(1));
    QVERIFY(bytes != bytesOf(2));
}

void TestDemoFiles::defaultFields()
{
    const QByteArray csv = gunzipped(m_client->exportBytes("{}"));
    QCOMPARE(csv.left(csv.indexOf('\n')),
             QByteArray("user_id,given_name,family_name,nickname,name,email,email_verified,picture,"
                        "identities[0].connection,created_at,updated_at"));
}

void TestDemoFiles::bodyForms_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("members");
    QTest::newRow("gzip") << int(DemoSwitches::BodyForm::Gzip) << 1;
    QTest::newRow("two members") << int(DemoSwitches::BodyForm::TwoMembers) << 2;
    QTest::newRow("plain") << int(DemoSwitches::BodyForm::Plain) << 0;
}

void TestDemoFiles::bodyForms()
{
    QFETCH(int, form);
    QFETCH(int, members);
    change([form](DemoSwitches& switches) { switches.bodyForm = DemoSwitches::BodyForm(form); });
    const QByteArray body = m_client->exportBytes(R"({"format":"json"})");
    QCOMPARE(body.startsWith("\x1f\x8b\x08"), members > 0);
    QCOMPARE((members > 0 ? gunzipped(body) : body).count('\n'), kUsers);
    if (members == 2)
        QVERIFY(body.indexOf("\x1f\x8b\x08", 10) > 0);
}

void TestDemoFiles::emptyExport()
{
    change([](DemoSwitches& switches) { switches.emptyExport = true; });
    const QByteArray json = m_client->exportBytes(R"({"format":"json"})");
    QVERIFY(json.startsWith("\x1f\x8b"));
    QVERIFY(gunzipped(json).isEmpty());
    QCOMPARE(gunzipped(m_client->exportBytes(R"({"fields":[{"name":"email"}]})")), QByteArray("email\n"));
}

void TestDemoFiles::expiredLink()
{
    const QString job = m_client->submit(R"({"format":"json"})");
    m_client->waitForLink(job);
    m_tenant->stopClock();
    const QUrl url = m_client->waitForLink(job);
    m_tenant->advanceClock(59s);
    QCOMPARE(m_client->send("GET", url).status, 200);
    m_tenant->advanceClock(2s);
    const DemoReply reply = m_client->send("GET", url);
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.header("content-type"), QByteArray("application/xml"));
    QVERIFY(reply.body.contains("<Error><Code>AccessDenied</Code><Message>Request has expired</Message><Expires>20"));
    QVERIFY(reply.body.contains("<ServerTime>"));
}

void TestDemoFiles::linkExpiredAtOnce()
{
    change([](DemoSwitches& switches) { switches.linkLifetime = 0s; });
    QCOMPARE(m_client->send("GET", link()).status, 403);
}

void TestDemoFiles::wrongSignature()
{
    QUrl url = link();
    url.setQuery(url.query().replace(QStringLiteral("Expires=1"), QStringLiteral("Expires=9")));
    const DemoReply reply = m_client->send("GET", url);
    QCOMPARE(reply.status, 403);
    QVERIFY(reply.body.contains("<Code>SignatureDoesNotMatch</Code>"));
}

void TestDemoFiles::authorizationIsRefused()
{
    const DemoReply reply =
        m_client->send("GET", link(), {}, {{"Authorization", "Bearer " + m_client->token()}, {"Cookie", "a=b"}});
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.body.contains("<Code>InvalidArgument</Code><Message>Only one auth mechanism allowed"));
    const DemoRequest logged = m_tenant->requests().constLast();
    QVERIFY(logged.authorization);
    QVERIFY(logged.cookie);
    QCOMPARE(logged.status, 400);
}

void TestDemoFiles::headIsRefused()
{
    const QUrl url = link();
    QCOMPARE(m_client->send("HEAD", url).status, 403);
    QCOMPARE(m_client->send("GET", url).status, 200);
}

void TestDemoFiles::ranges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("count");
    QTest::newRow("rest") << QByteArray("bytes=100-") << 100 << -1;
    QTest::newRow("middle") << QByteArray("bytes=100-199") << 100 << 100;
    QTest::newRow("all") << QByteArray("bytes=0-") << 0 << -1;
}

void TestDemoFiles::ranges()
{
    QFETCH(QByteArray, range);
    QFETCH(int, from);
    QFETCH(int, count);
    const QUrl url = link();
    const QByteArray whole = m_client->send("GET", url).body;
    const QByteArray part = whole.mid(from, count);
    const DemoReply reply = m_client->send("GET", url, {}, {{"Range", range}});
    QCOMPARE(reply.status, 206);
    QVERIFY(reply.body == part);
    QCOMPARE(reply.header("content-range"),
             QByteArray("bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + part.size() - 1) + '/' +
                        QByteArray::number(whole.size())));

    const DemoReply beyond = m_client->send("GET", url, {}, {{"Range", "bytes=99999999-"}});
    QCOMPARE(beyond.status, 416);
    QCOMPARE(beyond.header("content-range"), QByteArray("bytes */" + QByteArray::number(whole.size())));
}

void TestDemoFiles::ignoredRange()
{
    change([](DemoSwitches& switches) { switches.ignoreRange = true; });
    const DemoReply reply = m_client->send("GET", link(), {}, {{"Range", "bytes=100-"}});
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.startsWith("\x1f\x8b"));
}

void TestDemoFiles::conditions()
{
    const QUrl url = link();
    const QByteArray etag = m_client->send("GET", url).header("etag");
    const auto statusWith = [this, &url](const QByteArray& header, const QByteArray& value) {
        return m_client->send("GET", url, {}, {{"Range", "bytes=10-"}, {header, value}}).status;
    };
    QCOMPARE(statusWith("If-Range", etag), 206);
    QCOMPARE(statusWith("If-Match", etag), 206);
    change([](DemoSwitches& switches) { switches.etagSuffix = "-2"; });
    QCOMPARE(statusWith("If-Range", etag), 200);
    QCOMPARE(statusWith("If-Match", etag), 412);
}

void TestDemoFiles::truncatedFile()
{
    const QUrl url = link();
    change([](DemoSwitches& switches) { switches.truncateAt = 1000; });
    const DemoReply reply = m_client->send("GET", url);
    QVERIFY(reply.complete);
    QCOMPARE(reply.body.size(), 1000);
    QVERIFY(gunzipped(reply.body).isEmpty());
}

void TestDemoFiles::cutFile()
{
    const QUrl url = link();
    change([](DemoSwitches& switches) { switches.cutAt = 1000; });
    const DemoReply reply = m_client->send("GET", url);
    QVERIFY(!reply.complete);
    QCOMPARE(reply.body.size(), 1000);
    QVERIFY(reply.header("content-length").toInt() > 1000);
}

void TestDemoFiles::corruptFile()
{
    const QUrl url = link();
    const QByteArray good = m_client->send("GET", url).body;
    change([](DemoSwitches& switches) { switches.corruptAt = 500; });
    const QByteArray bad = m_client->send("GET", url).body;
    QCOMPARE(bad.size(), good.size());
    QCOMPARE(bad.at(500), char(~good.at(500)));
    QVERIFY(bad.left(500) == good.left(500) && bad.mid(501) == good.mid(501));
    const QByteArray resumed = m_client->send("GET", url, {}, {{"Range", "bytes=400-"}}).body;
    QVERIFY(resumed == bad.mid(400));
}

void TestDemoFiles::throttledFile()
{
    const QUrl url = link();
    const QByteArray good = m_client->send("GET", url).body;
    change([](DemoSwitches& switches) {
        switches.bodyDelay = 20ms;
        switches.bytesPerSecond = 200000;
    });
    QVERIFY(m_client->send("GET", url).body == good);
}

void TestDemoFiles::clientsThatLeave()
{
    change([](DemoSwitches& switches) { switches.bytesPerSecond = 100000; });
    const QUrl url = link();
    for (int i = 0; i < 5; ++i) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                     " HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(5000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
        socket.abort();
    }
    change([](DemoSwitches& switches) { switches.bytesPerSecond = 0; });
    QCOMPARE(m_client->send("GET", url).status, 200);
}

void TestDemoFiles::filesGoWithTheTenant()
{
    const QUrl url = link();
    m_tenant->stop();
    QCOMPARE(m_client->send("GET", url).status, 0);
    QVERIFY(m_tenant->start());
    QCOMPARE(m_tenant->fileOrigin().isEmpty(), false);
}

QTEST_GUILESS_MAIN(TestDemoFiles)
#include "tst_demofiles.moc"
