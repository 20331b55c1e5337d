#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/preset.h"

#include <QHash>
#include <QStringList>
#include <QVector>

namespace muster {

class Database;

/// The saved presets in the order of the list, and which of them a tenant's new exports start with. Thread: the
/// database's.
class PresetStore
{
public:
    /// `database` must outlive this object.
    explicit PresetStore(Database& database);

    /// In the order of the list. An entry that cannot be read is logged and left out.
    [[nodiscard]] Result<QVector<Preset>> all() const;
    /// Adds at the end of the list, or replaces where it is.
    [[nodiscard]] Result<void> put(const Preset& preset);
    [[nodiscard]] Result<void> remove(const QString& id);
    /// `ids` come first, in this order; presets that it does not name (another process may just have added one) follow
    /// as they were. All or nothing.
    [[nodiscard]] Result<void> setOrder(const QStringList& ids);

    /// Preset ids by presetTenant(). A removed preset is no default any more.
    [[nodiscard]] Result<QHash<QString, QString>> defaults() const;
    /// What a new export of this tenant starts with; an empty id: nothing in particular.
    [[nodiscard]] Result<void> setDefault(const QString& presetTenant, const QString& id);

private:
    Database& m_database;
};

} // namespace muster
