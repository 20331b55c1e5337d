#pragma once

#include "app/core/exports/tenantservice.h"

#include <QHash>
#include <QStringList>

namespace muster::test {

/// A TenantService whose answers a test sets; calls are recorded in the order they came.
class FakeTenantService : public TenantService
{
    Q_OBJECT
public:
    using TenantService::TenantService;

    /// Each of these emits the signal that belongs to it.
    void addTenant(const Tenant& tenant);
    void setSession(const QString& id, const Session& session);
    void setConnections(const QString& id, const ConnectionList& list);
    void setKeychainAvailable(std::optional<bool> available);
    /// Answers check(): emits checkChanged().
    void answerCheck(const TenantCheck& check);
    /// save() fails with this until it is cleared.
    void failWith(std::optional<Error> error) { m_failure = std::move(error); }

    /// "save acme", "remove acme", "signIn acme", "loadConnections acme", "check acme.eu.auth0.com", "cancelCheck".
    [[nodiscard]] const QStringList& calls() const { return m_calls; }
    [[nodiscard]] Tenant checkedTenant() const { return m_checkedTenant; }
    [[nodiscard]] Secret checkedSecret() const { return m_checkedSecret; }
    [[nodiscard]] Secret savedSecret() const { return m_savedSecret; }

    [[nodiscard]] QVector<Tenant> tenants() const override { return m_tenants; }
    [[nodiscard]] std::optional<Tenant> tenant(const QString& id) const override;
    [[nodiscard]] Result<QString> save(const Tenant& tenant, const Secret& secret) override;
    void remove(const QString& id) override;
    [[nodiscard]] Session session(const QString& id) const override { return m_sessions.value(id); }
    void signIn(const QString& id) override { m_calls.append(QStringLiteral("signIn ") + id); }
    [[nodiscard]] ConnectionList connections(const QString& id) const override { return m_connections.value(id); }
    void loadConnections(const QString& id) override { m_calls.append(QStringLiteral("loadConnections ") + id); }
    void check(const Tenant& tenant, const Secret& secret) override;
    void cancelCheck() override { m_calls.append(QStringLiteral("cancelCheck")); }
    [[nodiscard]] std::optional<bool> keychainAvailable() const override { return m_keychain; }

private:
    QVector<Tenant> m_tenants;
    QHash<QString, Session> m_sessions;
    QHash<QString, ConnectionList> m_connections;
    QStringList m_calls;
    std::optional<Error> m_failure;
    std::optional<bool> m_keychain = true;
    Tenant m_checkedTenant;
    Secret m_checkedSecret;
    Secret m_savedSecret;
};

} // namespace muster::test
