#include "app/core/auth0/managementapi.h"

#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace muster;
using namespace std::chrono_literals;

namespace {

const QByteArray kPending = R"({"type":"users_export","status":"pending","id":"job_abc","format":"csv"})";

ScriptedAnswer token(const QByteArray& value)
{
    return ScriptedAnswer::json(200, R"({"access_token":")" + value + R"(","expires_in":86400})");
}

} // namespace

/// The calls of the Management API, each behind a token.
class ManagementApiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void submits();
    void submitsWithARenewedToken();
    void submitStaysRefused();
    void aRepeatedSecretIsTakenOut();
    void submitFailsClearly_data();
    void submitFailsClearly();
    void submitFailsUnclearly_data();
    void submitFailsUnclearly();
    void submitWithoutAConnection();
    void submitWithoutAToken_data();
    void submitWithoutAToken();
    void pastedTokenIsRefused();
    void getsAJob();
    void anotherJobIsNoAnswer();
    void missesAJob();
    void missesATenant();
    void namesWhatCameInsteadOfJson();
    void listsConnections();
    void listsOtherShapes();
    void listsWithATokenThatEnds();
    void refusesConnectionsInACircle();
    void cancels_data();
    void cancels();
    void diesAtAnyTime_data();
    void diesAtAnyTime();
    void outlivesItsProvider();

private:
    template <typename JobType>
    auto run(JobType& job)
    {
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        if (!finished.wait())
            qWarning("no end");
        return job.result();
    }
    Result<RemoteJob> submit()
    {
        SubmitExportJob job(*m_manager, *m_tokens, exportRequest(), kPolicy);
        return run(job);
    }
    Result<RemoteJob> getJob(const QString& id = QStringLiteral("job_abc"))
    {
        GetJobJob job(*m_manager, *m_tokens, id, kPolicy);
        return run(job);
    }
    Result<QVector<Connection>> list()
    {
        ListConnectionsJob job(*m_manager, *m_tokens, kPolicy);
        return run(job);
    }
    static ExportRequest exportRequest()
    {
        ExportRequest request;
        request.connectionId = QStringLiteral("con_0123456789abcdef");
        request.fields = {{QStringLiteral("email"), {}},
                          {QStringLiteral("user_metadata.plan"), QStringLiteral("plan")}};
        return request;
    }
    [[nodiscard]] int posts() const
    {
        int count = 0;
        for (const ScriptedRequest& request : m_server->requests())
            count += request.target.startsWith("/api/v2/jobs/users-exports") ? 1 : 0;
        return count;
    }
    [[nodiscard]] QByteArray bearer(int request) const
    {
        return m_server->requests().at(request).headers.value("authorization");
    }

    static constexpr RestPolicy kPolicy{1500ms, 100'000};
    SystemClock m_clock;
    Tenant m_tenant;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<TokenProvider> m_tokens;
};

void ManagementApiTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_tenant = {};
    m_tenant.url = m_server->origin();
    m_tenant.clientId = QStringLiteral("client");
    m_tokens = std::make_unique<TokenProvider>(*m_manager, m_clock, m_tenant, Secret(QByteArray("the-client-secret")),
                                               kPolicy);
    m_server->answer(token("t1"));
}

void ManagementApiTest::cleanup()
{
    m_tokens.reset();
    m_manager.reset();
    m_server.reset();
}

void ManagementApiTest::submits()
{
    m_server->answer(ScriptedAnswer::json(200, kPending));
    const auto job = submit();
    QVERIFY(job);
    QCOMPARE(job->id, QStringLiteral("job_abc"));
    QCOMPARE(job->status, QStringLiteral("pending"));
    const ScriptedRequest seen = m_server->requests().constLast();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.target, QByteArray("/api/v2/jobs/users-exports"));
    QCOMPARE(seen.headers.value("authorization"), QByteArray("Bearer t1"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(QJsonDocument::fromJson(seen.body).object(), exportRequest().toJson());
}

void ManagementApiTest::submitsWithARenewedToken()
{
    m_server->answer(ScriptedAnswer::json(401, R"({"message":"Expired token received"})"));
    m_server->answer(token("t2"));
    m_server->answer(ScriptedAnswer::json(200, kPending));
    QVERIFY(submit());
    QCOMPARE(m_server->requests().size(), 4);
    QCOMPARE(bearer(1), QByteArray("Bearer t1"));
    QCOMPARE(bearer(3), QByteArray("Bearer t2"));
    QCOMPARE(m_server->requests().at(1).body, m_server->requests().at(3).body);
}

void ManagementApiTest::submitStaysRefused()
{
    for (int i = 2; i < 5; ++i) {
        m_server->answer(ScriptedAnswer::json(401, R"({"message":"Bad audience"})"));
        m_server->answer(token("t" + QByteArray::number(i)));
    }
    const auto job = submit();
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::CredentialsRefused);
    QCOMPARE(posts(), 2);
}

