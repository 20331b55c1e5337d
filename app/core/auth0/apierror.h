#pragma once

#include "app/core/base/error.h"
#include "app/core/net/restclient.h"

namespace muster {

/// The answer without the secret that was sent with the request: a service may repeat it in what it says.
[[nodiscard]] RestResponse withoutSecret(RestResponse response, const Secret& secret);

/// What an answer of the Management API other than 2xx means. Detail is the service's message, redacted; empty for a
/// body that is not its JSON. 403 with "Insufficient scope, expected any of: a,b" is ScopeMissing with the first scope
/// as subject.
[[nodiscard]] Error managementError(const RestResponse& response);

/// What an answer of POST /oauth/token other than 200 means: CredentialsRefused, ApiNotAuthorized,
/// GrantTypeNotAllowed, Forbidden (any other 403), RequestRejected (any other 400), RateLimited, ServerError,
/// NotFound (no tenant here), UnexpectedStatus.
[[nodiscard]] Error tokenError(const RestResponse& response);

} // namespace muster
