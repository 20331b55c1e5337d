#include "app/core/store/schema.h"

#include <QVector>

namespace muster {
namespace {

/// One entry a version. An entry never changes once it was released: a new version is a new entry.
const QVector<QStringList>& versions()
{
    static const QVector<QStringList> all{
        {
            // Columns are what is searched or sorted by; everything else of an export is JSON in `details`.
            // Times are milliseconds since 1970, UTC.
            QStringLiteral("CREATE TABLE exports ("
                           "id TEXT PRIMARY KEY, state TEXT NOT NULL, created_at INTEGER, finished_at INTEGER, "
                           "tenant_id TEXT NOT NULL, job_id TEXT NOT NULL, owner TEXT NOT NULL, "
                           "listed INTEGER NOT NULL DEFAULT 1, details TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX exports_by_creation ON exports (created_at)"),
            QStringLiteral("CREATE INDEX exports_by_state ON exports (state, listed, finished_at)"),
            QStringLiteral("CREATE TABLE tenants ("
                           "id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, environment TEXT NOT NULL, "
                           "sign_in TEXT NOT NULL, client_id TEXT NOT NULL)"),
            QStringLiteral("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        },
        {
            // What a conversion found in the result, as JSON; null for exports that are not saved.
            QStringLiteral("ALTER TABLE exports ADD COLUMN report TEXT"),
            // How the private key of a tenant signs.
            QStringLiteral("ALTER TABLE tenants ADD COLUMN algorithm TEXT NOT NULL DEFAULT 'RS256'"),
            // `details` is the document of a preset file.
            QStringLiteral("CREATE TABLE presets ("
                           "id TEXT PRIMARY KEY, position INTEGER NOT NULL, details TEXT NOT NULL)"),
            QStringLiteral("CREATE TABLE preset_defaults ("
                           "tenant TEXT PRIMARY KEY, "
                           "preset_id TEXT NOT NULL REFERENCES presets (id) ON DELETE CASCADE)"),
        },
    };
    return all;
}

} // namespace

int latestSchemaVersion()
{
    return static_cast<int>(versions().size());
}

QStringList schemaStepsAfter(int version)
{
    QStringList steps;
    for (int next = version; next < latestSchemaVersion(); ++next)
        steps += versions()[next];
    return steps;
}

} // namespace muster
