#include "app/core/store/tenantstore.h"

#include "app/core/store/database.h"
#include "app/core/store/sqlerror.h"
#include "app/core/store/statement.h"

#include <algorithm>

namespace muster {
namespace {

Tenant tenantFrom(const QSqlQuery& row)
{
    Tenant tenant;
    tenant.id = row.value(0).toString();
    tenant.name = row.value(1).toString();
    tenant.url = QUrl(row.value(2).toString());
    tenant.environment = environmentFromName(row.value(3).toString());
    tenant.signInMethod = signInMethodFromName(row.value(4).toString());
    tenant.clientId = row.value(5).toString();
    tenant.algorithm = signingAlgorithmFromName(row.value(6).toString()).value_or(SigningAlgorithm::Rs256);
    return tenant;
}

bool comesBefore(const Tenant& a, const Tenant& b)
{
    const int names = a.name.compare(b.name, Qt::CaseInsensitive);
    return names != 0 ? names < 0 : a.id < b.id;
}

} // namespace

TenantStore::TenantStore(Database& database) : m_database(database) {}

Result<QVector<Tenant>> TenantStore::all() const
{
    Result<QSqlQuery> query = runStatement(
        m_database, QStringLiteral("SELECT id, name, url, environment, sign_in, client_id, algorithm FROM tenants"));
    if (!query)
        return tl::unexpected(query.error());
    QVector<Tenant> tenants;
    while (query->next())
        tenants.append(tenantFrom(*query));
    if (query->lastError().isValid())
        return tl::unexpected(sqlError(query->lastError(), m_database.path()));
    std::sort(tenants.begin(), tenants.end(), comesBefore);
    return tenants;
}

Result<void> TenantStore::put(const Tenant& tenant)
{
    return runCommand(m_database,
                      QStringLiteral("INSERT OR REPLACE INTO tenants (id, name, url, environment, sign_in, client_id, "
                                     "algorithm) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                      {textValue(tenant.id), textValue(tenant.name), textValue(tenant.url.toString()),
                       environmentName(tenant.environment), signInMethodName(tenant.signInMethod),
                       textValue(tenant.clientId), signingAlgorithmName(tenant.algorithm)});
}

Result<void> TenantStore::remove(const QString& id)
{
    return runCommand(m_database, QStringLiteral("DELETE FROM tenants WHERE id = ?"), {textValue(id)});
}

} // namespace muster
