#include "app/core/base/usermessage.h"
#include "app/core/net/restclient.h"

#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace muster;

/// Proxies: with a password, and named when they are at fault. The tenant of these tests does not exist.
class ProxyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passwordIsSent();
    void wantsAPassword_data();
    void wantsAPassword();
    void isNotThere_data();
    void isNotThere();
    void theOriginIsNamedWhenItIsAtFault();

private:
    /// POST to `origin` through the proxy.
    static Result<RestResponse> post(const QString& origin, const QNetworkProxy& proxy);
    static QNetworkProxy proxyAt(quint16 port, const QString& user = {}, const QString& password = {})
    {
        return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port, user, password};
    }
    static QString nameOf(quint16 port) { return QStringLiteral("127.0.0.1:%1").arg(port); }
};

Result<RestResponse> ProxyTest::post(const QString& origin, const QNetworkProxy& proxy)
{
    QNetworkAccessManager manager;
    manager.setProxy(proxy);
    RestRequest request;
    request.method = RestRequest::Method::Post;
    request.path = QStringLiteral("/api/v2/jobs/users-exports");
    request.body = "{}";
    request.contentType = "application/json";
    RestJob job(manager, QUrl(origin), request, {});
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    if (!finished.wait())
        return fail(ErrorCode::Internal);
    return job.result();
}

/// The user's name and password stand in the proxy's address (http_proxy=http://user:password@host). A tenant is
/// always https, so what the proxy sees is a CONNECT.
void ProxyTest::passwordIsSent()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer::reply(407, {}, {{"Proxy-Authenticate", "Basic realm=\"office\""}}));
    server.answer(ScriptedAnswer::cut());
    const auto port = static_cast<quint16>(server.origin().port());
    const auto result =
        post(QStringLiteral("https://tenant.invalid"), proxyAt(port, QStringLiteral("mia"), QStringLiteral("hush")));
    QVERIFY(!result);
    QVERIFY(result.error().code != ErrorCode::ProxyAuthenticationRequired);
    QVERIFY(server.requests().size() >= 2);
    const ScriptedRequest& second = server.requests().at(1);
    QCOMPARE(second.method, QByteArray("CONNECT"));
    QCOMPARE(second.headers.value("proxy-authorization"), "Basic " + QByteArray("mia:hush").toBase64());
}

void ProxyTest::wantsAPassword_data()
{
    QTest::addColumn<QString>("origin");
    QTest::newRow("http") << QStringLiteral("http://tenant.invalid");
    QTest::newRow("https") << QStringLiteral("https://tenant.invalid");
}

void ProxyTest::wantsAPassword()
{
    QFETCH(const QString, origin);
    ScriptedServer server;
    for (int i = 0; i < 4; ++i)
        server.answer(ScriptedAnswer::reply(407, {}, {{"Proxy-Authenticate", "Basic realm=\"office\""}}));
    const auto port = static_cast<quint16>(server.origin().port());
    const auto result = post(origin, proxyAt(port));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProxyAuthenticationRequired);
    QCOMPARE(result.error().subject, nameOf(port));
    QVERIFY(wasNeverSent(result.error())); // to the tenant
    QVERIFY(userMessage(result.error()).what.contains(nameOf(port)));
}

void ProxyTest::isNotThere_data()
{
    wantsAPassword_data();
}

void ProxyTest::isNotThere()
{
    QFETCH(const QString, origin);
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const quint16 port = nobody.serverPort();
    nobody.close();
    const auto result = post(origin, proxyAt(port, QStringLiteral("mia"), QStringLiteral("hush")));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProxyFailed);
    QCOMPARE(result.error().subject, nameOf(port));
    QVERIFY(!result.error().detail.contains(QLatin1StringView("hush")));
    QVERIFY(userMessage(result.error()).what.contains(nameOf(port)));
}

void ProxyTest::theOriginIsNamedWhenItIsAtFault()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer::cut());
    const auto port = static_cast<quint16>(server.origin().port());
    const auto result = post(QStringLiteral("http://tenant.invalid"), proxyAt(port));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(result.error().subject, QStringLiteral("tenant.invalid"));
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"
