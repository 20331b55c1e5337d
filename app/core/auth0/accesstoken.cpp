#include "app/core/auth0/accesstoken.h"

#include "app/core/base/redaction.h"
#include "app/core/net/restclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace muster {
namespace {

constexpr qint64 kLongestLife = qint64(10) * 365 * 24 * 60 * 60; ///< seconds; more is taken as this
constexpr qint64 kLongestMargin = 5 * 60;

QStringList scopesOf(const QJsonObject& json)
{
    QStringList scopes =
        json.value(QLatin1StringView("scope")).toString().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    scopes.sort();
    scopes.removeDuplicates();
    return scopes;
}

/// b64token of RFC 6750, 2.1, a little wider: anything visible.
bool isHeaderSafe(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// Seconds from a number or, as some servers write it, a number in quotes; nothing unless positive.
std::optional<qint64> lifeOf(const QJsonValue& value)
{
    const double seconds = value.isString() ? value.toString().toDouble() : value.toDouble();
    if (!(seconds >= 1))
        return std::nullopt;
    return static_cast<qint64>(std::min(seconds, static_cast<double>(kLongestLife)));
}

tl::unexpected<Error> notAToken(const RestResponse& response)
{
    const QString detail = QStringLiteral("Content-Type: %1").arg(QString::fromLatin1(response.contentType));
    return tl::unexpected(Error{ErrorCode::ResponseInvalid, redactedText(detail), {}, response.status});
}

} // namespace

std::optional<TokenClaims> readTokenClaims(const Secret& token)
{
    const QList<QByteArray> parts = token.reveal().split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto payload = QByteArray::fromBase64Encoding(parts[1], QByteArray::Base64UrlEncoding |
                                                                      QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = QJsonDocument::fromJson(payload.decoded);
    if (!payload || !document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    TokenClaims claims{{}, scopesOf(json), {}};
    const double expires = json.value(QLatin1StringView("exp")).toDouble();
    if (expires >= 1 && expires < 1e11)
        claims.expiresAt = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(expires), Qt::UTC);
    const QJsonValue audience = json.value(QLatin1StringView("aud"));
    claims.audience = audience.isArray() ? audience.toArray().first().toString() : audience.toString();
    return claims;
}

Result<AccessToken> parseTokenAnswer(const RestResponse& response, const QDateTime& now)
{
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    const QByteArray value = json.value(QLatin1StringView("access_token")).toString().toUtf8();
    const QString type = json.value(QLatin1StringView("token_type")).toString(QStringLiteral("Bearer"));
    if (!isHeaderSafe(value) || type.compare(QLatin1StringView("bearer"), Qt::CaseInsensitive) != 0)
        return notAToken(response);
    AccessToken token{Secret(value), {}, scopesOf(json)};
    const auto claims = readTokenClaims(token.value);
    if (const auto life = lifeOf(json.value(QLatin1StringView("expires_in"))))
        token.expiresAt = now.addSecs(*life);
    else if (claims)
        token.expiresAt = claims->expiresAt;
    if (token.scopes.isEmpty() && claims)
        token.scopes = claims->scopes;
    return token;
}

Result<AccessToken> parsePastedToken(const Secret& text)
{
    QByteArray value = text.reveal().trimmed();
    if (value.toLower().startsWith("bearer "))
        value = value.mid(7).trimmed();
    value.removeIf([](char c) { return c == '\r' || c == '\n'; });
    if (value.isEmpty())
        return fail(ErrorCode::CredentialsMissing);
    if (!isHeaderSafe(value))
        return fail(ErrorCode::CredentialsRefused);
    AccessToken token{Secret(std::move(value)), {}, {}};
    if (const auto claims = readTokenClaims(token.value)) {
        token.expiresAt = claims->expiresAt;
        token.scopes = claims->scopes;
    }
    return token;
}

QDateTime renewalTime(const QDateTime& receivedAt, const QDateTime& expiresAt)
{
    if (!expiresAt.isValid())
        return {};
    const qint64 life = std::max<qint64>(receivedAt.secsTo(expiresAt), 0);
    return expiresAt.addSecs(-std::min(kLongestMargin, life / 10));
}

} // namespace muster
