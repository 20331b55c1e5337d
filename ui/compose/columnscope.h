#pragma once

namespace muster::ui {

/// Which rows the column table shows.
enum class ColumnScope { Chosen, All };

} // namespace muster::ui
