#include "app/demo/answers.h"

#include <QJsonDocument>
#include <QLocale>
#include <QXmlStreamWriter>

namespace muster::demo {
namespace {

QString reasonPhrase(int status)
{
    switch (status) {
    case 400:
        return QStringLiteral("Bad Request");
    case 401:
        return QStringLiteral("Unauthorized");
    case 403:
        return QStringLiteral("Forbidden");
    case 404:
        return QStringLiteral("Not Found");
    case 408:
        return QStringLiteral("Request Timeout");
    case 409:
        return QStringLiteral("Conflict");
    case 413:
        return QStringLiteral("Request Entity Too Large");
    case 415:
        return QStringLiteral("Unsupported Media Type");
    case 429:
        return QStringLiteral("Too Many Requests");
    case 500:
        return QStringLiteral("Internal Server Error");
    case 502:
        return QStringLiteral("Bad Gateway");
    case 503:
        return QStringLiteral("Service Unavailable");
    case 504:
        return QStringLiteral("Gateway Timeout");
    default:
        return QStringLiteral("Error");
    }
}

HttpAnswer jsonBytes(const QByteArray& body, int status)
{
    return {status, {{"Content-Type", "application/json; charset=utf-8"}, {"Cache-Control", "no-cache"}}, body};
}

// The proxies in front of the service answer these with a page, not with JSON.
HttpAnswer gatewayPage(int status)
{
    const QString page = QStringLiteral("<html><head><title>%1 %2</title></head><body><h1>%1 %2</h1></body></html>\n")
                             .arg(status)
                             .arg(reasonPhrase(status));
    return {status, {{"Content-Type", "text/html"}}, page.toUtf8()};
}

HttpAnswer plainFault(DemoEndpoint endpoint, int status)
{
    if (endpoint == DemoEndpoint::File) {
        const bool slowDown = status == 429 || status == 503;
        return storageError(status, slowDown ? QStringLiteral("SlowDown") : QStringLiteral("InternalError"),
                            slowDown ? QStringLiteral("Please reduce your request rate.")
                                     : QStringLiteral("We encountered an internal error. Please try again."));
    }
    if (status >= 502 && status <= 504)
        return gatewayPage(status);
    if (endpoint == DemoEndpoint::Token)
        return oauthError(status, status == 429 ? QStringLiteral("too_many_requests") : QStringLiteral("server_error"),
                          status == 429 ? QStringLiteral("Global limit has been reached") : reasonPhrase(status));
    if (status == 429)
        return apiError(429, QStringLiteral("Global limit has been reached"), QStringLiteral("too_many_requests"));
    return apiError(status, reasonPhrase(status));
}

QByteArray httpDate(const QDateTime& instant)
{
    return QLocale::c().toString(instant.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

} // namespace

HttpAnswer jsonAnswer(const QJsonObject& object, int status)
{
    return jsonBytes(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

HttpAnswer jsonAnswer(const QJsonArray& array)
{
    return jsonBytes(QJsonDocument(array).toJson(QJsonDocument::Compact), 200);
}

HttpAnswer apiError(int status, const QString& message, const QString& errorCode)
{
    QJsonObject body{{QStringLiteral("statusCode"), status},
                     {QStringLiteral("error"), reasonPhrase(status)},
                     {QStringLiteral("message"), message}};
    if (!errorCode.isEmpty())
        body.insert(QStringLiteral("errorCode"), errorCode);
    return jsonAnswer(body, status);
}

HttpAnswer tokenRefused(const QString& message)
{
    return jsonAnswer({{QStringLiteral("statusCode"), 401},
                       {QStringLiteral("error"), QStringLiteral("Unauthorized")},
                       {QStringLiteral("message"), message},
                       {QStringLiteral("attributes"), QJsonObject{{QStringLiteral("error"), message}}}},
                      401);
}

HttpAnswer insufficientScope(const QStringList& anyOf)
{
    return apiError(403, QStringLiteral("Insufficient scope, expected any of: %1").arg(anyOf.join(u',')),
                    QStringLiteral("insufficient_scope"));
}

HttpAnswer noSuchRoute()
{
    return apiError(404, QStringLiteral("Not Found"));
}

HttpAnswer oauthError(int status, const QString& error, const QString& description)
{
    return jsonAnswer({{QStringLiteral("error"), error}, {QStringLiteral("error_description"), description}}, status);
}

HttpAnswer storageError(int status, const QString& code, const QString& message,
                        const QList<QPair<QString, QString>>& details)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("Error"));
    xml.writeTextElement(QStringLiteral("Code"), code);
    xml.writeTextElement(QStringLiteral("Message"), message);
    for (const auto& [name, text] : details)
        xml.writeTextElement(name, text);
    xml.writeTextElement(QStringLiteral("RequestId"), QStringLiteral("0A49CE4060975EAC"));
    xml.writeTextElement(QStringLiteral("HostId"), QStringLiteral("demo/storage/host/id="));
    xml.writeEndElement();
    xml.writeEndDocument();
    return {status, {{"Content-Type", "application/xml"}}, body};
}

HttpAnswer faultAnswer(const DemoFault& fault, const QDateTime& now)
{
    if (fault.status == 0)
        return {0, {}, {}};
    HttpAnswer answer =
        fault.body.isEmpty() ? plainFault(fault.endpoint, fault.status) : jsonBytes(fault.body, fault.status);
    const QDateTime again = now.addSecs(fault.wait.count());
    if (fault.retryAfter == DemoFault::RetryAfter::Seconds)
        answer.headers.emplaceBack("Retry-After", QByteArray::number(qint64(fault.wait.count())));
    else if (fault.retryAfter == DemoFault::RetryAfter::HttpDate)
        answer.headers.emplaceBack("Retry-After", httpDate(again));
    if (fault.status == 429 && fault.endpoint != DemoEndpoint::File) {
        answer.headers.emplaceBack("x-ratelimit-limit", "50");
        answer.headers.emplaceBack("x-ratelimit-remaining", "0");
        answer.headers.emplaceBack("x-ratelimit-reset", QByteArray::number(again.toSecsSinceEpoch()));
    }
    return answer;
}

QString isoInstant(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace muster::demo
