#pragma once

#include "app/core/auth0/accesstoken.h"
#include "app/core/base/clock.h"
#include "app/core/base/error.h"
#include "app/core/base/job.h"
#include "app/core/base/secret.h"
#include "app/core/domain/tenant.h"
#include "app/core/net/restclient.h"

#include <QObject>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace muster {

/// Waits for a token of a TokenProvider.
class TokenJob : public Job
{
    Q_OBJECT
public:
    using Job::Job;
    /// Valid after finished().
    [[nodiscard]] const Result<AccessToken>& result() const { return m_result; }

protected:
    void abort() override { m_result = fail(ErrorCode::Cancelled); }
    Result<AccessToken> m_result = fail(ErrorCode::Internal);
};

/// Gets and renews the access token of one tenant: client credentials (RFC 6749, 4.4) with a secret or a private key,
/// or a pasted token.
///
/// Thread: the one it lives in. The token stays in memory. It is renewed before it expires (renewalTime()); concurrent
/// requests share one call to POST /oauth/token. Destroying it ends the jobs that still wait with Cancelled.
class TokenProvider : public QObject
{
    Q_OBJECT
public:
    /// `manager` and `clock` must outlive it. `secret` is the client secret, the private key in PEM form, or the token,
    /// as the tenant signs in. A wrong clock of this computer is made good by the Date of the service's refusal.
    TokenProvider(QNetworkAccessManager& manager, const Clock& clock, Tenant tenant, Secret secret,
                  RestPolicy policy = {}, QObject* parent = nullptr);
    ~TokenProvider() override;

    /// A job that ends with a valid token. Errors: tokenRequest(), tokenError(), the transport's, ResponseInvalid,
    /// TokenExpired for a pasted token that has ended, CredentialsRefused for one that cannot be a token.
    [[nodiscard]] std::unique_ptr<TokenJob> token();
    /// The service refused `token`: the next token() asks for a new one (unless it changed meanwhile). A pasted token
    /// cannot be renewed: token() answers TokenExpired from now on.
    void refuse(const AccessToken& token);
    /// The token that is held, unless it has ended or was refused.
    [[nodiscard]] std::optional<AccessToken> current() const;
    [[nodiscard]] const Tenant& tenant() const;
    /// The answer without the secret that the tenant signs in with, should the service repeat it.
    [[nodiscard]] RestResponse withoutCredentials(RestResponse answer) const;

Q_SIGNALS:
    /// A new token came. After the waiting jobs have their result.
    void renewed();
    /// Getting a token failed, for whichever reason.
    void failed(const muster::Error& problem);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
