#pragma once

#include "tests/fuzz/recordcheck.h"

namespace muster::fuzz {

/// Parses the records of a split, makes tables and import files of them, and checks what holds for all of it: single
/// records and whole blocks are read alike, what we accept Qt accepts, cells of CSV come back as they went in, no cell
/// for spreadsheets is a formula, and what is imported is JSON that holds nothing forbidden.
void checkJson(const Split& split, std::uint8_t seed);

} // namespace muster::fuzz
