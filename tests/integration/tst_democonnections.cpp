#include "tests/support/democlient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace muster;

class TestDemoConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void bareArray();
    void withTotals();
    void pagesMeetEveryConnectionOnce_data();
    void pagesMeetEveryConnectionOnce();
    void checkpointWins();
    void filters_data();
    void filters();
    void fields_data();
    void fields();
    void optionsNeedTheirScope();
    void badQueries_data();
    void badQueries();
    void oneConnection();
    void unknownRoutes_data();
    void unknownRoutes();
    void rateHeaders();
    void tooManyCalls();

private:
    DemoReply list(const QString& query) { return m_client->get(QStringLiteral("/api/v2/connections?") + query); }

    std::unique_ptr<DemoTenant> m_tenant;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoConnections::initTestCase()
{
    DemoOptions options;
    options.extraConnections = 112; // 120 in all
    options.switches.requestsPerSecond = 100000;
    m_tenant = std::make_unique<DemoTenant>(options);
    const auto address = m_tenant->start();
    QVERIFY(address);
    m_client = std::make_unique<DemoClient>(*address);
    QVERIFY(m_client->signIn());
}

void TestDemoConnections::cleanupTestCase()
{
    m_client.reset();
    m_tenant.reset();
}

void TestDemoConnections::bareArray()
{
    const QJsonArray items = QJsonDocument::fromJson(list(QStringLiteral("per_page=100")).body).array();
    QCOMPARE(items.size(), 100);
    const QJsonObject first = items.first().toObject();
    QCOMPARE(first.value(QStringLiteral("name")).toString(), QStringLiteral("Username-Password-Authentication"));
    QCOMPARE(first.value(QStringLiteral("strategy")).toString(), QStringLiteral("auth0"));
    QVERIFY(first.contains(QStringLiteral("realms")));
    QVERIFY(!first.contains(QStringLiteral("options")));
    QCOMPARE(QJsonDocument::fromJson(list(QStringLiteral("page=2")).body).array().size(), 20);
}

void TestDemoConnections::withTotals()
{
    const QJsonObject body = list(QStringLiteral("include_totals=true&per_page=50&page=2")).json();
    QCOMPARE(body.value(QStringLiteral("total")).toInt(), 120);
    QCOMPARE(body.value(QStringLiteral("start")).toInt(), 100);
    QCOMPARE(body.value(QStringLiteral("limit")).toInt(), 50);
    QCOMPARE(body.value(QStringLiteral("connections")).toArray().size(), 20);
}

void TestDemoConnections::pagesMeetEveryConnectionOnce_data()
{
    QTest::addColumn<int>("take");
    QTest::addColumn<int>("pages");
    QTest::newRow("50") << 50 << 3;
    QTest::newRow("60, no empty page") << 60 << 2;
    QTest::newRow("7") << 7 << 18;
}

void TestDemoConnections::pagesMeetEveryConnectionOnce()
{
    QFETCH(int, take);
    QSet<QString> ids;
    QString next;
    int pages = 0;
    do {
        const QString from = next.isEmpty() ? QString() : QStringLiteral("&from=") + next;
        const QJsonObject body = list(QStringLiteral("take=%1").arg(take) + from).json();
        for (const auto& item : body.value(QStringLiteral("connections")).toArray())
            ids.insert(item[QStringLiteral("id")].toString());
        next = body.value(QStringLiteral("next")).toString();
        QVERIFY(++pages < 50);
    } while (!next.isEmpty());
    QCOMPARE(ids.size(), 120);
    QTEST(pages, "pages");
}

void TestDemoConnections::checkpointWins()
{
    const QJsonObject body = list(QStringLiteral("include_totals=true&per_page=50&take=2")).json();
    QCOMPARE(body.keys(), (QStringList{QStringLiteral("connections"), QStringLiteral("next")}));
    QCOMPARE(body.value(QStringLiteral("connections")).toArray().size(), 2);
}

void TestDemoConnections::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("strategy") << QStringLiteral("strategy=github") << 1;
    QTest::newRow("strategies") << QStringLiteral("strategy=github&strategy=samlp") << 2;
    QTest::newRow("name") << QStringLiteral("name=customers-db") << 1;
    QTest::newRow("part of a name") << QStringLiteral("name=customers") << 0;
    QTest::newRow("name of another strategy") << QStringLiteral("name=customers-db&strategy=github") << 0;
    QTest::newRow("behind the end") << QStringLiteral("page=9") << 0;
}

void TestDemoConnections::filters()
{
    QFETCH(QString, query);
    QTEST(int(QJsonDocument::fromJson(list(query).body).array().size()), "count");
}

void TestDemoConnections::fields_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("keys");
    QTest::newRow("name") << QStringLiteral("fields=name") << QStringLiteral("id is_domain_connection name");
    QTest::newRow("the product's") << QStringLiteral("fields=id,name,display_name,strategy&include_fields=true")
                                   << QStringLiteral("display_name id is_domain_connection name strategy");
    QTest::newRow("without") << QStringLiteral("fields=realms,enabled_clients&include_fields=false")
                             << QStringLiteral("display_name id is_domain_connection name strategy");
}

void TestDemoConnections::fields()
{
    QFETCH(QString, query);
    const QJsonArray items = QJsonDocument::fromJson(list(QStringLiteral("name=customers-db&") + query).body).array();
    QTEST(items.first().toObject().keys().join(u' '), "keys");
}

