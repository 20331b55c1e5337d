#include "app/demo/clientproof.h"

#include "app/demo/assertion.h"

namespace muster::demo {
namespace {

const QString kAssertionType = QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
constexpr qint64 kRememberedSeconds = 10 * 60;

HttpAnswer unauthorized(DemoSwitches::SecretRefusal form)
{
    if (form == DemoSwitches::SecretRefusal::InvalidClient)
        return oauthError(401, QStringLiteral("invalid_client"), QStringLiteral("Client authentication failed"));
    return oauthError(401, QStringLiteral("access_denied"), QStringLiteral("Unauthorized"));
}

} // namespace

std::optional<HttpAnswer> ClientProof::refusal(const QJsonObject& form, const QString& origin,
                                               const DemoSwitches& switches, const QDateTime& now)
{
    if (form.value(QStringLiteral("client_id")).toString() != m_application.id)
        return oauthError(401, QStringLiteral("access_denied"), QStringLiteral("Unauthorized"));
    const bool bySecret = form.contains(QStringLiteral("client_secret"));
    if (!form.contains(QStringLiteral("client_assertion"))) {
        const bool good = bySecret && switches.secretsAccepted &&
                          form.value(QStringLiteral("client_secret")).toString() == m_application.secret;
        return good ? std::nullopt : std::optional(unauthorized(switches.secretRefusal));
    }
    if (bySecret)
        return oauthError(400, QStringLiteral("invalid_request"),
                          QStringLiteral("Only one method of client authentication is allowed"));
    const QString problem = assertionRefusal(form, origin, switches, now);
    if (problem.isEmpty())
        return std::nullopt;
    return oauthError(401, QStringLiteral("invalid_client"), problem);
}

QString ClientProof::assertionRefusal(const QJsonObject& form, const QString& origin, const DemoSwitches& switches,
                                      const QDateTime& now)
{
    if (form.value(QStringLiteral("client_assertion_type")).toString() != kAssertionType)
        return QStringLiteral("client_assertion_type is not supported");
    if (m_application.publicKey.isEmpty() || !switches.assertionsAccepted)
        return QStringLiteral("The client may not authenticate with private_key_jwt");
    const QByteArray jwt = form.value(QStringLiteral("client_assertion")).toString().toLatin1();
    const auto claims = openAssertion(jwt, m_application.publicKey, switches.assertionAlgorithms);
    if (!claims)
        return claims.error();
    if (QString problem = assertionProblem(*claims, {m_application.id, origin + u'/', now}); !problem.isEmpty())
        return problem;
    const qint64 seconds = now.toSecsSinceEpoch();
    m_seen.removeIf([seconds](const auto& entry) { return entry.value() < seconds; });
    const QString id = claims->value(QStringLiteral("jti")).toString();
    if (m_seen.contains(id))
        return QStringLiteral("client_assertion was used before");
    m_seen.insert(id, seconds + kRememberedSeconds);
    return {};
}

} // namespace muster::demo
