#pragma once

#include "app/core/base/error.h"
#include "app/core/base/secret.h"
#include "app/core/domain/tenant.h"
#include "app/core/net/restclient.h"

#include <QDateTime>

namespace muster {

/// POST /oauth/token with client credentials (RFC 6749, 4.4): the application proves itself with its secret or with an
/// assertion that its private key signs for `serverTime`. `secret` is the secret or the key in PEM form.
/// CredentialsMissing without client id or secret, PrivateKey's errors.
[[nodiscard]] Result<RestRequest> tokenRequest(const Tenant& tenant, const Secret& secret, const QDateTime& serverTime);

} // namespace muster
