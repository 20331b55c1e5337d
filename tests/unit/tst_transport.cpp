#include "app/core/net/restclient.h"
#include "app/core/net/transport.h"

#include <QSslConfiguration>
#include <QTest>

using namespace muster;

using Code = std::optional<ErrorCode>;
Q_DECLARE_METATYPE(Code)

/// What Qt's network errors mean.
class TransportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void transportError_data();
    void transportError();
    void keepsTheDetailSafe();
    void neverSent_data();
    void neverSent();
    void plainRequestIsPlain();
};

void TransportTest::transportError_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("silence");
    QTest::addColumn<Code>("beforeSending");
    QTest::addColumn<Code>("afterSending");
    const auto lost = Code(ErrorCode::ConnectionLost);
    const auto row = [](const char* name, QNetworkReply::NetworkError error, Code before, Code after, int status = 0,
                        bool silence = false) { QTest::newRow(name) << error << status << silence << before << after; };
    row("none", QNetworkReply::NoError, {}, {}, 200);
    row("host", QNetworkReply::HostNotFoundError, ErrorCode::HostNotFound, lost);
    row("refused", QNetworkReply::ConnectionRefusedError, ErrorCode::NetworkUnreachable, lost);
    row("session", QNetworkReply::NetworkSessionFailedError, ErrorCode::NetworkUnreachable, lost);
    row("temporary", QNetworkReply::TemporaryNetworkFailureError, ErrorCode::NetworkUnreachable, lost);
    row("unknown", QNetworkReply::UnknownNetworkError, ErrorCode::NetworkUnreachable, lost);
    row("timeout", QNetworkReply::TimeoutError, ErrorCode::NetworkUnreachable, ErrorCode::NetworkTimeout);
    row("silence", QNetworkReply::OperationCanceledError, ErrorCode::NetworkUnreachable, ErrorCode::NetworkTimeout, 0,
        true);
    row("silence in a body", QNetworkReply::OperationCanceledError, ErrorCode::NetworkUnreachable,
        ErrorCode::NetworkTimeout, 200, true);
    row("closed", QNetworkReply::RemoteHostClosedError, lost, lost);
    row("closed in a body", QNetworkReply::RemoteHostClosedError, lost, lost, 200);
    row("repetition refused", QNetworkReply::ContentReSendError, lost, lost);
    row("TLS", QNetworkReply::SslHandshakeFailedError, ErrorCode::TlsFailed, lost);
    row("proxy refused", QNetworkReply::ProxyConnectionRefusedError, ErrorCode::ProxyFailed, lost);
    row("proxy closed", QNetworkReply::ProxyConnectionClosedError, ErrorCode::ProxyFailed, lost);
    row("proxy not found", QNetworkReply::ProxyNotFoundError, ErrorCode::ProxyFailed, lost);
    row("proxy timeout", QNetworkReply::ProxyTimeoutError, ErrorCode::ProxyFailed, lost);
    row("proxy unknown", QNetworkReply::UnknownProxyError, ErrorCode::ProxyFailed, lost);
    row("proxy password", QNetworkReply::ProxyAuthenticationRequiredError, ErrorCode::ProxyAuthenticationRequired,
        ErrorCode::ProxyAuthenticationRequired, 407);
    row("not HTTP", QNetworkReply::ProtocolFailure, ErrorCode::ResponseInvalid, ErrorCode::ResponseInvalid);
    row("400", QNetworkReply::ProtocolInvalidOperationError, {}, {}, 400);
    row("401", QNetworkReply::AuthenticationRequiredError, {}, {}, 401);
    row("403", QNetworkReply::ContentAccessDenied, {}, {}, 403);
    row("404", QNetworkReply::ContentNotFoundError, {}, {}, 404);
    row("429", QNetworkReply::UnknownContentError, {}, {}, 429);
    row("500", QNetworkReply::InternalServerError, {}, {}, 500);
    row("503", QNetworkReply::ServiceUnavailableError, {}, {}, 503);
    row("error of a status without one", QNetworkReply::UnknownContentError, ErrorCode::NetworkUnreachable, lost);
}

void TransportTest::transportError()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(int, status);
    QFETCH(bool, silence);
    QFETCH(Code, beforeSending);
    QFETCH(Code, afterSending);
    for (const bool sent : {false, true}) {
        const auto result = muster::transportError({error, status, sent, silence, QStringLiteral("a.b"), {}});
        const Code expected = sent ? afterSending : beforeSending;
        QCOMPARE(result.has_value(), expected.has_value());
        if (!result)
            continue;
        QCOMPARE(result->code, *expected);
        QCOMPARE(result->subject, QStringLiteral("a.b"));
        QCOMPARE(result->httpStatus, status);
        if (sent)
            QCOMPARE(wasNeverSent(*result), result->code == ErrorCode::ProxyAuthenticationRequired);
    }
}

void TransportTest::keepsTheDetailSafe()
{
    const auto error = muster::transportError(
        {QNetworkReply::RemoteHostClosedError,
         200,
         true,
         false,
         {},
         QStringLiteral("Error transferring https://host/file.gz?Signature=secret - Connection closed")});
    QVERIFY(error);
    QVERIFY(!error->detail.contains(QLatin1StringView("secret")));
    QVERIFY(error->detail.contains(QLatin1StringView("Connection closed")));
}

void TransportTest::neverSent_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("expected");
    QTest::newRow("host") << ErrorCode::HostNotFound << true;
    QTest::newRow("unreachable") << ErrorCode::NetworkUnreachable << true;
    QTest::newRow("TLS") << ErrorCode::TlsFailed << true;
    QTest::newRow("proxy") << ErrorCode::ProxyFailed << true;
    QTest::newRow("proxy password") << ErrorCode::ProxyAuthenticationRequired << true;
    QTest::newRow("timeout") << ErrorCode::NetworkTimeout << false;
    QTest::newRow("lost") << ErrorCode::ConnectionLost << false;
    QTest::newRow("too large") << ErrorCode::ResponseTooLarge << false;
    QTest::newRow("not HTTP") << ErrorCode::ResponseInvalid << false;
    QTest::newRow("redirect") << ErrorCode::RedirectRefused << false;
    QTest::newRow("cancelled") << ErrorCode::Cancelled << false;
}

void TransportTest::neverSent()
{
    QFETCH(ErrorCode, code);
    QTEST(wasNeverSent(Error{code, {}, {}}), "expected");
}

void TransportTest::plainRequestIsPlain()
{
    const QNetworkRequest request = plainRequest(QUrl(QStringLiteral("https://a.b/c")));
    QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             static_cast<int>(QNetworkRequest::ManualRedirectPolicy));
    QCOMPARE(request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), false);
    QCOMPARE(request.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(),
             static_cast<int>(QNetworkRequest::Manual));
    QCOMPARE(request.attribute(QNetworkRequest::CookieSaveControlAttribute).toInt(),
             static_cast<int>(QNetworkRequest::Manual));
    QCOMPARE(request.rawHeader("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(!request.hasRawHeader("Authorization"));
    QVERIFY(request.sslConfiguration().peerVerifyMode() == QSslSocket::AutoVerifyPeer);
}

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
