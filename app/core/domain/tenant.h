#pragma once

#include "app/core/base/error.h"

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace muster {

/// How important a tenant is; colours the stripe at the top of the window.
enum class TenantEnvironment { Production, Staging, Development, Demo };

/// How Muster signs in.
enum class SignInMethod { ClientSecret, AccessToken, PrivateKey };

/// How a private key signs. It must be the one that is registered with the key at Auth0.
enum class SigningAlgorithm { Rs256, Rs384, Ps256 };

/// A tenant as it is saved: everything except the secret.
struct Tenant
{
    QString id;   ///< our own, stable; key of the secret in the keychain
    QString name; ///< as the user calls it
    QUrl url;     ///< origin only: scheme, host, optional port; https, or http for loopback
    TenantEnvironment environment = TenantEnvironment::Production;
    SignInMethod signInMethod = SignInMethod::ClientSecret;
    QString clientId;                                     ///< empty with an access token
    SigningAlgorithm algorithm = SigningAlgorithm::Rs256; ///< with a private key

    /// Host, and the port when there is one: what the window shows.
    [[nodiscard]] QString domain() const;
    /// `https://{domain}/api/v2/`, with the trailing slash that Auth0 demands.
    [[nodiscard]] QString audience() const;
    /// `https://{domain}/`: what a client assertion is made out to.
    [[nodiscard]] QString issuer() const;
    friend bool operator==(const Tenant&, const Tenant&) = default;
};

/// A domain or URL as people type or paste it → the tenant's origin. Cleans paths, upper case, spaces and addresses of
/// the Auth0 Dashboard. InvalidRequest with a sentence otherwise (http outside loopback, user info, no dot, …).
[[nodiscard]] Result<QUrl> parseTenantAddress(const QString& text);
/// For a bare word such as `acme`: the domains in Auth0's public regions that it may mean.
[[nodiscard]] QStringList tenantDomainSuggestions(const QString& text);
/// A name to start with: `acme.eu.auth0.com` → "Acme".
[[nodiscard]] QString proposedTenantName(const QUrl& url);
/// Where a new export of the tenant is saved: `~/Exports/<tenant name>`, the name cleaned as that of one folder.
[[nodiscard]] QString defaultExportFolder(const Tenant& tenant);
/// 127.0.0.0/8, ::1 and localhost.
[[nodiscard]] bool isLoopback(const QUrl& url);

[[nodiscard]] QString environmentName(TenantEnvironment environment);   ///< stable: "production", …
[[nodiscard]] TenantEnvironment environmentFromName(QStringView name);  ///< unknown: Production
[[nodiscard]] QString environmentText(TenantEnvironment environment);   ///< for people: "Production", …
[[nodiscard]] QString signInMethodName(SignInMethod method);            ///< stable: "client_secret", …
[[nodiscard]] SignInMethod signInMethodFromName(QStringView name);      ///< unknown: ClientSecret
[[nodiscard]] QString signingAlgorithmName(SigningAlgorithm algorithm); ///< stable, as in RFC 7518: "RS256", …
[[nodiscard]] std::optional<SigningAlgorithm> signingAlgorithmFromName(QStringView name);

} // namespace muster

Q_DECLARE_METATYPE(muster::Tenant)
