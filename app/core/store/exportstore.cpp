#include "app/core/store/exportstore.h"

#include "app/core/store/recordjson.h"
#include "app/core/store/sqlerror.h"
#include "app/core/store/statement.h"

#include <QJsonDocument>

namespace muster {
namespace {

/// Columns in the order in which recordFrom() reads them.
constexpr QLatin1StringView
    kSelect("SELECT id, state, created_at, finished_at, job_id, details, owner, report FROM exports ");
constexpr QLatin1StringView kEnded("state IN ('saved', 'failed', 'cancelled') ");

QVariant milliseconds(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime timeFrom(const QVariant& value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

ExportRecord recordFrom(const QSqlQuery& row)
{
    ExportRecord record;
    readRecordDetails(QJsonDocument::fromJson(row.value(5).toByteArray()).object(), record);
    record.id = row.value(0).toString();
    record.state = exportStateFromName(row.value(1).toString()).value_or(ExportState::Failed);
    record.createdAt = timeFrom(row.value(2));
    record.finishedAt = timeFrom(row.value(3));
    record.jobId = row.value(4).toString();
    if (const QVariant report = row.value(7); !report.isNull())
        record.report = reportFromJson(QJsonDocument::fromJson(report.toByteArray()).object());
    return record;
}

QVariant reportValue(const std::optional<ResultReport>& report)
{
    if (!report)
        return QVariant(QMetaType::fromType<QString>());
    return QString::fromUtf8(QJsonDocument(reportToJson(*report)).toJson(QJsonDocument::Compact));
}

Result<QVector<ExportStore::Owned>> select(Database& database, const QString& condition, const QVariantList& values)
{
    Result<QSqlQuery> query = runStatement(database, kSelect + condition, values);
    if (!query)
        return tl::unexpected(query.error());
    QVector<ExportStore::Owned> found;
    while (query->next())
        found.append({recordFrom(*query), query->value(6).toString()});
    if (query->lastError().isValid())
        return tl::unexpected(sqlError(query->lastError(), database.path()));
    return found;
}

Result<QVector<ExportRecord>> withoutOwners(const Result<QVector<ExportStore::Owned>>& owned)
{
    if (!owned)
        return tl::unexpected(owned.error());
    QVector<ExportRecord> records;
    records.reserve(owned->size());
    for (const ExportStore::Owned& entry : *owned)
        records.append(entry.record);
    return records;
}

} // namespace

ExportStore::ExportStore(Database& database) : m_database(database) {}

Result<void> ExportStore::put(const ExportRecord& record, const QString& owner)
{
    const auto statement = QStringLiteral(
        "INSERT INTO exports (id, state, created_at, finished_at, tenant_id, job_id, owner, details, report) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, created_at = excluded.created_at, "
        "finished_at = excluded.finished_at, tenant_id = excluded.tenant_id, job_id = excluded.job_id, "
        "owner = excluded.owner, details = excluded.details, report = excluded.report");
    const QString details = QString::fromUtf8(QJsonDocument(recordDetails(record)).toJson(QJsonDocument::Compact));
    return runCommand(m_database, statement,
                      {textValue(record.id), exportStateName(record.state), milliseconds(record.createdAt),
                       milliseconds(record.finishedAt), textValue(record.plan.tenant.id), textValue(record.jobId),
                       textValue(owner), details, reportValue(record.report)});
}

std::unique_ptr<Database::Sync> ExportStore::synced()
{
    return m_database.synced();
}

Result<std::optional<ExportRecord>> ExportStore::byId(const QString& id) const
{
    const Result<QVector<Owned>> found = select(m_database, QStringLiteral("WHERE id = ?"), {textValue(id)});
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<ExportRecord>();
    return std::optional<ExportRecord>(found->first().record);
}

Result<QVector<ExportRecord>> ExportStore::byIds(const QStringList& ids) const
{
    if (ids.isEmpty())
        return QVector<ExportRecord>();
    QVariantList values;
    for (const QString& id : ids)
        values << textValue(id);
    const QString places = QStringLiteral("?, ").repeated(ids.size()).chopped(2);
    return withoutOwners(select(m_database, QStringLiteral("WHERE id IN (%1)").arg(places), values));
}

Result<void> ExportStore::remove(const QString& id)
{
    return runCommand(m_database, QStringLiteral("DELETE FROM exports WHERE id = ? AND ") + kEnded, {textValue(id)});
}

Result<QVector<ExportStore::Owned>> ExportStore::unfinished() const
{
    return select(m_database, QStringLiteral("WHERE NOT ") + kEnded + QLatin1StringView("ORDER BY created_at, rowid"),
                  {});
}

Result<QVector<ExportRecord>> ExportStore::history(int offset, int count) const
{
    return withoutOwners(
        select(m_database, QStringLiteral("ORDER BY created_at DESC, rowid DESC LIMIT ? OFFSET ?"), {count, offset}));
}

Result<int> ExportStore::count() const
{
    Result<QSqlQuery> query = runStatement(m_database, QStringLiteral("SELECT count(*) FROM exports"), {});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return tl::unexpected(sqlError(query->lastError(), m_database.path()));
    return query->value(0).toInt();
}

Result<QVector<ExportRecord>> ExportStore::listed(int count) const
{
    const QString condition = QStringLiteral("WHERE listed = 1 AND ") + kEnded +
                              QLatin1StringView("ORDER BY finished_at DESC, created_at DESC, rowid DESC LIMIT ?");
    return withoutOwners(select(m_database, condition, {count}));
}

Result<void> ExportStore::setListed(const QString& id, bool listed)
{
    return runCommand(m_database, QStringLiteral("UPDATE exports SET listed = ? WHERE id = ?"),
                      {listed ? 1 : 0, textValue(id)});
}

Result<bool> ExportStore::takeOver(const QString& id, const QString& expectedOwner, const QString& newOwner)
{
    const auto done =
        runStatement(m_database, QStringLiteral("UPDATE exports SET owner = ? WHERE id = ? AND owner = ?"),
                     {textValue(newOwner), textValue(id), textValue(expectedOwner)});
    if (!done)
        return tl::unexpected(done.error());
    return done->numRowsAffected() == 1;
}

} // namespace muster
