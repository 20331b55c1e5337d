#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace muster::demo {

/// The claims of a JWT that was signed with the private half of `publicKey` (PEM) by one of `algorithms` ("RS256",
/// "RS384", "PS256"), or why not. Does not look at the claims. Pure.
[[nodiscard]] tl::expected<QJsonObject, QString> openAssertion(const QByteArray& jwt, const QByteArray& publicKey,
                                                               const QStringList& algorithms);

/// What the service demands of an assertion's claims. Source: RFC 7523, 3, and Auth0, "Authenticate with Private Key
/// JWT": at most five minutes of life, ten seconds of clock skew.
struct AssertionRules
{
    QString clientId;
    QString audience;
    QDateTime now;
};
/// Why the claims are refused; empty if they are not. Does not know which ids were used before. Pure.
[[nodiscard]] QString assertionProblem(const QJsonObject& claims, const AssertionRules& rules);

} // namespace muster::demo
