#pragma once

#include "app/core/domain/exportstatus.h"
#include "app/core/exports/tenantservice.h"

#include <QVector>

namespace muster::test {

/// Invented connections and exports at the fixed clock's time: three that run or wait, one saved, one failed.
[[nodiscard]] ConnectionList sampleConnections();
[[nodiscard]] QVector<ExportStatus> sampleExports();

} // namespace muster::test
