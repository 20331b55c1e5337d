#include "app/core/auth0/tokenprovider.h"

#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace muster;

namespace {

class TestClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
};

ScriptedAnswer tokenAnswer(const QByteArray& value, int seconds = 86'400)
{
    return ScriptedAnswer::json(200, R"({"access_token":")" + value + R"(","token_type":"Bearer","expires_in":)" +
                                         QByteArray::number(seconds) + '}');
}

} // namespace

/// Getting, sharing and renewing the token of one tenant.
class TokenProviderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void getsAToken();
    void encodesTheForm();
    void keepsTheToken();
    void renewsBeforeTheEnd_data();
    void renewsBeforeTheEnd();
    void renewsARefusedToken();
    void keepsANewerTokenThanTheRefusedOne();
    void sharesOneRequest();
    void cancelsOneOfMany();
    void tellsFailures_data();
    void tellsFailures();
    void triesAgainAfterAFailure();
    void needsCredentials_data();
    void needsCredentials();
    void takesAPastedToken();
    void endsAPastedToken();
    void diesWithJobs_data();
    void diesWithJobs();
    void diesInItsOwnSignal();

private:
    /// Runs one job to its end.
    Result<AccessToken> get()
    {
        auto job = m_provider->token();
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        return finished.wait() ? job->result() : fail(ErrorCode::Internal);
    }
    QByteArray value()
    {
        const auto token = get();
        return token ? token->value.reveal() : errorName(token.error().code).toUtf8();
    }
    void makeProvider(const QByteArray& secret, SignInMethod method = SignInMethod::ClientSecret)
    {
        m_tenant.signInMethod = method;
        m_provider = std::make_unique<TokenProvider>(*m_manager, m_clock, m_tenant, Secret(secret));
    }

    TestClock m_clock;
    Tenant m_tenant;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<TokenProvider> m_provider;
};

void TokenProviderTest::init()
{
    m_clock = {};
    m_server = std::make_unique<ScriptedServer>();
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_tenant = {};
    m_tenant.url = m_server->origin();
    m_tenant.clientId = QStringLiteral("client-1");
    makeProvider("secret-1");
}

void TokenProviderTest::cleanup()
{
    m_provider.reset();
    m_manager.reset();
    m_server.reset();
}

void TokenProviderTest::getsAToken()
{
    m_server->answer(ScriptedAnswer::json(
        200, R"({"access_token":"t1","token_type":"Bearer","expires_in":3600,"scope":"read:users read:connections"})"));
    QSignalSpy renewed(m_provider.get(), &TokenProvider::renewed);
    QVERIFY(!m_provider->current());
    const auto token = get();
    QVERIFY(token);
    QCOMPARE(token->value.reveal(), QByteArray("t1"));
    QCOMPARE(token->expiresAt, m_clock.time.addSecs(3600));
    QCOMPARE(token->scopes, QStringList({QStringLiteral("read:connections"), QStringLiteral("read:users")}));
    QCOMPARE(renewed.size(), 1);
    QVERIFY(m_provider->current());
    m_clock.time = m_clock.time.addSecs(3600);
    QVERIFY(!m_provider->current());
}