void TestDemoConnections::optionsNeedTheirScope()
{
    const auto setScopes = [this](const QStringList& scopes) {
        m_tenant->change([&scopes](DemoSwitches& switches) { switches.scopes = scopes; });
        QVERIFY(m_client->signIn());
    };
    setScopes({QStringLiteral("read:connections"), QStringLiteral("read:connections_options")});
    const QJsonArray items = QJsonDocument::fromJson(list(QStringLiteral("per_page=1")).body).array();
    setScopes(DemoSwitches().scopes);
    QVERIFY(items.first().toObject().contains(QStringLiteral("options")));
}

void TestDemoConnections::badQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("rule");
    QTest::newRow("per_page 0") << QStringLiteral("per_page=0")
                                << QStringLiteral("'Value 0 is less than minimum 1' on property per_page.");
    QTest::newRow("per_page 200") << QStringLiteral("per_page=200")
                                  << QStringLiteral("'Value 200 is greater than maximum 100' on property per_page.");
    QTest::newRow("page -1") << QStringLiteral("page=-1")
                             << QStringLiteral("'Value -1 is less than minimum 0' on property page.");
    QTest::newRow("take 101") << QStringLiteral("take=101")
                              << QStringLiteral("'Value 101 is greater than maximum 100' on property take.");
    QTest::newRow("totals") << QStringLiteral("include_totals=yes")
                            << QStringLiteral(
                                   "'Expected type boolean but found type string' on property include_totals.");
    QTest::newRow("from") << QStringLiteral("from=abc") << QStringLiteral("'Invalid checkpoint' on property from.");
    QTest::newRow("unknown") << QStringLiteral("limit=1")
                             << QStringLiteral("'Additional properties not allowed: limit'.");
}

void TestDemoConnections::badQueries()
{
    QFETCH(QString, query);
    QFETCH(QString, rule);
    const DemoReply reply = list(query);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.text(QStringLiteral("message")), QString(QStringLiteral("Query validation error: ") + rule));
    QCOMPARE(reply.text(QStringLiteral("errorCode")), QStringLiteral("invalid_query_string"));
    QVERIFY(reply.header("x-ratelimit-limit").isEmpty());
}

void TestDemoConnections::oneConnection()
{
    const QString id =
        QJsonDocument::fromJson(list(QStringLiteral("name=github")).body)[0][QStringLiteral("id")].toString();
    QCOMPARE(m_client->get(QStringLiteral("/api/v2/connections/") + id).text(QStringLiteral("name")),
             QStringLiteral("github"));
    const DemoReply missing = m_client->get(QStringLiteral("/api/v2/connections/con_0000000000000000"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.text(QStringLiteral("errorCode")), QStringLiteral("inexistent_connection"));
}

void TestDemoConnections::unknownRoutes_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::newRow("path") << QByteArray("GET") << QStringLiteral("/api/v2/nothing");
    QTest::newRow("root") << QByteArray("GET") << QStringLiteral("/");
    QTest::newRow("method") << QByteArray("DELETE") << QStringLiteral("/api/v2/connections");
    QTest::newRow("list of jobs") << QByteArray("GET") << QStringLiteral("/api/v2/jobs");
    QTest::newRow("put a job") << QByteArray("PUT") << QStringLiteral("/api/v2/jobs/job_0000000000000001");
}

void TestDemoConnections::unknownRoutes()
{
    QFETCH(QByteArray, verb);
    QFETCH(QString, path);
    const DemoReply reply = m_client->send(verb, m_client->at(path));
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.json().value(QStringLiteral("statusCode")).toInt(), 404);
    QCOMPARE(reply.text(QStringLiteral("error")), QStringLiteral("Not Found"));
}

void TestDemoConnections::rateHeaders()
{
    const DemoReply reply = list(QStringLiteral("per_page=1"));
    QCOMPARE(reply.header("x-ratelimit-limit"), QByteArray("100000"));
    QVERIFY(reply.header("x-ratelimit-remaining").toInt() > 0);
    const qint64 wait = reply.header("x-ratelimit-reset").toLongLong() - QDateTime::currentSecsSinceEpoch();
    QVERIFY(wait >= 0 && wait <= 1);
    QVERIFY(reply.header("date").endsWith(" GMT"));
}

void TestDemoConnections::tooManyCalls()
{
    m_tenant->change([](DemoSwitches& switches) { switches.requestsPerSecond = 1; });
    int limited = 0;
    for (int i = 0; i < 20 && limited == 0; ++i) {
        const DemoReply reply = list(QStringLiteral("per_page=1"));
        if (reply.status != 429)
            continue;
        ++limited;
        QCOMPARE(reply.text(QStringLiteral("errorCode")), QStringLiteral("too_many_requests"));
        QCOMPARE(reply.text(QStringLiteral("message")), QStringLiteral("Global limit has been reached"));
        QCOMPARE(reply.header("x-ratelimit-remaining"), QByteArray("0"));
    }
    m_tenant->change([](DemoSwitches& switches) { switches.requestsPerSecond = 100000; });
    QCOMPARE(limited, 1);
}

QTEST_GUILESS_MAIN(TestDemoConnections)
#include "tst_democonnections.moc"
