#pragma once

#include "app/core/domain/exportstatus.h"

#include <QVector>

namespace muster::test {

/// An export of customers-db in a state, with what a real one would carry; the id is the same in all of them.
[[nodiscard]] ExportStatus jobIn(ExportState state, const QString& id = QStringLiteral("e1"));
/// One job from Submit to Saved, as the service would report it.
[[nodiscard]] QVector<ExportStatus> jobThatSucceeds(const QString& id = QStringLiteral("e1"));
/// One job that ends in a failure after it was downloaded.
[[nodiscard]] QVector<ExportStatus> jobThatFails(const QString& id = QStringLiteral("e1"));

} // namespace muster::test
