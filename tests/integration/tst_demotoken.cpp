#include "tests/support/democlient.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

class TestDemoToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tokenHasItsClaims();
    void formBodyWorksToo();
    void scopeMayBeMissing();
    void refusals_data();
    void refusals();
    void switchedRefusals_data();
    void switchedRefusals();
    void wrongMethod();
    void callsWithoutGoodToken_data();
    void callsWithoutGoodToken();
    void expiredToken();
    void tokenOfAnotherTenant();
    void missingScopes_data();
    void missingScopes();
    void portInUse();

private:
    std::unique_ptr<DemoTenant> m_tenant;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoToken::init()
{
    m_tenant = std::make_unique<DemoTenant>(DemoOptions{});
    const auto address = m_tenant->start();
    QVERIFY(address);
    m_client = std::make_unique<DemoClient>(*address);
}

void TestDemoToken::cleanup()
{
    m_client.reset();
    m_tenant.reset();
}

void TestDemoToken::tokenHasItsClaims()
{
    const DemoReply reply = m_client->requestToken();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("content-type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(reply.text(QStringLiteral("token_type")), QStringLiteral("Bearer"));
    QCOMPARE(reply.json().value(QStringLiteral("expires_in")).toInt(), 86400);
    QCOMPARE(reply.text(QStringLiteral("scope")), QStringLiteral("read:users read:connections"));

    const QByteArray payload = reply.text(QStringLiteral("access_token")).toLatin1().split('.').value(1);
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
    const QString origin = m_client->address().url.toString();
    QCOMPARE(claims.value(QStringLiteral("iss")).toString(), QString(origin + u'/'));
    QCOMPARE(claims.value(QStringLiteral("aud")).toString(), QString(origin + QStringLiteral("/api/v2/")));
    QCOMPARE(claims.value(QStringLiteral("gty")).toString(), QStringLiteral("client-credentials"));
    QCOMPARE(claims.value(QStringLiteral("exp")).toInteger() - claims.value(QStringLiteral("iat")).toInteger(), 86400);
}

void TestDemoToken::formBodyWorksToo()
{
    const QByteArray form = "grant_type=client_credentials&client_id=" + m_client->address().clientId.toLatin1() +
                            "&client_secret=" + m_client->address().clientSecret.toLatin1() +
                            "&audience=" + QUrl::toPercentEncoding(m_client->at(QStringLiteral("/api/v2/")).toString());
    const DemoReply reply = m_client->send("POST", m_client->at(QStringLiteral("/oauth/token")), form,
                                           {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(reply.status, 200);
}

void TestDemoToken::scopeMayBeMissing()
{
    m_tenant->change([](DemoSwitches& switches) { switches.scopeInTokenAnswer = false; });
    const DemoReply reply = m_client->requestToken();
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.json().contains(QStringLiteral("scope")));
}

void TestDemoToken::refusals_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    const QString denied = QStringLiteral("access_denied");
    const auto change = [](const char* key, const QString& value) {
        return QJsonObject{{QLatin1StringView(key), value}};
    };
    QTest::newRow("secret") << change("client_secret", QStringLiteral("x")) << 401 << denied
                            << QStringLiteral("Unauthorized");
    QTest::newRow("client") << change("client_id", QStringLiteral("x")) << 401 << denied
                            << QStringLiteral("Unauthorized");
    QTest::newRow("job as audience") << change("audience", QStringLiteral("http://x/api/v2/jobs/")) << 403 << denied
                                     << QStringLiteral("Service not enabled within domain: http://x/api/v2/jobs/");
    QTest::newRow("no grant type") << change("grant_type", {}) << 400 << QStringLiteral("invalid_request")
                                   << QStringLiteral("Missing required parameter: grant_type");
    QTest::newRow("other grant type") << change("grant_type", QStringLiteral("magic")) << 403
                                      << QStringLiteral("unsupported_grant_type")
                                      << QStringLiteral("Unsupported grant type: magic");
}

void TestDemoToken::refusals()
{
    QFETCH(QJsonObject, changes);
    const DemoReply reply = m_client->requestToken(changes);
    QTEST(reply.status, "status");
    QTEST(reply.text(QStringLiteral("error")), "error");
    QTEST(reply.text(QStringLiteral("error_description")), "description");
    QVERIFY(!reply.json().contains(QStringLiteral("statusCode")));
}

void TestDemoToken::switchedRefusals_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::newRow("no grant, older") << 0 << 403 << QStringLiteral("access_denied")
                                     << QStringLiteral("Client is not authorized to access \"");
    QTest::newRow("no grant, newer") << 1 << 403 << QStringLiteral("access_denied") << QStringLiteral("Client \"");
    QTest::newRow("grant type") << 2 << 403 << QStringLiteral("unauthorized_client")
                                << QStringLiteral("Grant type 'client_credentials' not allowed for the client.");
    QTest::newRow("invalid client") << 3 << 401 << QStringLiteral("invalid_client") << QString();
}

