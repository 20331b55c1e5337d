#include "app/core/store/presetstore.h"

#include "app/core/base/logging.h"
#include "app/core/domain/presetjson.h"
#include "app/core/store/database.h"
#include "app/core/store/sqlerror.h"
#include "app/core/store/statement.h"

namespace muster {
namespace {

Result<void> writeOrder(Database& database, const QStringList& ids)
{
    const auto makeRoom = QStringLiteral("UPDATE presets SET position = position + ?");
    if (auto done = runCommand(database, makeRoom, {ids.size()}); !done)
        return done;
    const auto place = QStringLiteral("UPDATE presets SET position = ? WHERE id = ?");
    for (qsizetype position = 0; position < ids.size(); ++position) {
        if (auto done = runCommand(database, place, {position, textValue(ids[position])}); !done)
            return done;
    }
    return {};
}

} // namespace

PresetStore::PresetStore(Database& database) : m_database(database) {}

Result<QVector<Preset>> PresetStore::all() const
{
    Result<QSqlQuery> query =
        runStatement(m_database, QStringLiteral("SELECT id, details FROM presets ORDER BY position, rowid"));
    if (!query)
        return tl::unexpected(query.error());
    QVector<Preset> presets;
    while (query->next()) {
        const QString id = query->value(0).toString();
        auto preset = presetFromText(query->value(1).toByteArray());
        if (!preset) {
            qCWarning(logStore) << "preset" << id << "cannot be read:" << preset.error().detail;
            continue;
        }
        preset->id = id;
        presets.append(*preset);
    }
    if (query->lastError().isValid())
        return tl::unexpected(sqlError(query->lastError(), m_database.path()));
    return presets;
}

Result<void> PresetStore::put(const Preset& preset)
{
    const auto statement = QStringLiteral("INSERT INTO presets (id, position, details) "
                                          "VALUES (?, (SELECT coalesce(max(position) + 1, 0) FROM presets), ?) "
                                          "ON CONFLICT (id) DO UPDATE SET details = excluded.details");
    return runCommand(m_database, statement, {textValue(preset.id), QString::fromUtf8(presetToText(preset))});
}

Result<void> PresetStore::remove(const QString& id)
{
    return runCommand(m_database, QStringLiteral("DELETE FROM presets WHERE id = ?"), {textValue(id)});
}

Result<void> PresetStore::setOrder(const QStringList& ids)
{
    if (auto begun = runCommand(m_database, QStringLiteral("BEGIN IMMEDIATE"), {}); !begun)
        return begun;
    if (Result<void> written = writeOrder(m_database, ids); !written) {
        (void)runCommand(m_database, QStringLiteral("ROLLBACK"), {});
        return written;
    }
    return runCommand(m_database, QStringLiteral("COMMIT"), {});
}

Result<QHash<QString, QString>> PresetStore::defaults() const
{
    Result<QSqlQuery> query = runStatement(m_database, QStringLiteral("SELECT tenant, preset_id FROM preset_defaults"));
    if (!query)
        return tl::unexpected(query.error());
    QHash<QString, QString> defaults;
    while (query->next())
        defaults.insert(query->value(0).toString(), query->value(1).toString());
    if (query->lastError().isValid())
        return tl::unexpected(sqlError(query->lastError(), m_database.path()));
    return defaults;
}

Result<void> PresetStore::setDefault(const QString& presetTenant, const QString& id)
{
    if (id.isEmpty())
        return runCommand(m_database, QStringLiteral("DELETE FROM preset_defaults WHERE tenant = ?"),
                          {textValue(presetTenant)});
    return runCommand(m_database,
                      QStringLiteral("INSERT INTO preset_defaults (tenant, preset_id) VALUES (?, ?) "
                                     "ON CONFLICT (tenant) DO UPDATE SET preset_id = excluded.preset_id"),
                      {textValue(presetTenant), id});
}

} // namespace muster
