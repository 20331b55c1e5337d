#include "tests/support/democlient.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(muster::DemoEndpoint)

class TestDemoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nextRequestsOfAnEndpoint_data();
    void nextRequestsOfAnEndpoint();
    void retryAfter_data();
    void retryAfter();
    void faultsComeInOrder();
    void closedWithoutAnswer();
    void ownBody();

private:
    // One request to an endpoint that is answered 200 without a fault.
    DemoReply call(DemoEndpoint endpoint);

    std::unique_ptr<DemoTenant> m_tenant;
    std::unique_ptr<DemoClient> m_client;
    QString m_job;
    QUrl m_link;
};

void TestDemoFaults::init()
{
    DemoOptions options;
    options.users = 10;
    options.switches.jobDuration = 0ms;
    options.switches.requestsPerSecond = 100000;
    m_tenant = std::make_unique<DemoTenant>(options);
    const auto address = m_tenant->start();
    QVERIFY(address);
    m_client = std::make_unique<DemoClient>(*address);
    QVERIFY(m_client->signIn());
    m_job = m_client->submit("{}");
    m_link = m_client->waitForLink(m_job);
    m_tenant->clearRequests();
}

void TestDemoFaults::cleanup()
{
    m_client.reset();
    m_tenant.reset();
}

DemoReply TestDemoFaults::call(DemoEndpoint endpoint)
{
    switch (endpoint) {
    case DemoEndpoint::Token:
        return m_client->requestToken();
    case DemoEndpoint::Connections:
        return m_client->get(QStringLiteral("/api/v2/connections"));
    case DemoEndpoint::Submit:
        return m_client->post(QStringLiteral("/api/v2/jobs/users-exports"), "{}");
    case DemoEndpoint::Poll:
        return m_client->job(m_job);
    case DemoEndpoint::File:
        break;
    }
    return m_client->send("GET", m_link);
}

void TestDemoFaults::nextRequestsOfAnEndpoint_data()
{
    QTest::addColumn<DemoEndpoint>("endpoint");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("inBody");
    QTest::newRow("token 429") << DemoEndpoint::Token << 429 << QByteArray("\"error\":\"too_many_requests\"");
    QTest::newRow("token 500") << DemoEndpoint::Token << 500 << QByteArray("\"error\":\"server_error\"");
    QTest::newRow("connections 429") << DemoEndpoint::Connections << 429
                                     << QByteArray("\"errorCode\":\"too_many_requests\"");
    QTest::newRow("connections 503") << DemoEndpoint::Connections << 503
                                     << QByteArray("<h1>503 Service Unavailable</h1>");
    QTest::newRow("submit 500") << DemoEndpoint::Submit << 500 << QByteArray("\"statusCode\":500");
    QTest::newRow("poll 401") << DemoEndpoint::Poll << 401 << QByteArray("\"error\":\"Unauthorized\"");
    QTest::newRow("poll 502") << DemoEndpoint::Poll << 502 << QByteArray("<h1>502 Bad Gateway</h1>");
    QTest::newRow("file 503") << DemoEndpoint::File << 503 << QByteArray("<Code>SlowDown</Code>");
    QTest::newRow("file 500") << DemoEndpoint::File << 500 << QByteArray("<Code>InternalError</Code>");
}

void TestDemoFaults::nextRequestsOfAnEndpoint()
{
    QFETCH(DemoEndpoint, endpoint);
    QFETCH(int, status);
    QFETCH(QByteArray, inBody);
    DemoFault fault;
    fault.endpoint = endpoint;
    fault.status = status;
    fault.times = 2;
    m_tenant->addFault(fault);
    for (int i = 0; i < 2; ++i) {
        const DemoReply reply = call(endpoint);
        QCOMPARE(reply.status, status);
        QVERIFY2(reply.body.contains(inBody), reply.body.constData());
    }
    QCOMPARE(call(endpoint).status, 200);
    QCOMPARE(m_tenant->requests().size(), 3);
    QCOMPARE(m_tenant->jobsCreated(), endpoint == DemoEndpoint::Submit ? 2 : 1);
}

void TestDemoFaults::retryAfter_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("none") << int(DemoFault::RetryAfter::None);
    QTest::newRow("seconds") << int(DemoFault::RetryAfter::Seconds);
    QTest::newRow("date") << int(DemoFault::RetryAfter::HttpDate);
}

void TestDemoFaults::retryAfter()
{
    QFETCH(int, form);
    DemoFault fault;
    fault.endpoint = DemoEndpoint::Poll;
    fault.retryAfter = DemoFault::RetryAfter(form);
    fault.wait = 30s;
    m_tenant->addFault(fault);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const DemoReply reply = call(DemoEndpoint::Poll);
    QCOMPARE(reply.status, 429);
    const qint64 reset = reply.header("x-ratelimit-reset").toLongLong();
    QVERIFY(reset >= now + 30 && reset <= now + 40);
    const QByteArray header = reply.header("retry-after");
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    const auto kind = DemoFault::RetryAfter(form);
    QCOMPARE(header.isEmpty(), kind == DemoFault::RetryAfter::None);
    QCOMPARE(header == "30", kind == DemoFault::RetryAfter::Seconds);
    QCOMPARE(date.isValid() && date.toSecsSinceEpoch() == reset, kind == DemoFault::RetryAfter::HttpDate);
}

void TestDemoFaults::faultsComeInOrder()
{
    for (const int status : {500, 429}) {
        DemoFault fault;
        fault.status = status;
        m_tenant->addFault(fault);
    }
    DemoFault elsewhere;
    elsewhere.endpoint = DemoEndpoint::Token;
    m_tenant->addFault(elsewhere);
    QCOMPARE(call(DemoEndpoint::Poll).status, 500);
    QCOMPARE(call(DemoEndpoint::Poll).status, 429);
    QCOMPARE(call(DemoEndpoint::Poll).status, 200);
    QCOMPARE(call(DemoEndpoint::Token).status, 429);
}

void TestDemoFaults::closedWithoutAnswer()
{
    DemoFault fault;
    fault.endpoint = DemoEndpoint::Submit;
    fault.status = 0;
    fault.times = 100; // a client may try again on a connection that it kept
    fault.afterwards = true;
    m_tenant->addFault(fault);
    QCOMPARE(call(DemoEndpoint::Submit).status, 0);
    QVERIFY(m_tenant->jobsCreated() > 1);
    QCOMPARE(m_tenant->requests().constLast().status, 0);
}

void TestDemoFaults::ownBody()
{
    DemoFault fault;
    fault.status = 200;
    fault.body = "{\"id\":";
    m_tenant->addFault(fault);
    QCOMPARE(call(DemoEndpoint::Poll).body, QByteArray("{\"id\":"));
}

QTEST_GUILESS_MAIN(TestDemoFaults)
#include "tst_demofaults.moc"
