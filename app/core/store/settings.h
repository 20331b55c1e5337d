#pragma once

#include "app/core/base/error.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace muster {

class Database;

/// What Muster remembers between runs besides exports and tenants: small JSON values under a name, in the database.
/// Never secrets, never examples of users' data. Thread: the database's.
///
/// Names in use: `window.geometry`, `window.sidePanel`, `window.rail`, `appearance` ("system", "light", "dark"),
/// `currentTenant`, `exports.perTenant` (number of exports that run at once in a tenant, 1–4),
/// `exports.whenDataIsGone` ("ask", "automatic", "never"), `notifications` (bool), `tray` (bool),
/// `draft.<tenant id>` (the new export's form), `draft.<tenant id>.<preset id>` (that of a changed preset),
/// `open.<tenant id>` (id of the preset in the form),
/// `preview.height` (pixels), `folders.recent` (paths, the latest first), `contrast` ("system", "high"), `audit.head`
/// and `audit.pending` (see AuditLog).
class Settings
{
public:
    /// `database` must outlive this object.
    explicit Settings(Database& database);

    [[nodiscard]] QJsonValue value(const QString& name, const QJsonValue& fallback = {}) const;
    /// Stores at once, without waiting for the disk: after a power cut the value before may be back. A failing disk is
    /// logged and otherwise ignored: a setting is not worth an error message.
    void setValue(const QString& name, const QJsonValue& value);
    void remove(const QString& name);
    /// Names of all settings that begin with `prefix`.
    [[nodiscard]] QStringList names(const QString& prefix) const;

private:
    Database& m_database;
};

} // namespace muster
