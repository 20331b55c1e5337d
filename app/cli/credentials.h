#pragma once

#include "app/core/base/error.h"
#include "app/core/base/secret.h"
#include "app/core/domain/tenant.h"

#include <QString>

#include <optional>

namespace muster::cli {

/// Credentials handed over in the environment: MUSTER_CLIENT_ID with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE,
/// or MUSTER_ACCESS_TOKEN.
struct EnvironmentCredentials
{
    SignInMethod method = SignInMethod::ClientSecret;
    QString clientId;                                     ///< empty with AccessToken
    SigningAlgorithm algorithm = SigningAlgorithm::Rs256; ///< with PrivateKey: MUSTER_PRIVATE_KEY_ALGORITHM
    Secret secret;                                        ///< with PrivateKey: the content of the file
    QString warning{};                                    ///< a sentence for the user; empty if all is well

    /// Whether they are meant for this tenant: the client id is the same, or the token's audience is the tenant's.
    /// A token that does not tell its audience fits a tenant that signs in by token.
    [[nodiscard]] bool fits(const Tenant& tenant) const;
};

/// Reads them and removes them from the environment, so that no child process inherits them and /proc does not show
/// them. Before other threads begin. Nothing if none is set;
/// InvalidRequest if they are incomplete or contradict each other, FileReadFailed and PrivateKey's errors (subject: the
/// path) for a key file that is of no use. A token goes before a client ID.
[[nodiscard]] Result<std::optional<EnvironmentCredentials>> takeEnvironmentCredentials();

/// Removes them unread, for commands that do not sign in: they start programs too, such as the file manager.
void dropEnvironmentCredentials();

} // namespace muster::cli