void ManagementApiTest::aRepeatedSecretIsTakenOut()
{
    m_server->answer(ScriptedAnswer::json(400, R"({"message":"Not for the-client-secret"})"));
    const auto job = submit();
    QVERIFY(!job);
    QCOMPARE(job.error().detail, QStringLiteral("Not for …"));
}

void ManagementApiTest::submitFailsClearly_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("400") << ScriptedAnswer::json(400, R"({"message":"The connection does not exist."})")
                         << ErrorCode::RequestRejected;
    QTest::newRow("403") << ScriptedAnswer::json(403,
                                                 R"({"message":"Insufficient scope, expected any of: read:users"})")
                         << ErrorCode::ScopeMissing;
    QTest::newRow("404") << ScriptedAnswer::json(404, "{}") << ErrorCode::NotFound;
    QTest::newRow("429") << ScriptedAnswer::reply(429, "{}", {{"Retry-After", "3"}}) << ErrorCode::RateLimited;
    QTest::newRow("redirect") << ScriptedAnswer::reply(307, {}, {{"Location", "https://b.example/"}})
                              << ErrorCode::RedirectRefused;
}

void ManagementApiTest::submitFailsClearly()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(ErrorCode, code);
    m_server->answer(answer);
    const auto job = submit();
    QVERIFY(!job);
    QCOMPARE(job.error().code, code);
    QCOMPARE(job.error().retryAfter.has_value(), code == ErrorCode::RateLimited);
    QCOMPARE(posts(), 1);
}

void ManagementApiTest::submitFailsUnclearly_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("cause");
    QTest::newRow("500") << ScriptedAnswer::json(500, R"({"message":"An error"})")
                         << QStringLiteral("ServerError: An error");
    QTest::newRow("503") << ScriptedAnswer::reply(503) << QStringLiteral("ServerError");
    QTest::newRow("303") << ScriptedAnswer::reply(303, {}, {{"Location", "https://b.example/"}})
                         << QStringLiteral("RedirectRefused");
    QTest::newRow("cut") << ScriptedAnswer::cut() << QStringLiteral("ConnectionLost");
    QTest::newRow("silence") << ScriptedAnswer::silence() << QStringLiteral("NetworkTimeout: No answer within 1.5 s");
    QTest::newRow("half an answer") << ScriptedAnswer::json(200, kPending).truncated(20)
                                    << QStringLiteral("ConnectionLost");
    QTest::newRow("a page") << ScriptedAnswer::reply(200, "<html>words</html>", {{"Content-Type", "text/html"}})
                            << QStringLiteral("ResponseInvalid: Content-Type: text/html");
    QTest::newRow("no id") << ScriptedAnswer::json(200, R"({"status":"pending"})") << QStringLiteral("ResponseInvalid");
    QTest::newRow("nothing") << ScriptedAnswer::reply(204) << QStringLiteral("ResponseInvalid");
    QTest::newRow("too large") << ScriptedAnswer::json(200, QByteArray(200'000, ' '))
                               << QStringLiteral("ResponseTooLarge");
}

void ManagementApiTest::submitFailsUnclearly()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, cause);
    m_server->answer(answer);
    for (int i = 0; i < 5; ++i)
        m_server->answer(ScriptedAnswer::json(200, kPending));
    const auto job = submit();
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::SubmitUnclear);
    QVERIFY2(job.error().detail.startsWith(cause), qPrintable(job.error().detail));
    QVERIFY(!job.error().detail.contains(QLatin1StringView("words")));
    QVERIFY(getJob()); // had the POST been repeated, it would have arrived before this
    QCOMPARE(posts(), 1);
}

