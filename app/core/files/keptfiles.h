#pragma once

#include "app/core/base/error.h"

namespace muster {

struct ConversionPlan;

/// Whether the source of a conversion and its other `kept` files stay what they are: with ConflictPolicy::Overwrite a
/// file that is made could take the place of one, and an import removes what is left of an earlier one. FileExists,
/// subject: the first that would not stay. Files are told apart by what they are, not by their names, which links make
/// many. Looks at the disk: for worker threads.
[[nodiscard]] Result<void> checkKept(const ConversionPlan& plan);

} // namespace muster
