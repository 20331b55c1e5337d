#include "app/demo/requestbody.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace muster::demo {
namespace {

constexpr qsizetype kMaxBodyBytes = 1024 * 1024;

QByteArray mediaType(const HttpRequest& request)
{
    return request.header("content-type").split(';').first().trimmed().toLower();
}

QJsonObject formObject(const QByteArray& body)
{
    QByteArray encoded = body;
    encoded.replace('+', ' ');
    QJsonObject object;
    for (const auto& [key, value] : QUrlQuery(QString::fromUtf8(encoded)).queryItems(QUrl::FullyDecoded))
        object.insert(key, value);
    return object;
}

} // namespace

bool isForm(const HttpRequest& request)
{
    return mediaType(request) == "application/x-www-form-urlencoded";
}

Checked<QJsonObject> requestBody(const HttpRequest& request)
{
    if (request.body.size() > kMaxBodyBytes)
        return tl::unexpected(apiError(
            413, QStringLiteral("Payload content length greater than maximum allowed: %1").arg(kMaxBodyBytes)));
    if (isForm(request))
        return formObject(request.body);
    if (!request.body.isEmpty() && mediaType(request) != "application/json")
        return tl::unexpected(apiError(415, QStringLiteral("Unsupported Media Type")));
    if (request.body.isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(apiError(400, QStringLiteral("Invalid request payload JSON format")));
    if (!document.isObject())
        return tl::unexpected(
            apiError(400, QStringLiteral("Payload validation error: 'Expected type object but found type array'."),
                     QStringLiteral("invalid_body")));
    return document.object();
}

} // namespace muster::demo
