#include "app/core/net/transport.h"

#include "app/core/base/redaction.h"
#include "app/core/net/tls.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>

namespace muster {
namespace {

/// Errors that Qt makes of the status of a complete answer.
bool isStatusError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

/// The meaning while the request has not left.
ErrorCode beforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorCode::HostNotFound;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return ErrorCode::ConnectionLost;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::TlsFailed;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::ProxyFailed;
    case QNetworkReply::ProtocolFailure:
        return ErrorCode::ResponseInvalid;
    default:
        return ErrorCode::NetworkUnreachable;
    }
}

ErrorCode codeOf(const TransportEnd& end)
{
    if (end.error == QNetworkReply::ProxyAuthenticationRequiredError)
        return ErrorCode::ProxyAuthenticationRequired;
    if (!end.requestSent)
        return end.silence ? ErrorCode::NetworkUnreachable : beforeSending(end.error);
    if (end.silence || end.error == QNetworkReply::TimeoutError)
        return ErrorCode::NetworkTimeout;
    return end.error == QNetworkReply::ProtocolFailure ? ErrorCode::ResponseInvalid : ErrorCode::ConnectionLost;
}

} // namespace

QNetworkRequest plainRequest(const QUrl& url)
{
    static const QSslConfiguration tls = tlsConfiguration(); // the environment of a process does not change
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Muster/" MUSTER_VERSION);
    return request;
}

std::optional<Error> transportError(const TransportEnd& end)
{
    if (!end.silence && (end.error == QNetworkReply::NoError || (end.status > 0 && isStatusError(end.error))))
        return std::nullopt;
    return Error{codeOf(end), redactedText(end.detail), end.host, end.status};
}

QString proxyName(const QNetworkReply& reply)
{
    const QNetworkProxyQuery query(reply.url());
    QNetworkProxy proxy = reply.manager()->proxy();
    if (QNetworkProxyFactory* factory = reply.manager()->proxyFactory())
        proxy = factory->queryProxy(query).value(0);
    if (proxy.type() == QNetworkProxy::DefaultProxy)
        proxy = QNetworkProxyFactory::proxyForQuery(query).value(0);
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.hostName().isEmpty())
        return {};
    return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
}

Error redirectRefused(const QNetworkReply& reply, int status)
{
    const QUrl target = reply.url().resolved(QUrl(QString::fromUtf8(reply.rawHeader("Location"))));
    return Error{ErrorCode::RedirectRefused, {}, target.host(), status};
}

} // namespace muster