void ManagementApiTest::submitWithoutAConnection()
{
    QUrl closed = m_server->origin();
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        closed.setPort(other.serverPort());
    }
    m_tenant.url = closed;
    m_tenant.signInMethod = SignInMethod::AccessToken;
    TokenProvider tokens(*m_manager, m_clock, m_tenant, Secret(QByteArray("pasted")));
    SubmitExportJob job(*m_manager, tokens, exportRequest(), kPolicy);
    const auto result = run(job);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NetworkUnreachable);
}

void ManagementApiTest::submitWithoutAToken_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("refused") << ScriptedAnswer::json(401, "{}") << ErrorCode::CredentialsRefused;
    QTest::newRow("500") << ScriptedAnswer::json(500, "{}") << ErrorCode::ServerError;
    QTest::newRow("cut") << ScriptedAnswer::cut() << ErrorCode::ConnectionLost;
    QTest::newRow("silence") << ScriptedAnswer::silence() << ErrorCode::NetworkTimeout;
}

void ManagementApiTest::submitWithoutAToken()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(ErrorCode, code);
    m_server->answer(ScriptedAnswer::json(401, "{}")); // refuses the token of init()
    m_server->answer(answer);
    const auto job = submit();
    QVERIFY(!job);
    QCOMPARE(job.error().code, code); // never unclear: the last POST was turned away, the next had no token
    QCOMPARE(posts(), 1);
}

