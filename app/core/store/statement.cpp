#include "app/core/store/statement.h"

#include "app/core/store/database.h"
#include "app/core/store/sqlerror.h"

namespace muster {

Result<QSqlQuery> runStatement(Database& database, const QString& statement, const QVariantList& values)
{
    QSqlQuery query(database.sql());
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return tl::unexpected(sqlError(query.lastError(), database.path()));
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(sqlError(query.lastError(), database.path()));
    return query;
}

Result<void> runCommand(Database& database, const QString& statement, const QVariantList& values)
{
    const Result<QSqlQuery> done = runStatement(database, statement, values);
    if (!done)
        return tl::unexpected(done.error());
    database.syncSoon();
    return {};
}

QVariant textValue(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace muster
