#include "app/core/net/restclient.h"

#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace muster;
using namespace std::chrono_literals;

/// One exchange with a server that does what the test says.
class RestClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_manager = std::make_unique<QNetworkAccessManager>();
    }
    void cleanup()
    {
        m_manager.reset();
        m_server.reset();
    }

    void getsAnAnswer();
    void sendsThePath();
    void postsABody();
    void handsOverEveryStatus_data();
    void handsOverEveryStatus();
    void tellsHowLongToWait();
    void refusesRedirects_data();
    void refusesRedirects();
    void keepsNoCookies();
    void endsAfterASilence_data();
    void endsAfterASilence();
    void livesOnWhileBytesDrip();
    void noticesACutBody();
    void limitsTheBody_data();
    void limitsTheBody();
    void postsAtMostOnce_data();
    void postsAtMostOnce();
    void postsAtMostOnceOnAKeptConnection();
    void knowsThatNothingWasSent();
    void hearsSomethingElseThanHttp();
    void cancels();
    void diesAtAnyTime_data();
    void diesAtAnyTime();

private:
    std::unique_ptr<RestJob> job(const RestRequest& request, RestPolicy policy = {})
    {
        return std::make_unique<RestJob>(*m_manager, m_server->origin(), request, policy);
    }
    Result<RestResponse> run(const RestRequest& request, RestPolicy policy = {})
    {
        auto call = job(request, policy);
        QSignalSpy finished(call.get(), &Job::finished);
        call->start();
        if (!finished.wait())
            return fail(ErrorCode::Internal);
        return call->result();
    }
    static RestRequest get(const QString& path = QStringLiteral("/thing"))
    {
        RestRequest request;
        request.path = path;
        return request;
    }
    static RestRequest post(const QByteArray& body = "{\"a\":1}")
    {
        RestRequest request = get();
        request.method = RestRequest::Method::Post;
        request.body = body;
        request.contentType = "application/json";
        return request;
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

void RestClientTest::getsAnAnswer()
{
    m_server->answer(ScriptedAnswer::json(200, "{\"a\":1}"));
    RestRequest request = get();
    request.bearer = Secret(QByteArray("abc.def"));
    const auto result = run(request);
    QVERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, QByteArray("{\"a\":1}"));
    QCOMPARE(result->contentType, QByteArray("application/json; charset=utf-8"));
    QVERIFY(!result->retryAfter);
    const ScriptedRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.method, QByteArray("GET"));
    QCOMPARE(seen.headers.value("authorization"), QByteArray("Bearer abc.def"));
    QCOMPARE(seen.headers.value("accept-encoding"), QByteArray("identity"));
    QVERIFY(!seen.headers.contains("cookie"));
}

void RestClientTest::sendsThePath()
{
    m_server->answer(ScriptedAnswer::json(200, "{}"));
    RestRequest request = get(QStringLiteral("/a b/c%d?e"));
    request.query.addQueryItem(QStringLiteral("from"), QStringLiteral("x+y%2Fz%3D"));
    request.query.addQueryItem(QStringLiteral("take"), QStringLiteral("50"));
    QVERIFY(run(request));
    QCOMPARE(m_server->requests().constFirst().target, QByteArray("/a%20b/c%25d%3Fe?from=x%2By%2Fz%3D&take=50"));
    QVERIFY(!m_server->requests().constFirst().headers.contains("authorization"));
}

void RestClientTest::postsABody()
{
    const QByteArray body = "{\"x\":\"" + QByteArray(300'000, 'y') + "\"}";
    m_server->answer(ScriptedAnswer::json(201, "{}"));
    const auto result = run(post(body));
    QVERIFY(result);
    QCOMPARE(result->status, 201);
    const ScriptedRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.body, body);
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
}

