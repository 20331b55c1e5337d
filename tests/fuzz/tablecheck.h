#pragma once

#include "app/core/files/tableblock.h"

namespace muster::fuzz {

/// Writes a table as both kinds of CSV and reads it again: the same cells come back, and none is a formula.
void checkTable(const std::vector<std::string>& headers, const TableBlock& table);

} // namespace muster::fuzz
