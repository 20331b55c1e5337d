#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/files/conversion.h"

namespace muster {

/// The conversion that a record asks for: of its download, or of the file that is there already. Pure apart from the
/// local time zone.
[[nodiscard]] ConversionPlan conversionPlan(const ExportRecord& record);
/// Whether the source stays what it is: with ConflictPolicy::Overwrite a file that is made could take its place.
/// FileExists, subject: the path. Looks at the disk.
[[nodiscard]] Result<void> checkSource(const ConversionPlan& plan);
/// Writes what came of it into the record.
void noteConversion(ExportRecord& record, const ConversionReport& result);

} // namespace muster
