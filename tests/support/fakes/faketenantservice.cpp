#include "tests/support/fakes/faketenantservice.h"

#include <algorithm>

namespace muster::test {

void FakeTenantService::addTenant(const Tenant& tenant)
{
    const auto found =
        std::find_if(m_tenants.begin(), m_tenants.end(), [&](const Tenant& t) { return t.id == tenant.id; });
    if (found == m_tenants.end())
        m_tenants.append(tenant);
    else
        *found = tenant;
    Q_EMIT tenantsChanged();
}

void FakeTenantService::setSession(const QString& id, const Session& session)
{
    m_sessions.insert(id, session);
    Q_EMIT sessionChanged(id);
}

void FakeTenantService::setConnections(const QString& id, const ConnectionList& list)
{
    m_connections.insert(id, list);
    Q_EMIT connectionsChanged(id);
}

void FakeTenantService::setKeychainAvailable(std::optional<bool> available)
{
    m_keychain = available;
    Q_EMIT keychainAvailableChanged();
}

void FakeTenantService::answerCheck(const TenantCheck& check)
{
    Q_EMIT checkChanged(check);
}

std::optional<Tenant> FakeTenantService::tenant(const QString& id) const
{
    for (const Tenant& tenant : m_tenants) {
        if (tenant.id == id)
            return tenant;
    }
    return std::nullopt;
}

Result<QString> FakeTenantService::save(const Tenant& tenant, const Secret& secret)
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    Tenant saved = tenant;
    if (saved.id.isEmpty())
        saved.id = saved.name.toLower();
    m_calls.append(QStringLiteral("save ") + saved.id);
    m_savedSecret = secret;
    addTenant(saved);
    return saved.id;
}

void FakeTenantService::remove(const QString& id)
{
    m_calls.append(QStringLiteral("remove ") + id);
    m_tenants.removeIf([&](const Tenant& t) { return t.id == id; });
    Q_EMIT tenantsChanged();
}

void FakeTenantService::check(const Tenant& tenant, const Secret& secret)
{
    m_calls.append(QStringLiteral("check ") + tenant.domain());
    m_checkedTenant = tenant;
    m_checkedSecret = secret;
}

} // namespace muster::test
