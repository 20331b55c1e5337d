#pragma once

#include "app/core/domain/exportrecord.h"

#include <QJsonObject>

namespace muster {

/// What of a record is not a column of its own, for the database. Pure.
[[nodiscard]] QJsonObject recordDetails(const ExportRecord& record);
/// Fills these parts of a record; unknown keys are ignored, missing ones keep their defaults.
void readRecordDetails(const QJsonObject& json, ExportRecord& record);

} // namespace muster