void TestDemoToken::switchedRefusals()
{
    QFETCH(int, which);
    QFETCH(QString, description);
    m_tenant->change([which](DemoSwitches& switches) {
        switches.clientGranted = which > 1;
        switches.grantWording = which == 1 ? DemoSwitches::GrantWording::Newer : DemoSwitches::GrantWording::Older;
        switches.grantTypeAllowed = which != 2;
        switches.secretRefusal = DemoSwitches::SecretRefusal::InvalidClient;
    });
    const QJsonObject changes =
        which == 3 ? QJsonObject{{QStringLiteral("client_secret"), QStringLiteral("x")}} : QJsonObject();
    const DemoReply reply = m_client->requestToken(changes);
    QTEST(reply.status, "status");
    QTEST(reply.text(QStringLiteral("error")), "error");
    QVERIFY(reply.text(QStringLiteral("error_description")).startsWith(description));
}

void TestDemoToken::wrongMethod()
{
    QCOMPARE(m_client->send("GET", m_client->at(QStringLiteral("/oauth/token"))).status, 404);
}

void TestDemoToken::callsWithoutGoodToken_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << QByteArray() << QStringLiteral("Missing authentication");
    QTest::newRow("basic") << QByteArray("Basic YTpi") << QStringLiteral("Invalid token");
    QTest::newRow("not a jwt") << QByteArray("Bearer abc") << QStringLiteral("Invalid token");
    QTest::newRow("another key") << QByteArray("Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln")
                                 << QStringLiteral("Invalid signature received for JSON Web Token validation");
}

void TestDemoToken::callsWithoutGoodToken()
{
    QFETCH(QByteArray, header);
    const DemoClient::Headers headers =
        header.isEmpty() ? DemoClient::Headers() : DemoClient::Headers{{"Authorization", header}};
    const DemoReply reply = m_client->send("GET", m_client->at(QStringLiteral("/api/v2/connections")), {}, headers);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json().value(QStringLiteral("statusCode")).toInt(), 401);
    QCOMPARE(reply.text(QStringLiteral("error")), QStringLiteral("Unauthorized"));
    QTEST(reply.text(QStringLiteral("message")), "message");
    QCOMPARE(reply.json().contains(QStringLiteral("attributes")), !header.isEmpty());
}

void TestDemoToken::expiredToken()
{
    QVERIFY(m_client->signIn());
    QCOMPARE(m_client->get(QStringLiteral("/api/v2/connections")).status, 200);
    m_tenant->advanceClock(24h);
    const DemoReply reply = m_client->get(QStringLiteral("/api/v2/connections"));
    QCOMPARE(reply.status, 401);
    const QString message = QStringLiteral("Expired token received for JSON Web Token validation");
    QCOMPARE(reply.text(QStringLiteral("message")), message);
    QCOMPARE(reply.json()[QStringLiteral("attributes")][QStringLiteral("error")].toString(), message);
}

void TestDemoToken::tokenOfAnotherTenant()
{
    QVERIFY(m_client->signIn());
    m_tenant->change([](DemoSwitches& switches) { switches.apiOrigin = QUrl(QStringLiteral("http://other.example")); });
    const DemoReply reply = m_client->get(QStringLiteral("/api/v2/connections"));
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.text(QStringLiteral("message")).startsWith(QStringLiteral("Bad audience")));
}

void TestDemoToken::missingScopes_data()
{
    QTest::addColumn<QStringList>("granted");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("needed"); // empty: allowed
    const QStringList nothing;
    const QStringList users{QStringLiteral("read:users")};
    const QStringList create{QStringLiteral("create:users")};
    const QString connections = QStringLiteral("/api/v2/connections");
    const QString submit = QStringLiteral("/api/v2/jobs/users-exports");
    const QString job = QStringLiteral("/api/v2/jobs/job_0000000000000001");
    QTest::newRow("connections") << users << QByteArray("GET") << connections << QStringLiteral("read:connections");
    QTest::newRow("submit") << create << QByteArray("POST") << submit << QStringLiteral("read:users");
    QTest::newRow("poll") << nothing << QByteArray("GET") << job << QStringLiteral("create:users,read:users");
    QTest::newRow("poll with read:users") << users << QByteArray("GET") << job << QString();
    QTest::newRow("poll with create:users") << create << QByteArray("GET") << job << QString();
}

void TestDemoToken::missingScopes()
{
    QFETCH(QStringList, granted);
    QFETCH(QByteArray, verb);
    QFETCH(QString, path);
    QFETCH(QString, needed);
    m_tenant->change([&granted](DemoSwitches& switches) { switches.scopes = granted; });
    QVERIFY(m_client->signIn());
    const DemoReply reply = verb == "GET" ? m_client->get(path) : m_client->post(path, "{}");
    if (needed.isEmpty()) {
        QCOMPARE(reply.status, 404); // allowed to ask for a job that does not exist
        return;
    }
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.text(QStringLiteral("message")),
             QString(QStringLiteral("Insufficient scope, expected any of: ") + needed));
    QCOMPARE(reply.text(QStringLiteral("errorCode")), QStringLiteral("insufficient_scope"));
}

void TestDemoToken::portInUse()
{
    DemoOptions options;
    options.port = quint16(m_client->address().url.port());
    DemoTenant second(options);
    const auto address = second.start();
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::InvalidRequest);
}

QTEST_GUILESS_MAIN(TestDemoToken)
#include "tst_demotoken.moc"
