#include "app/demo/tokenendpoint.h"

#include "app/demo/jwt.h"
#include "app/demo/requestbody.h"

namespace muster::demo {
namespace {

QString audienceOf(const QString& origin)
{
    return origin + QStringLiteral("/api/v2/");
}

HttpAnswer grantMissing(const QString& clientId, const QString& audience, DemoSwitches::GrantWording wording)
{
    const QString text =
        wording == DemoSwitches::GrantWording::Newer
            ? QStringLiteral("Client \"%1\" is not authorized to access resource server \"%2\". You need to create a "
                             "\"client-grant\" associated to this API. See: "
                             "https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants")
                  .arg(clientId, audience)
            : QStringLiteral("Client is not authorized to access \"%1\". You need to create a \"client-grant\" "
                             "associated to this API. See: "
                             "https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants")
                  .arg(audience);
    return oauthError(403, QStringLiteral("access_denied"), text);
}

HttpAnswer issueToken(const TokenIssuer& issuer, const QString& origin, const DemoSwitches& switches,
                      const QDateTime& now)
{
    const QString scope = switches.scopes.join(u' ');
    const qint64 lifetime = switches.tokenLifetime.count();
    const qint64 issuedAt = now.toSecsSinceEpoch();
    const QJsonObject claims{
        {QStringLiteral("iss"), QString(origin + u'/')},
        {QStringLiteral("sub"), QString(issuer.proof.application().id + QStringLiteral("@clients"))},
        {QStringLiteral("aud"), audienceOf(origin)},
        {QStringLiteral("iat"), issuedAt},
        {QStringLiteral("exp"), issuedAt + lifetime},
        {QStringLiteral("scope"), scope},
        {QStringLiteral("gty"), QStringLiteral("client-credentials")},
        {QStringLiteral("azp"), issuer.proof.application().id}};
    QJsonObject body{{QStringLiteral("access_token"), QString::fromLatin1(signJwt(claims, issuer.key))},
                     {QStringLiteral("expires_in"), lifetime},
                     {QStringLiteral("token_type"), QStringLiteral("Bearer")}};
    if (switches.scopeInTokenAnswer)
        body.insert(QStringLiteral("scope"), scope);
    return jsonAnswer(body);
}

} // namespace

HttpAnswer answerToken(const HttpRequest& request, TokenIssuer& issuer, const QString& origin,
                       const DemoSwitches& switches, const QDateTime& now)
{
    const auto body = requestBody(request);
    if (!body)
        return oauthError(400, QStringLiteral("invalid_request"), QStringLiteral("Invalid request payload"));
    const auto value = [&body](const QString& key) { return body->value(key).toString(); };

    const QString grantType = value(QStringLiteral("grant_type"));
    if (grantType.isEmpty())
        return oauthError(400, QStringLiteral("invalid_request"),
                          QStringLiteral("Missing required parameter: grant_type"));
    if (grantType != QStringLiteral("client_credentials"))
        return oauthError(403, QStringLiteral("unsupported_grant_type"),
                          QStringLiteral("Unsupported grant type: %1").arg(grantType));
    if (const auto refusal = issuer.proof.refusal(*body, origin, switches, now))
        return *refusal;
    if (!switches.grantTypeAllowed)
        return oauthError(403, QStringLiteral("unauthorized_client"),
                          QStringLiteral("Grant type 'client_credentials' not allowed for the client."));
    const QString audience = value(QStringLiteral("audience"));
    if (audience.isEmpty())
        return oauthError(403, QStringLiteral("access_denied"),
                          QStringLiteral("No audience parameter was provided, and no default audience has been "
                                         "configured"));
    if (audience != audienceOf(origin))
        return oauthError(403, QStringLiteral("access_denied"),
                          QStringLiteral("Service not enabled within domain: %1").arg(audience));
    if (!switches.clientGranted)
        return grantMissing(issuer.proof.application().id, audience, switches.grantWording);
    return issueToken(issuer, origin, switches, now);
}

Checked<QStringList> authorizedScopes(const HttpRequest& request, const TokenIssuer& issuer, const QString& origin,
                                      const QDateTime& now)
{
    const QByteArray header = request.header("authorization");
    if (header.isEmpty())
        return tl::unexpected(apiError(401, QStringLiteral("Missing authentication")));
    constexpr QByteArrayView scheme = "bearer ";
    if (header.size() <= scheme.size() || header.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return tl::unexpected(tokenRefused(QStringLiteral("Invalid token")));

    const auto claims = verifyJwt(header.mid(scheme.size()).trimmed(), issuer.key);
    if (!claims)
        return tl::unexpected(
            tokenRefused(claims.error() == JwtProblem::WrongSignature
                             ? QStringLiteral("Invalid signature received for JSON Web Token validation")
                             : QStringLiteral("Invalid token")));
    if (claims->value(QStringLiteral("exp")).toInteger() <= now.toSecsSinceEpoch())
        return tl::unexpected(tokenRefused(QStringLiteral("Expired token received for JSON Web Token validation")));
    if (claims->value(QStringLiteral("aud")).toString() != audienceOf(origin))
        return tl::unexpected(
            tokenRefused(QStringLiteral("Bad audience: %1").arg(claims->value(QStringLiteral("aud")).toString())));
    return claims->value(QStringLiteral("scope")).toString().split(u' ', Qt::SkipEmptyParts);
}

} // namespace muster::demo