void TokenProviderTest::encodesTheForm()
{
    m_tenant.clientId = QStringLiteral("a&b=c");
    makeProvider("p+q r%&=\xc3\xa9");
    m_server->answer(tokenAnswer("t1"));
    QVERIFY(get());
    const ScriptedRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.target, QByteArray("/oauth/token"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(!seen.headers.contains("authorization"));
    const QByteArray audience = QUrl::toPercentEncoding(m_tenant.audience());
    QCOMPARE(seen.body, "grant_type=client_credentials&client_id=a%26b%3Dc&client_secret=p%2Bq%20r%25%26%3D%C3%A9"
                        "&audience=" +
                            audience);
    QVERIFY(audience.endsWith("%2Fapi%2Fv2%2F"));
}

void TokenProviderTest::keepsTheToken()
{
    m_server->answer(tokenAnswer("t1"));
    QCOMPARE(value(), QByteArray("t1"));
    QCOMPARE(value(), QByteArray("t1"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenProviderTest::renewsBeforeTheEnd_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<int>("later");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a day, six minutes left") << 86'400 << 86'040 << QByteArray("t1");
    QTest::newRow("a day, five minutes left") << 86'400 << 86'100 << QByteArray("t2");
    QTest::newRow("a minute, seven seconds left") << 60 << 53 << QByteArray("t1");
    QTest::newRow("a minute, six seconds left") << 60 << 54 << QByteArray("t2");
    QTest::newRow("a day, a week ago") << 86'400 << 7 * 86'400 << QByteArray("t2");
}

void TokenProviderTest::renewsBeforeTheEnd()
{
    QFETCH(int, life);
    QFETCH(int, later);
    m_server->answer(tokenAnswer("t1", life));
    m_server->answer(tokenAnswer("t2", life));
    QCOMPARE(value(), QByteArray("t1"));
    m_clock.time = m_clock.time.addSecs(later);
    QTEST(value(), "expected");
}

void TokenProviderTest::renewsARefusedToken()
{
    m_server->answer(tokenAnswer("t1"));
    m_server->answer(tokenAnswer("t2"));
    m_provider->refuse(*get());
    QVERIFY(!m_provider->current());
    QCOMPARE(value(), QByteArray("t2"));
}

void TokenProviderTest::keepsANewerTokenThanTheRefusedOne()
{
    m_server->answer(tokenAnswer("t1"));
    m_server->answer(tokenAnswer("t2"));
    const auto first = get();
    m_provider->refuse(*first);
    QVERIFY(get());
    m_provider->refuse(*first); // told late, by another call
    QCOMPARE(value(), QByteArray("t2"));
    QCOMPARE(m_server->requests().size(), 2);
}

void TokenProviderTest::sharesOneRequest()
{
    m_server->answer(tokenAnswer("t1"));
    auto a = m_provider->token();
    auto b = m_provider->token();
    QSignalSpy aFinished(a.get(), &Job::finished);
    QSignalSpy bFinished(b.get(), &Job::finished);
    a->start();
    b->start();
    QTRY_COMPARE(aFinished.size() + bFinished.size(), 2);
    QCOMPARE(a->result()->value.reveal(), QByteArray("t1"));
    QCOMPARE(b->result()->value.reveal(), QByteArray("t1"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenProviderTest::cancelsOneOfMany()
{
    m_server->answer(tokenAnswer("t1").dripped(10, 20));
    auto a = m_provider->token();
    auto b = m_provider->token();
    auto c = m_provider->token();
    QSignalSpy aFinished(a.get(), &Job::finished);
    QSignalSpy bFinished(b.get(), &Job::finished);
    QSignalSpy arrived(m_server.get(), &ScriptedServer::requestArrived);
    for (TokenJob* job : {a.get(), b.get(), c.get()})
        job->start();
    QVERIFY(arrived.wait());
    a->cancel();
    c.reset();
    QTRY_COMPARE(bFinished.size(), 1);
    QCOMPARE(aFinished.size(), 1);
    QCOMPARE(a->result().error().code, ErrorCode::Cancelled);
    QVERIFY(b->result());
}

void TokenProviderTest::tellsFailures_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("refused") << ScriptedAnswer::json(401,
                                                     R"({"error":"access_denied","error_description":"Unauthorized"})")
                             << ErrorCode::CredentialsRefused;
    QTest::newRow("busy") << ScriptedAnswer::json(429, "{}") << ErrorCode::RateLimited;
    QTest::newRow("a page") << ScriptedAnswer::reply(200, "<html></html>", {{"Content-Type", "text/html"}})
                            << ErrorCode::ResponseInvalid;
    QTest::newRow("created") << ScriptedAnswer::json(201, R"({"access_token":"t"})") << ErrorCode::UnexpectedStatus;
    QTest::newRow("cut") << ScriptedAnswer::cut() << ErrorCode::ConnectionLost;
    QTest::newRow("elsewhere") << ScriptedAnswer::reply(302, {}, {{"Location", "https://login.example/"}})
                               << ErrorCode::RedirectRefused;
}

void TokenProviderTest::tellsFailures()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(ErrorCode, code);
    m_server->answer(answer);
    QSignalSpy failed(m_provider.get(), &TokenProvider::failed);
    QSignalSpy renewed(m_provider.get(), &TokenProvider::renewed);
    const auto token = get();
    QVERIFY(!token);
    QCOMPARE(token.error().code, code);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>(), token.error());
    QCOMPARE(renewed.size(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenProviderTest::triesAgainAfterAFailure()
{
    m_server->answer(ScriptedAnswer::json(503, {}));
    m_server->answer(tokenAnswer("t1"));
    QCOMPARE(value(), QByteArray("ServerError"));
    QCOMPARE(value(), QByteArray("t1"));
}

void TokenProviderTest::needsCredentials_data()
{
    QTest::addColumn<SignInMethod>("method");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("no secret") << SignInMethod::ClientSecret << QStringLiteral("id") << QByteArray();
    QTest::newRow("no client id") << SignInMethod::ClientSecret << QString() << QByteArray("x");
    QTest::newRow("no token") << SignInMethod::AccessToken << QString() << QByteArray();
}

void TokenProviderTest::needsCredentials()
{
    QFETCH(SignInMethod, method);
    QFETCH(QString, clientId);
    QFETCH(QByteArray, secret);
    m_tenant.clientId = clientId;
    makeProvider(secret, method);
    QCOMPARE(value(), QByteArray("CredentialsMissing"));
    QCOMPARE(m_server->connections(), 0);
}

void TokenProviderTest::takesAPastedToken()
{
    makeProvider(" Bearer pasted\n", SignInMethod::AccessToken);
    QVERIFY(m_provider->current());
    const auto token = get();
    QVERIFY(token);
    QCOMPARE(token->value.reveal(), QByteArray("pasted"));
    m_provider->refuse(*token);
    QVERIFY(!m_provider->current());
    QCOMPARE(value(), QByteArray("TokenExpired"));
    QCOMPARE(m_server->connections(), 0);
}

void TokenProviderTest::endsAPastedToken()
{
    const QByteArray claims = R"({"exp":)" + QByteArray::number(m_clock.time.toSecsSinceEpoch() + 60) + '}';
    makeProvider("YQ." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".Yg", SignInMethod::AccessToken);
    QVERIFY(get());
    m_clock.time = m_clock.time.addSecs(60);
    QSignalSpy failed(m_provider.get(), &TokenProvider::failed);
    QCOMPARE(value(), QByteArray("TokenExpired"));
    QCOMPARE(failed.size(), 1);
}

void TokenProviderTest::diesWithJobs_data()
{
    QTest::addColumn<int>("events");
    for (const int events : {0, 1, 2, 3, 5, 8, 13})
        QTest::addRow("%d", events) << events;
}

void TokenProviderTest::diesWithJobs()
{
    QFETCH(int, events);
    m_server->answer(tokenAnswer("t1").dripped(2, 1));
    auto job = m_provider->token();
    auto late = m_provider->token();
    QSignalSpy finished(job.get(), &Job::finished);
    QSignalSpy lateFinished(late.get(), &Job::finished);
    job->start();
    for (int i = 0; i < events && finished.isEmpty(); ++i)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_provider.reset();
    late->start();
    QTRY_COMPARE(finished.size() + lateFinished.size(), 2);
    QCOMPARE(late->result().error().code, ErrorCode::Cancelled);
    if (!job->result())
        QCOMPARE(job->result().error().code, ErrorCode::Cancelled);
}

void TokenProviderTest::diesInItsOwnSignal()
{
    m_server->answer(ScriptedAnswer::json(401, "{}"));
    connect(m_provider.get(), &TokenProvider::failed, this, [this] { m_provider.reset(); });
    auto job = m_provider->token();
    QSignalSpy finished(job.get(), &Job::finished);
    job->start();
    QVERIFY(finished.wait());
    QVERIFY(!m_provider);
    QCOMPARE(job->result().error().code, ErrorCode::CredentialsRefused);
}

QTEST_GUILESS_MAIN(TokenProviderTest)
#include "tst_tokenprovider.moc"
