#pragma once

#include "app/core/auth0/managementapi.h"
#include "app/core/base/job.h"
#include "app/core/exports/tenantservice.h"

#include <memory>

class QNetworkAccessManager;

namespace muster {

/// The four questions of "Test connection", one after the other: does the domain answer, can we sign in, may we export,
/// may we list connections. Sends at most one token request and one request for a page of connections.
class TenantCheckJob : public Job
{
    Q_OBJECT
public:
    /// `tokens` is fresh: its first token() asks the service.
    TenantCheckJob(QNetworkAccessManager& manager, std::shared_ptr<TokenProvider> tokens, RestPolicy policy,
                   QObject* parent = nullptr);
    ~TenantCheckJob() override;
    [[nodiscard]] const TenantCheck& check() const { return m_check; }

Q_SIGNALS:
    /// After each answer.
    void advanced();

protected:
    void run() override;
    void abort() override;

private:
    void tokenArrived();
    void connectionsArrived();
    void judgeScopes(const AccessToken& token);
    void set(TenantCheck::Step step, TenantCheck::Outcome outcome, std::optional<Error> error = std::nullopt);
    void end();

    QNetworkAccessManager& m_manager;
    std::shared_ptr<TokenProvider> m_tokens;
    RestPolicy m_policy;
    QDateTime m_began;
    TenantCheck m_check;
    std::unique_ptr<TokenJob> m_tokenJob;
    std::unique_ptr<ListConnectionsJob> m_connectionsJob;
};

/// A check in which nothing was asked yet.
[[nodiscard]] TenantCheck waitingCheck();
/// Whether an error of the token request says that no Auth0 answered at all (rather than that it refused).
[[nodiscard]] bool isDomainProblem(const Error& error);

} // namespace muster
