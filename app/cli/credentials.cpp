#include "app/cli/credentials.h"

#include "app/core/auth0/accesstoken.h"

#include <QCoreApplication>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Credentials)
};

QByteArray taken(const char* name)
{
    QByteArray value = qgetenv(name);
    qunsetenv(name);
    return value;
}

} // namespace

bool EnvironmentCredentials::fits(const Tenant& tenant) const
{
    if (method != tenant.signInMethod)
        return false;
    if (method == SignInMethod::ClientSecret)
        return clientId == tenant.clientId;
    const auto claims = readTokenClaims(secret);
    return !claims || claims->audience.isEmpty() || claims->audience == tenant.audience();
}

Result<std::optional<EnvironmentCredentials>> takeEnvironmentCredentials()
{
    EnvironmentCredentials credentials;
    credentials.clientId = QString::fromUtf8(taken("MUSTER_CLIENT_ID"));
    const Secret clientSecret(taken("MUSTER_CLIENT_SECRET"));
    const Secret token(taken("MUSTER_ACCESS_TOKEN"));
    if (!taken("MUSTER_PRIVATE_KEY_FILE").isEmpty())
        return fail(ErrorCode::InvalidRequest, {},
                    Tr::tr("Signing in with a private key is not possible yet. Use MUSTER_CLIENT_SECRET."));
    if (!token.isEmpty()) {
        credentials.method = SignInMethod::AccessToken;
        credentials.clientId.clear();
        credentials.secret = token;
        return credentials;
    }
    if (credentials.clientId.isEmpty() && clientSecret.isEmpty())
        return std::optional<EnvironmentCredentials>();
    if (credentials.clientId.isEmpty() || clientSecret.isEmpty())
        return fail(ErrorCode::InvalidRequest, {},
                    Tr::tr("MUSTER_CLIENT_ID and MUSTER_CLIENT_SECRET must be set together."));
    credentials.secret = clientSecret;
    return credentials;
}

} // namespace muster::cli
