#pragma once

#include "app/core/base/clock.h"
#include "app/demo/answers.h"

namespace muster::demo {

/// The one application of the tenant and the key of its tokens.
struct TokenIssuer
{
    QString clientId;
    QString clientSecret;
    QByteArray key;
};

/// POST /oauth/token with client_credentials, form-encoded or JSON. Pure.
/// `origin` is the tenant's address without a slash at the end; the only audience is `origin`/api/v2/.
[[nodiscard]] HttpAnswer answerToken(const HttpRequest& request, const TokenIssuer& issuer, const QString& origin,
                                     const DemoSwitches& switches, const QDateTime& now);

/// The scopes of the bearer token of a Management API call, or the 401 that refuses it. Pure.
[[nodiscard]] Checked<QStringList> authorizedScopes(const HttpRequest& request, const TokenIssuer& issuer,
                                                    const QString& origin, const QDateTime& now);

} // namespace muster::demo
