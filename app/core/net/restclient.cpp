#include "app/core/net/restclient.h"

#include "app/core/base/logging.h"
#include "app/core/base/redaction.h"
#include "app/core/net/oneshotbody.h"
#include "app/core/net/replywatch.h"
#include "app/core/net/retryafter.h"
#include "app/core/net/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace muster {
namespace {

QUrl urlOf(const QUrl& origin, const RestRequest& request)
{
    QUrl url;
    url.setScheme(origin.scheme());
    url.setHost(origin.host());
    url.setPort(origin.port());
    url.setPath(request.path, QUrl::DecodedMode);
    // QUrlQuery leaves a plus as it is, which servers read as a space.
    const QString query = request.query.toString(QUrl::FullyEncoded).replace(QLatin1Char('+'), QStringLiteral("%2B"));
    if (!query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    return url;
}

QLatin1StringView methodName(RestRequest::Method method)
{
    return QLatin1StringView(method == RestRequest::Method::Get ? "GET" : "POST");
}

} // namespace

RestJob::RestJob(QNetworkAccessManager& manager, QUrl origin, RestRequest request, RestPolicy policy, QObject* parent)
    : Job(parent), m_manager(manager), m_origin(std::move(origin)), m_request(std::move(request)), m_policy(policy)
{
}

RestJob::~RestJob()
{
    letGo();
}

void RestJob::run()
{
    m_watch = new ReplyWatch(send(), m_policy.silence, &m_manager);
    connect(m_watch, &ReplyWatch::headersArrived, this, &RestJob::headersArrived);
    connect(m_watch, &ReplyWatch::bytesArrived, this, &RestJob::bytesArrived);
    connect(m_watch, &ReplyWatch::ended, this, &RestJob::ended);
}

QNetworkReply* RestJob::send()
{
    QNetworkRequest request = plainRequest(urlOf(m_origin, m_request));
    request.setRawHeader("Accept", "application/json");
    if (!m_request.bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_request.bearer.reveal());
    if (m_request.method == RestRequest::Method::Get)
        return m_manager.get(request);
    request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    auto* body = new OneShotBody(std::exchange(m_request.body, {}));
    QNetworkReply* reply = m_manager.post(request, body);
    body->setParent(reply);
    return reply;
}

qint64 RestJob::announcedSize() const
{
    const QVariant length = m_watch->reply().header(QNetworkRequest::ContentLengthHeader);
    return length.isValid() ? length.toLongLong() : -1;
}

void RestJob::headersArrived()
{
    if (isRedirect(m_watch->status()))
        return end(tl::unexpected(redirectRefused(m_watch->reply(), m_watch->status())));
    if (announcedSize() > m_policy.largestBody)
        end(tl::unexpected(Error{ErrorCode::ResponseTooLarge, {}, m_origin.host(), m_watch->status()}));
}

void RestJob::bytesArrived()
{
    m_body += m_watch->reply().read(m_policy.largestBody - m_body.size() + 1);
    if (m_body.size() > m_policy.largestBody)
        end(tl::unexpected(Error{ErrorCode::ResponseTooLarge, {}, m_origin.host(), m_watch->status()}));
}

void RestJob::ended()
{
    const auto failure = m_watch->failure();
    if (!failure)
        bytesArrived();
    if (!m_watch)
        return; // too large in the end
    if (failure)
        return end(tl::unexpected(*failure));
    // Qt 6.4 can take a cut for the end of the body.
    if (announcedSize() >= 0 && announcedSize() != m_body.size())
        return end(tl::unexpected(Error{ErrorCode::ConnectionLost, {}, m_origin.host(), m_watch->status()}));
    end(RestResponse{m_watch->status(), m_body, m_watch->askedDelay(), m_watch->elapsed(),
                     m_watch->reply().rawHeader("Content-Type"), parseHttpDate(m_watch->reply().rawHeader("Date"))});
}

void RestJob::end(Result<RestResponse> result)
{
    qCDebug(logNet).noquote() << methodName(m_request.method) << redactedUrl(m_watch->reply().url())
                              << m_watch->status() << m_body.size() << "bytes" << m_watch->elapsed().count() << "ms"
                              << (result ? QString() : errorName(result.error().code));
    m_result = std::move(result);
    letGo();
    finish();
}

void RestJob::abort()
{
    letGo();
    m_result = fail(ErrorCode::Cancelled);
}

void RestJob::letGo()
{
    if (m_watch)
        std::exchange(m_watch, nullptr)->retire();
}

bool wasNeverSent(const Error& error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::ProxyAuthenticationRequired:
        return true;
    default:
        return false;
    }
}

} // namespace muster
