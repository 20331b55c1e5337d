#pragma once

#include "app/core/domain/exportrecord.h"

namespace muster::test {

/// Exports that ended, for the audit log: with two files, and without any.
[[nodiscard]] ExportRecord savedForAudit(int number);
[[nodiscard]] ExportRecord failedForAudit(int number);

} // namespace muster::test