void RestClientTest::handsOverEveryStatus_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 204, 400, 401, 403, 404, 405, 409, 410, 413, 418, 422, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void RestClientTest::handsOverEveryStatus()
{
    QFETCH(int, status);
    const QByteArray body = status == 204 ? QByteArray() : QByteArray("{\"message\":\"words\"}");
    const ScriptedAnswer answer =
        ScriptedAnswer::reply(status, body, {{"WWW-Authenticate", "Bearer realm=\"api\""}, {"X", "y"}});
    m_server->answer(answer);
    m_server->answer(answer);
    const auto got = run(get());
    QVERIFY(got);
    QCOMPARE(got->status, status);
    QCOMPARE(got->body, body);
    const auto posted = run(post());
    QVERIFY(posted);
    QCOMPARE(posted->status, status);
    QCOMPARE(posted->body, body);
    QCOMPARE(m_server->requests().size(), 2);
}

void RestClientTest::tellsHowLongToWait()
{
    m_server->answer(ScriptedAnswer::reply(429, {}, {{"Retry-After", "12"}}));
    const auto result = run(get());
    QVERIFY(result);
    QCOMPARE(result->retryAfter, std::optional<std::chrono::seconds>(12s));
}

void RestClientTest::refusesRedirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isPost");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << false;
        QTest::addRow("POST %d", status) << status << true;
    }
}

void RestClientTest::refusesRedirects()
{
    QFETCH(int, status);
    QFETCH(bool, isPost);
    ScriptedServer other;
    m_server->answer(ScriptedAnswer::reply(
        status, {}, {{"Location", "http://localhost:" + QByteArray::number(other.origin().port()) + "/other"}}));
    RestRequest request = isPost ? post() : get();
    request.bearer = Secret(QByteArray("abc"));
    const auto result = run(request);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::RedirectRefused);
    QCOMPARE(result.error().subject, QStringLiteral("localhost"));
    QCOMPARE(result.error().httpStatus, status);
    QCOMPARE(other.connections(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void RestClientTest::keepsNoCookies()
{
    m_server->answer(ScriptedAnswer::reply(200, {}, {{"Set-Cookie", "session=1; Path=/"}}));
    m_server->answer(ScriptedAnswer::reply(200));
    QVERIFY(run(get()));
    QVERIFY(run(get()));
    QVERIFY(!m_server->requests().constLast().headers.contains("cookie"));
}

void RestClientTest::endsAfterASilence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a header") << QByteArray("HTTP/1.1 200 OK\r\nConte");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
}

void RestClientTest::endsAfterASilence()
{
    QFETCH(QByteArray, bytes);
    m_server->answer({bytes, ScriptedAnswer::After::Hang, 0, 0});
    const auto result = run(post(), {200ms, 1000});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NetworkTimeout);
    QCOMPARE(result.error().subject, QStringLiteral("127.0.0.1"));
    QVERIFY(!wasNeverSent(result.error()));
    QCOMPARE(m_server->requests().size(), 1);
}

void RestClientTest::livesOnWhileBytesDrip()
{
    m_server->answer(ScriptedAnswer::json(200, QByteArray(60, 'x')).dripped(5, 40));
    const auto result = run(get(), {300ms, 1000});
    QVERIFY(result);
    QCOMPARE(result->body.size(), 60);
    QVERIFY(result->duration > 400ms);
}

void RestClientTest::noticesACutBody()
{
    m_server->answer(ScriptedAnswer::json(200, QByteArray(1000, 'x')).truncated(10));
    const auto result = run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ConnectionLost);
}

void RestClientTest::limitsTheBody_data()
{
    QTest::addColumn<bool>("announced");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("announced, at the limit") << true << 1000 << true;
    QTest::newRow("announced, over it") << true << 1001 << false;
    QTest::newRow("not announced, at the limit") << false << 1000 << true;
    QTest::newRow("not announced, over it") << false << 1001 << false;
    QTest::newRow("not announced, far over it") << false << 3'000'000 << false;
}

