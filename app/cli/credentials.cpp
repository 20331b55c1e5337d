#include "app/cli/credentials.h"

#include "app/core/auth0/accesstoken.h"
#include "app/core/auth0/privatekey.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cstdlib>
#include <cstring>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Credentials)
};

constexpr qint64 kLongestKeyFile = 64 * 1024;
constexpr std::array kVariables{"MUSTER_CLIENT_ID", "MUSTER_CLIENT_SECRET", "MUSTER_ACCESS_TOKEN",
                                "MUSTER_PRIVATE_KEY_FILE", "MUSTER_PRIVATE_KEY_ALGORITHM"};

/// The value, overwritten where it stood, so that /proc/PID/environ does not show it any longer either.
QByteArray taken(const char* name)
{
    char* const place = ::getenv(name);
    if (!place)
        return {};
    QByteArray value(place);
    explicit_bzero(place, std::strlen(place));
    qunsetenv(name);
    return value;
}

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

Result<void> readKey(const QString& path, const QString& algorithm, EnvironmentCredentials& credentials)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileReadFailed, path, file.errorString());
    credentials.method = SignInMethod::PrivateKey;
    credentials.secret = Secret(file.read(kLongestKeyFile));
    if (const auto key = PrivateKey::fromPem(credentials.secret); !key)
        return fail(key.error().code, path);
    if (!algorithm.isEmpty()) {
        const auto known = signingAlgorithmFromName(algorithm);
        if (!known)
            return refused(Tr::tr("MUSTER_PRIVATE_KEY_ALGORITHM must be RS256, RS384 or PS256."));
        credentials.algorithm = *known;
    }
    if (file.permissions() & (QFile::ReadGroup | QFile::ReadOther))
        credentials.warning = Tr::tr("Others can read the private key %1.").arg(path);
    return {};
}

} // namespace

bool EnvironmentCredentials::fits(const Tenant& tenant) const
{
    if (method != tenant.signInMethod)
        return false;
    if (method != SignInMethod::AccessToken)
        return clientId == tenant.clientId;
    const auto claims = readTokenClaims(secret);
    return !claims || claims->audience.isEmpty() || claims->audience == tenant.audience();
}

void dropEnvironmentCredentials()
{
    for (const char* name : kVariables)
        const Secret dropped(taken(name));
}

Result<std::optional<EnvironmentCredentials>> takeEnvironmentCredentials()
{
    EnvironmentCredentials credentials;
    credentials.clientId = QString::fromUtf8(taken("MUSTER_CLIENT_ID"));
    const Secret clientSecret(taken("MUSTER_CLIENT_SECRET"));
    const Secret token(taken("MUSTER_ACCESS_TOKEN"));
    const QString keyFile = QFile::decodeName(taken("MUSTER_PRIVATE_KEY_FILE"));
    const QString algorithm = QString::fromUtf8(taken("MUSTER_PRIVATE_KEY_ALGORITHM"));
    if (!token.isEmpty()) {
        credentials.method = SignInMethod::AccessToken;
        credentials.clientId.clear();
        credentials.secret = token;
        return credentials;
    }
    if (credentials.clientId.isEmpty() && clientSecret.isEmpty() && keyFile.isEmpty())
        return std::optional<EnvironmentCredentials>();
    if (!clientSecret.isEmpty() && !keyFile.isEmpty())
        return refused(Tr::tr("Set MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, not both."));
    if (credentials.clientId.isEmpty() || (clientSecret.isEmpty() && keyFile.isEmpty()))
        return refused(Tr::tr("Set MUSTER_CLIENT_ID together with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE."));
    if (keyFile.isEmpty())
        credentials.secret = clientSecret;
    else if (auto read = readKey(keyFile, algorithm, credentials); !read)
        return tl::unexpected(read.error());
    return credentials;
}

} // namespace muster::cli
