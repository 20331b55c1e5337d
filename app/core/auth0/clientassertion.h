#pragma once

#include "app/core/auth0/privatekey.h"

#include <QDateTime>

namespace muster {

/// What a client assertion says. Source: RFC 7523, 3, and Auth0, "Authenticate with Private Key JWT".
struct ClientAssertion
{
    QString clientId; ///< both issuer and subject
    QString audience; ///< Tenant::issuer(), with the slash at the end
    QString id;       ///< used once: the service refuses it a second time
    QDateTime now;    ///< the service's time as well as it is known
};

/// The signed JWT. It begins a few seconds ago and ends a minute from `now`: Auth0 tolerates ten seconds of clock skew
/// and at most five minutes of life. PrivateKey::sign()'s errors. Pure.
[[nodiscard]] Result<QByteArray> signAssertion(const ClientAssertion& assertion, const PrivateKey& key,
                                               SigningAlgorithm algorithm);

/// A random id for one assertion.
[[nodiscard]] QString newAssertionId();

} // namespace muster
