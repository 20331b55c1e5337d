#pragma once

#include "app/core/domain/connection.h"
#include "app/demo/answers.h"

namespace muster::demo {

/// The connections of the demo tenant: eight usual ones and `extra` more (`legacy-db-001`, …). The ids follow from the
/// names, so they stay the same from run to run. Pure.
[[nodiscard]] QVector<Connection> demoConnections(int extra);

/// GET /api/v2/connections: a bare array, an array with totals, or checkpoint pages when `take` or `from` is given.
/// `withOptions` is what the scope read:connections_options adds. Pure.
[[nodiscard]] HttpAnswer listConnections(const HttpRequest& request, const QVector<Connection>& connections,
                                         bool withOptions);
/// GET /api/v2/connections/{id}. Pure.
[[nodiscard]] HttpAnswer showConnection(const HttpRequest& request, const QVector<Connection>& connections,
                                        const QString& id, bool withOptions);

} // namespace muster::demo