void ManagementApiTest::pastedTokenIsRefused()
{
    m_tenant.signInMethod = SignInMethod::AccessToken;
    m_server = std::make_unique<ScriptedServer>();
    m_tenant.url = m_server->origin();
    m_tokens = std::make_unique<TokenProvider>(*m_manager, m_clock, m_tenant, Secret(QByteArray("pasted")), kPolicy);
    m_server->answer(ScriptedAnswer::json(401, R"({"message":"Bad audience: https://x/"})"));
    const auto first = getJob();
    QVERIFY(!first);
    QCOMPARE(first.error().code, ErrorCode::CredentialsRefused);
    QCOMPARE(first.error().detail, QStringLiteral("Bad audience: https://x/"));
    const auto second = getJob();
    QCOMPARE(second.error().code, ErrorCode::TokenExpired);
    QCOMPARE(m_server->requests().size(), 1);
}

void ManagementApiTest::getsAJob()
{
    m_server->answer(ScriptedAnswer::json(
        200, R"({"id":"job_abc","status":"completed","location":"https://a.b/c","percentage_done":100})"));
    const auto job = getJob();
    QVERIFY(job);
    QCOMPARE(remoteJobPhase(*job), RemoteJobPhase::Completed);
    QCOMPARE(m_server->requests().constLast().method, QByteArray("GET"));
    QCOMPARE(m_server->requests().constLast().target, QByteArray("/api/v2/jobs/job_abc"));
    QCOMPARE(bearer(1), QByteArray("Bearer t1"));
}

void ManagementApiTest::anotherJobIsNoAnswer()
{
    m_server->answer(
        ScriptedAnswer::json(200, R"({"id":"job_of_others","status":"completed","location":"https://a.b/c"})"));
    const auto job = getJob();
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::ResponseInvalid);
}

void ManagementApiTest::missesAJob()
{
    m_server->answer(ScriptedAnswer::json(404, R"({"message":"The job does not exist."})"));
    const auto job = getJob();
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::JobGone);
    QCOMPARE(job.error().httpStatus, 404);
    QCOMPARE(job.error().detail, QStringLiteral("The job does not exist."));
}

void ManagementApiTest::missesATenant()
{
    m_server = std::make_unique<ScriptedServer>();
    m_tenant.url = m_server->origin();
    m_tokens = std::make_unique<TokenProvider>(*m_manager, m_clock, m_tenant, Secret(QByteArray("s")), kPolicy);
    m_server->answer(ScriptedAnswer::reply(404, "Not found."));
    QCOMPARE(getJob().error().code, ErrorCode::NotFound);
}

void ManagementApiTest::namesWhatCameInsteadOfJson()
{
    m_server->answer(ScriptedAnswer::reply(200, "<html>words</html>", {{"Content-Type", "text/html"}}));
    m_server->answer(ScriptedAnswer::reply(200, "<html>words</html>", {{"Content-Type", "text/html"}}));
    const QVector<Error> errors{getJob().error(), list().error()};
    for (const Error& error : errors) {
        QCOMPARE(error.code, ErrorCode::ResponseInvalid);
        QCOMPARE(error.detail, QStringLiteral("Content-Type: text/html"));
        QCOMPARE(error.httpStatus, 200);
    }
}

void ManagementApiTest::listsConnections()
{
    m_server->answer(ScriptedAnswer::json(200, R"({"connections":[{"id":"con_1","name":"b"}],"next":"x+/="})"));
    m_server->answer(ScriptedAnswer::json(200, R"({"connections":[{"id":"con_2","name":"A"}]})"));
    const auto connections = list();
    QVERIFY(connections);
    QCOMPARE(connections->size(), 2);
    QCOMPARE(connections->at(0).name, QStringLiteral("A"));
    const QByteArray fields = "fields=id%2Cname%2Cdisplay_name%2Cstrategy&include_fields=true";
    QCOMPARE(m_server->requests().at(1).target, "/api/v2/connections?" + fields + "&take=50");
    QCOMPARE(m_server->requests().at(2).target, "/api/v2/connections?" + fields + "&take=50&from=x%2B%2F%3D");
}

void ManagementApiTest::listsOtherShapes()
{
    m_server->answer(ScriptedAnswer::json(200, R"([{"id":"con_1","name":"b"}])"));
    m_server->answer(ScriptedAnswer::json(
        200,
        R"({"start":0,"limit":50,"total":2,"connections":[{"id":"con_1","name":"b"},{"id":"con_2","name":"c"}]})"));
    const auto connections = list();
    QVERIFY(connections);
    QCOMPARE(connections->size(), 2);
    QVERIFY(m_server->requests().constLast().target.endsWith("&page=0&per_page=50&include_totals=true"));
}

void ManagementApiTest::listsWithATokenThatEnds()
{
    m_server->answer(ScriptedAnswer::json(200, R"({"connections":[{"id":"con_1","name":"a"}],"next":"1"})"));
    m_server->answer(ScriptedAnswer::json(401, "{}"));
    m_server->answer(token("t2"));
    m_server->answer(ScriptedAnswer::json(200, R"({"connections":[{"id":"con_2","name":"b"}],"next":"2"})"));
    m_server->answer(ScriptedAnswer::json(401, "{}"));
    m_server->answer(token("t3"));
    m_server->answer(ScriptedAnswer::json(200, R"({"connections":[{"id":"con_3","name":"c"}]})"));
    const auto connections = list();
    QVERIFY(connections);
    QCOMPARE(connections->size(), 3);
    QCOMPARE(bearer(7), QByteArray("Bearer t3"));
}

void ManagementApiTest::refusesConnectionsInACircle()
{
    for (int i = 0; i < 3; ++i)
        m_server->answer(ScriptedAnswer::json(200, R"({"connections":[],"next":"same"})"));
    const auto connections = list();
    QVERIFY(!connections);
    QCOMPARE(connections.error().code, ErrorCode::ResponseInvalid);
    QCOMPARE(m_server->requests().size(), 3);
}

void ManagementApiTest::cancels_data()
{
    QTest::addColumn<int>("requests");
    QTest::newRow("waiting for the token") << 0;
    QTest::newRow("waiting for the answer") << 2;
}

void ManagementApiTest::cancels()
{
    QFETCH(int, requests);
    m_server->answer(ScriptedAnswer::silence());
    SubmitExportJob job(*m_manager, *m_tokens, exportRequest(), kPolicy);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QTRY_COMPARE(m_server->requests().size(), requests);
    job.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(job.result().error().code, ErrorCode::Cancelled);
}

void ManagementApiTest::diesAtAnyTime_data()
{
    QTest::addColumn<int>("events");
    for (int events = 0; events < 40; events += events < 12 ? 1 : 5)
        QTest::addRow("%d", events) << events;
}

void ManagementApiTest::diesAtAnyTime()
{
    QFETCH(int, events);
    m_server->answer(ScriptedAnswer::json(200, kPending));
    auto job = std::make_unique<SubmitExportJob>(*m_manager, *m_tokens, exportRequest(), kPolicy);
    QSignalSpy finished(job.get(), &Job::finished);
    job->start();
    for (int i = 0; i < events && finished.isEmpty(); ++i)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const auto before = finished.size();
    job.reset();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), before);
}

void ManagementApiTest::outlivesItsProvider()
{
    SubmitExportJob job(*m_manager, *m_tokens, exportRequest(), kPolicy);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    m_tokens.reset();
    QVERIFY(finished.wait());
    QCOMPARE(job.result().error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(ManagementApiTest)
#include "tst_managementapi.moc"
