#include "app/core/auth0/apierror.h"

#include "app/core/base/redaction.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace muster {
namespace {

QJsonObject objectOf(const RestResponse& response)
{
    return QJsonDocument::fromJson(response.body).object();
}

Error errorOf(const RestResponse& response, ErrorCode code, const QString& words)
{
    return Error{code, redactedText(words), {}, response.status, response.retryAfter};
}

/// "Insufficient scope, expected any of: read:users,create:users" → "read:users".
QString firstScope(const QString& message)
{
    static const QRegularExpression list(QStringLiteral("expected any of:?\\s*\"?([A-Za-z_]+:[A-Za-z_]+)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return list.match(message).captured(1);
}

ErrorCode managementCode(int status, const QString& message)
{
    switch (status) {
    case 400:
    case 413:
        return ErrorCode::RequestRejected;
    case 401:
        return message.contains(QLatin1StringView("expired token"), Qt::CaseInsensitive)
                   ? ErrorCode::TokenExpired
                   : ErrorCode::CredentialsRefused;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 408:
        return ErrorCode::NetworkTimeout;
    case 429:
        return ErrorCode::RateLimited;
    default:
        return status >= 500 ? ErrorCode::ServerError : ErrorCode::UnexpectedStatus;
    }
}

/// 400, 401 and 403 of the token endpoint; `error` is the OAuth code of RFC 6749, 5.2.
ErrorCode signInCode(int status, const QString& error, const QString& description)
{
    const auto says = [&](const char* words) {
        return description.contains(QLatin1StringView(words), Qt::CaseInsensitive);
    };
    if (error == QLatin1StringView("unauthorized_client") || error == QLatin1StringView("unsupported_grant_type"))
        return ErrorCode::GrantTypeNotAllowed;
    if (error == QLatin1StringView("invalid_client") || error == QLatin1StringView("invalid_grant"))
        return ErrorCode::CredentialsRefused;
    if (says("not authorized to access") || says("client-grant") || says("service not enabled within domain"))
        return ErrorCode::ApiNotAuthorized;
    if (status == 401)
        return ErrorCode::CredentialsRefused;
    if (status == 400)
        return ErrorCode::RequestRejected;
    if (error == QLatin1StringView("access_denied"))
        return says("unauthorized") ? ErrorCode::CredentialsRefused : ErrorCode::ApiNotAuthorized;
    return ErrorCode::Forbidden;
}

} // namespace

RestResponse withoutSecret(RestResponse response, const Secret& secret)
{
    constexpr qsizetype kShortest = 8; // shorter ones may stand in any text
    if (secret.reveal().size() < kShortest)
        return response;
    response.body.replace(secret.reveal(), "…");
    response.body.replace(secret.reveal().toPercentEncoding(), "…");
    return response;
}

Error managementError(const RestResponse& response)
{
    const QJsonObject body = objectOf(response);
    const QString message = body.value(QLatin1StringView("message")).toString();
    Error error = errorOf(response, managementCode(response.status, message), message);
    if (response.status == 403) {
        error.subject = firstScope(message);
        if (!error.subject.isEmpty())
            error.code = ErrorCode::ScopeMissing;
    }
    return error;
}

Error tokenError(const RestResponse& response)
{
    const QJsonObject body = objectOf(response);
    const QString code = body.value(QLatin1StringView("error")).toString();
    QString words = body.value(QLatin1StringView("error_description")).toString();
    if (words.isEmpty())
        words = code;
    switch (response.status) {
    case 400:
    case 401:
    case 403:
        return errorOf(response, signInCode(response.status, code, words), words);
    default:
        return errorOf(response, managementCode(response.status, {}), words);
    }
}

} // namespace muster
