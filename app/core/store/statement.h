#pragma once

#include "app/core/base/error.h"

#include <QSqlQuery>
#include <QVariantList>

namespace muster {

class Database;

/// Runs one statement with its values bound in order; the query stands before its first row.
/// DatabaseBusy or DatabaseFailed. Thread: the database's.
[[nodiscard]] Result<QSqlQuery> runStatement(Database& database, const QString& statement,
                                             const QVariantList& values = {});
/// The same for statements that return no rows.
[[nodiscard]] Result<void> runCommand(Database& database, const QString& statement, const QVariantList& values);

/// For columns that are NOT NULL: a null QString would be bound as NULL.
[[nodiscard]] QVariant textValue(const QString& text);

} // namespace muster