void RestClientTest::limitsTheBody()
{
    QFETCH(bool, announced);
    QFETCH(int, size);
    QFETCH(bool, accepted);
    const QByteArray body(size, 'x');
    if (announced)
        m_server->answer(ScriptedAnswer::json(200, body));
    else
        m_server->answer({"HTTP/1.0 200 OK\r\n\r\n" + body, ScriptedAnswer::After::Close, 0, 0});
    const auto result = run(get(), {5s, 1000});
    QCOMPARE(result.has_value(), accepted);
    if (accepted)
        QCOMPARE(result->body, body);
    else
        QCOMPARE(result.error().code, ErrorCode::ResponseTooLarge);
}

void RestClientTest::postsAtMostOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("size");
    QTest::newRow("no byte") << QByteArray() << 10;
    QTest::newRow("no byte, large body") << QByteArray() << 500'000;
    QTest::newRow("half a status line") << QByteArray("HTTP/1.") << 10;
    QTest::newRow("half a header") << QByteArray("HTTP/1.1 200 OK\r\nCont") << 10;
    QTest::newRow("no body") << QByteArray() << 0;
}

void RestClientTest::postsAtMostOnce()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, size);
    for (int i = 0; i < 6; ++i)
        m_server->answer({bytes, ScriptedAnswer::After::Close, 0, 0});
    const auto result = run(post(QByteArray(size, 'x')));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ConnectionLost);
    QVERIFY(!wasNeverSent(result.error()));
    // A repetition would have been sent from the event loop by the time of a further exchange.
    (void)run(get(QStringLiteral("/later")));
    int posts = 0;
    for (const ScriptedRequest& request : m_server->requests())
        posts += request.method == "POST" ? 1 : 0;
    QCOMPARE(posts, 1);
}

void RestClientTest::postsAtMostOnceOnAKeptConnection()
{
    m_server->answer(ScriptedAnswer::json(200, "{}"));
    for (int i = 0; i < 6; ++i)
        m_server->answer(ScriptedAnswer::cut());
    QVERIFY(run(get()));
    const auto result = run(post());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().at(1).connection, 1); // it was the kept one
    (void)run(get());
    QCOMPARE(m_server->requests().at(2).method, QByteArray("GET"));
}

void RestClientTest::knowsThatNothingWasSent()
{
    QUrl closed = m_server->origin();
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        closed.setPort(other.serverPort());
    }
    RestJob call(*m_manager, closed, post(), {});
    QSignalSpy finished(&call, &Job::finished);
    call.start();
    QVERIFY(finished.wait());
    QVERIFY(!call.result());
    QCOMPARE(call.result().error().code, ErrorCode::NetworkUnreachable);
    QVERIFY(wasNeverSent(call.result().error()));
}

void RestClientTest::hearsSomethingElseThanHttp()
{
    m_server->answer({"SSH-2.0-OpenSSH_9.2\r\n\r\nmore\r\n", ScriptedAnswer::After::Close, 0, 0});
    const auto result = run(post());
    QVERIFY(!result);
    QVERIFY(!wasNeverSent(result.error()));
    QCOMPARE(m_server->requests().size(), 1);
}

void RestClientTest::cancels()
{
    m_server->answer(ScriptedAnswer::silence());
    auto call = job(get());
    QSignalSpy finished(call.get(), &Job::finished);
    QSignalSpy arrived(m_server.get(), &ScriptedServer::requestArrived);
    call->start();
    QVERIFY(arrived.wait());
    call->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(call->result().error().code, ErrorCode::Cancelled);
    QCOMPARE(finished.size(), 1);
}

void RestClientTest::diesAtAnyTime_data()
{
    QTest::addColumn<int>("events");
    for (const int events : {0, 1, 2, 3, 5, 8, 13, 21, 34})
        QTest::addRow("%d", events) << events;
}

void RestClientTest::diesAtAnyTime()
{
    QFETCH(int, events);
    m_server->answer(ScriptedAnswer::json(200, QByteArray(2000, 'x')).dripped(200, 1));
    auto call = job(get());
    QSignalSpy finished(call.get(), &Job::finished);
    call->start();
    for (int i = 0; i < events && finished.isEmpty(); ++i)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const auto before = finished.size();
    call.reset();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), before);
}

QTEST_GUILESS_MAIN(RestClientTest)
#include "tst_restclient.moc"
