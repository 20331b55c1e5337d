#pragma once

#include "app/core/base/error.h"

#include <QSqlError>

namespace muster {

/// DatabaseBusy when another process holds the database (SQLITE_BUSY, SQLITE_LOCKED), else DatabaseFailed;
/// subject: the path, detail: SQLite's words.
[[nodiscard]] Error sqlError(const QSqlError& error, const QString& path);

} // namespace muster
