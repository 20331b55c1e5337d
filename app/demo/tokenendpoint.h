#pragma once

#include "app/core/base/clock.h"
#include "app/demo/clientproof.h"

namespace muster::demo {

/// Who may get tokens, and the key of the tokens.
struct TokenIssuer
{
    ClientProof proof;
    QByteArray key;
};

/// POST /oauth/token with client_credentials, form-encoded or JSON.
/// `origin` is the tenant's address without a slash at the end; the only audience is `origin`/api/v2/.
[[nodiscard]] HttpAnswer answerToken(const HttpRequest& request, TokenIssuer& issuer, const QString& origin,
                                     const DemoSwitches& switches, const QDateTime& now);

/// The scopes of the bearer token of a Management API call, or the 401 that refuses it. Pure.
[[nodiscard]] Checked<QStringList> authorizedScopes(const HttpRequest& request, const TokenIssuer& issuer,
                                                    const QString& origin, const QDateTime& now);

} // namespace muster::demo
