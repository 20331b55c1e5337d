#pragma once

#include "app/core/auth0/managementapi.h"
#include "app/core/exports/signins.h"
#include "app/core/exports/tenantcheckjob.h"
#include "app/core/exports/tenantservice.h"
#include "app/core/net/backoff.h"

#include <QHash>

#include <map>
#include <memory>

namespace muster {

class TenantStore;

/// The real TenantService over the store, the sign-ins and the Management API.
class LiveTenantService final : public TenantService
{
    Q_OBJECT
public:
    /// Everything must outlive it. `retry`: the pauses after failures of loadConnections() that may pass.
    LiveTenantService(TenantStore& store, SignIns& signIns, QNetworkAccessManager& manager, const Clock& clock,
                      RestPolicy policy, RetryPolicy retry = {}, QObject* parent = nullptr);
    ~LiveTenantService() override;

    /// Adds a tenant of this session only, such as the demo tenant; nothing of it is stored.
    void addSessionTenant(const Tenant& tenant, const Secret& secret);

    [[nodiscard]] QVector<Tenant> tenants() const override;
    [[nodiscard]] std::optional<Tenant> tenant(const QString& id) const override;
    [[nodiscard]] Result<QString> save(const Tenant& tenant, const Secret& secret) override;
    void remove(const QString& id) override;
    [[nodiscard]] Session session(const QString& id) const override;
    void signIn(const QString& id) override;
    [[nodiscard]] ConnectionList connections(const QString& id) const override;
    void loadConnections(const QString& id) override;
    void check(const Tenant& tenant, const Secret& secret) override;
    void cancelCheck() override;
    [[nodiscard]] std::optional<bool> keychainAvailable() const override;

private:
    /// What is known about one tenant in this session.
    struct Known
    {
        Session session;
        ConnectionList connections;
        std::unique_ptr<SignInJob> signInJob;
        std::unique_ptr<ListConnectionsJob> connectionsJob;
        std::shared_ptr<TokenProvider> provider;
        int failures = 0; ///< in a row, of loading the connections
    };
    void signedIn(const QString& id);
    void watch(const QString& id, const std::shared_ptr<TokenProvider>& provider);
    void listed(const QString& id);
    void startListing(const QString& id);
    /// Tries again after a pause; false if the failure will not pass or was seen too often.
    [[nodiscard]] bool listLater(const QString& id, const Error& error);
    void startCheck(std::shared_ptr<TokenProvider> tokens);
    void checkFailed(const Error& error);
    void forgetRunning(const QString& id);

    TenantStore& m_store;
    SignIns& m_signIns;
    QNetworkAccessManager& m_manager;
    const Clock& m_clock;
    RestPolicy m_policy;
    RetryPolicy m_retry;
    QVector<Tenant> m_saved;
    QVector<Tenant> m_sessionTenants;
    std::map<QString, Known> m_known;
    std::unique_ptr<SignInJob> m_checkSignIn;
    std::unique_ptr<TenantCheckJob> m_check;
};

} // namespace muster
