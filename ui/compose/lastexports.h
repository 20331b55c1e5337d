#pragma once

#include "app/core/domain/exportrecord.h"
#include "ui/compose/formstate.h"

#include <QHash>

#include <optional>

namespace muster {
class ExportStore;
}

namespace muster::ui {

/// What a tenant's earlier exports tell the form: how many users a connection had, and which columns were taken.
class LastExports
{
public:
    /// Reads the newest entries of the history. An unreadable history tells nothing.
    void read(const ExportStore& history, const QString& tenantId);
    /// An export that was saved just now; those of other tenants are ignored.
    void add(const ExportRecord& record);

    /// Users of the whole choice last time; nothing if one of its parts was never exported completely.
    [[nodiscard]] std::optional<qint64> users(const ConnectionChoice& choice) const;
    /// Columns of the newest export; empty without one.
    [[nodiscard]] const QVector<Field>& columns() const { return m_columns; }

private:
    QString m_tenantId;
    QHash<QString, qint64> m_users; ///< by connection id; an empty one is the whole tenant
    QVector<Field> m_columns;
};

} // namespace muster::ui
