#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/tenant.h"

#include <QVector>

namespace muster {

class Database;

/// The saved tenants, without their secrets. Thread: the database's.
class TenantStore
{
public:
    /// `database` must outlive this object.
    explicit TenantStore(Database& database);

    /// By name, case-insensitively.
    [[nodiscard]] Result<QVector<Tenant>> all() const;
    /// Adds or replaces.
    [[nodiscard]] Result<void> put(const Tenant& tenant);
    [[nodiscard]] Result<void> remove(const QString& id);

private:
    Database& m_database;
};

} // namespace muster
