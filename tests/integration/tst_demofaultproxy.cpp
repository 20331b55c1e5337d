#include "tests/support/democlient.h"
#include "tests/support/faultproxy.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

class TestDemoFaultProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void passesEverything();
    void tenantBehindAProxy();
    void refuses();
    void cuts_data();
    void cuts();
    void stalls();
    void corrupts();
    void slowsDown();
    void everyThirdConnection();
    void closingWithOpenConnections();

private:
    // Everything that one connection gets from the file host, in a raw exchange.
    QByteArray fetch();

    std::unique_ptr<DemoTenant> m_tenant;
    std::unique_ptr<DemoClient> m_client;
    std::unique_ptr<FaultProxy> m_proxy;
    QUrl m_link; ///< leads through the proxy
    QByteArray m_good;
};

void TestDemoFaultProxy::init()
{
    DemoOptions options;
    options.users = 300;
    options.switches.jobDuration = 0ms;
    options.switches.requestsPerSecond = 100000;
    m_tenant = std::make_unique<DemoTenant>(options);
    const auto address = m_tenant->start();
    QVERIFY(address);
    m_client = std::make_unique<DemoClient>(*address);
    QVERIFY(m_client->signIn());
    m_proxy = std::make_unique<FaultProxy>(m_tenant->fileOrigin());
    m_tenant->change([this](DemoSwitches& switches) { switches.fileOrigin = m_proxy->origin(); });
    m_link = m_client->waitForLink(m_client->submit(R"({"format":"json"})"));
    QCOMPARE(m_link.port(), m_proxy->origin().port());
    m_good = m_client->send("GET", m_link).body;
    QVERIFY(m_good.startsWith("\x1f\x8b"));
    m_proxy = std::make_unique<FaultProxy>(m_tenant->fileOrigin());
    m_link.setPort(m_proxy->origin().port());
}

void TestDemoFaultProxy::cleanup()
{
    m_proxy.reset();
    m_client.reset();
    m_tenant.reset();
}

QByteArray TestDemoFaultProxy::fetch()
{
    QTcpSocket socket;
    socket.connectToHost(m_link.host(), quint16(m_link.port()));
    socket.write("GET " + m_link.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                 " HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray all;
    const auto complete = [&] {
        all += socket.readAll();
        const qsizetype head = all.indexOf("\r\n\r\n");
        return socket.state() == QAbstractSocket::UnconnectedState ||
               (head > 0 && all.size() - head - 4 >= m_good.size());
    };
    [[maybe_unused]] const bool arrived = QTest::qWaitFor(complete, 10000);
    return all;
}

void TestDemoFaultProxy::passesEverything()
{
    QVERIFY(fetch().endsWith(m_good));
    QCOMPARE(m_proxy->connections(), 1);
}

void TestDemoFaultProxy::tenantBehindAProxy()
{
    FaultProxy api(m_client->address().url);
    m_tenant->change([&api](DemoSwitches& switches) { switches.apiOrigin = api.origin(); });
    DemoClient client({api.origin(), m_client->address().clientId, m_client->address().clientSecret});
    QVERIFY(client.signIn());
    QCOMPARE(client.get(QStringLiteral("/api/v2/connections")).status, 200);
}

void TestDemoFaultProxy::refuses()
{
    m_proxy->setDefaultFault(ConnectionFault::refuse());
    QVERIFY(fetch().isEmpty());
}

void TestDemoFaultProxy::cuts_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("before the first byte") << 0;
    QTest::newRow("in the head") << 20;
    QTest::newRow("in the body") << 2000;
}

void TestDemoFaultProxy::cuts()
{
    QFETCH(int, at);
    m_proxy->setDefaultFault(ConnectionFault::cut(at));
    QCOMPARE(fetch().size(), at);
}

void TestDemoFaultProxy::stalls()
{
    m_proxy->setDefaultFault(ConnectionFault::stall(2000));
    QSignalSpy stalled(m_proxy.get(), &FaultProxy::stalled);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(m_link)));
    QVERIFY(stalled.wait());
    QTRY_VERIFY(reply->bytesAvailable() > 0);
    QVERIFY(reply->bytesAvailable() < 2000);
    QVERIFY(reply->isRunning());
}

void TestDemoFaultProxy::corrupts()
{
    const QByteArray whole = fetch();
    m_proxy->setDefaultFault(ConnectionFault::corrupt(2000));
    QByteArray broken = fetch();
    QCOMPARE(broken.size(), whole.size());
    QVERIFY(!broken.endsWith(m_good));
    broken[2000] = static_cast<char>(~broken.at(2000));
    QVERIFY(broken.endsWith(m_good));
}

void TestDemoFaultProxy::slowsDown()
{
    m_proxy->setDefaultFault(ConnectionFault::slow(4096, 1));
    QVERIFY(fetch().endsWith(m_good));
}

void TestDemoFaultProxy::everyThirdConnection()
{
    m_proxy->setEveryNth(3, ConnectionFault::refuse());
    m_proxy->setFault(1, ConnectionFault::cut(10));
    QCOMPARE(fetch().size(), 10);
    QVERIFY(fetch().endsWith(m_good));
    QVERIFY(fetch().isEmpty());
    QVERIFY(fetch().endsWith(m_good));
}

void TestDemoFaultProxy::closingWithOpenConnections()
{
    m_proxy->setDefaultFault(ConnectionFault::stall(100));
    QSignalSpy stalled(m_proxy.get(), &FaultProxy::stalled);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(m_link)));
    QVERIFY(stalled.wait());
    m_proxy.reset();
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
}

QTEST_GUILESS_MAIN(TestDemoFaultProxy)
#include "tst_demofaultproxy.moc"
