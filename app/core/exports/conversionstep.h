#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/files/conversion.h"

namespace muster {

/// What the parts of its conversion carry instead of their names; see ConversionPlan::partTag. Pure.
[[nodiscard]] QString partTag(const ExportRecord& record);
/// The conversion that a record asks for: of its download, or of the file that is there already. Pure apart from the
/// local time zone.
[[nodiscard]] ConversionPlan conversionPlan(const ExportRecord& record);
/// Writes what came of it into the record: the files are complete, and those of a conversion with a partTag wait for
/// their names (`pending`).
void noteConversion(ExportRecord& record, const ConversionReport& result);

/// Removes the files that wait for their names: where they would stand could not be stored.
void giveUpPending(ExportRecord& record);

/// What follows after takeNames().
enum class AfterNaming {
    Named,
    OtherNames, ///< somebody took one meanwhile: store the record, then take names again
    Failed,     ///< the parts were removed
};
/// Writes what takeNames() came to into the record. Looks at the disk for free names.
[[nodiscard]] AfterNaming noteNaming(ExportRecord& record, const Result<void>& result);

} // namespace muster
