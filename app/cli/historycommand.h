#pragma once

#include "app/core/base/error.h"

namespace muster {
class ExportStore;
}

namespace muster::cli {

/// `muster history`: every export, newest first, as a line for people or a JSON object a line. Reads in pages.
[[nodiscard]] Result<void> printHistory(const ExportStore& store, bool json);

} // namespace muster::cli
