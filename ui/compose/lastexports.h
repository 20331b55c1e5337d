#pragma once

#include "app/core/domain/exportrecord.h"
#include "ui/compose/formstate.h"

#include <QHash>

#include <optional>

namespace muster::ui {

/// What a tenant's earlier exports tell the form: how many users a connection had, and which columns were taken.
class LastExports
{
public:
    /// Forgets all that is known.
    void setTenant(const QString& tenantId);
    /// An export that was saved just now; those of other tenants are ignored.
    void add(const ExportRecord& record);
    /// Earlier ones, newest first; what is known already is newer.
    void addEarlier(const QVector<ExportRecord>& records);

    /// Users of the whole choice last time; nothing if one of its parts was never exported completely.
    [[nodiscard]] std::optional<qint64> users(const ConnectionChoice& choice) const;
    /// Columns of the newest export; empty without one.
    [[nodiscard]] QVector<Field> columns() const { return m_columns.value_or(QVector<Field>()); }

private:
    [[nodiscard]] bool counts(const ExportRecord& record) const;

    QString m_tenantId;
    QHash<QString, qint64> m_users; ///< by connection id; an empty one is the whole tenant
    std::optional<QVector<Field>> m_columns;
};

} // namespace muster::ui
