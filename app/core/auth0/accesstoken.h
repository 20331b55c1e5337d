#pragma once

#include "app/core/base/error.h"
#include "app/core/base/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace muster {

struct RestResponse;

/// An access token of the Management API. Never stored, never logged.
struct AccessToken
{
    Secret value;
    QDateTime expiresAt; ///< UTC; invalid: unknown
    QStringList scopes;  ///< sorted; empty if neither the answer nor the token tells
};

/// The claims of a JWT that matter here. The signature is the service's business.
struct TokenClaims
{
    QDateTime expiresAt; ///< UTC; invalid: none
    QStringList scopes;  ///< sorted
    QString audience;    ///< the first
};
/// Nothing if the token is not a readable JWT (opaque tokens are legal).
[[nodiscard]] std::optional<TokenClaims> readTokenClaims(const Secret& token);

/// The token in a 200 of POST /oauth/token that came at `now`. What the answer leaves out is read from the token
/// itself. ResponseInvalid for everything that is not a bearer token, never with a word of the body.
[[nodiscard]] Result<AccessToken> parseTokenAnswer(const RestResponse& response, const QDateTime& now);

/// A token as people paste it: without "Bearer", spaces and line breaks. CredentialsMissing if nothing is left,
/// CredentialsRefused for what cannot stand in a header.
[[nodiscard]] Result<AccessToken> parsePastedToken(const Secret& text);

/// From when on a new token is fetched: five minutes or a tenth of its life before the end, whichever is shorter.
/// Invalid if the end is unknown.
[[nodiscard]] QDateTime renewalTime(const QDateTime& receivedAt, const QDateTime& expiresAt);

} // namespace muster
