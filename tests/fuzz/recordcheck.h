#pragma once

#include "app/core/files/contentkind.h"
#include "app/core/files/recordblock.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::fuzz {

/// Content cut into blocks of records.
struct Split
{
    std::vector<std::unique_ptr<RecordBlock>> blocks;
    std::vector<std::string> records;
    std::string header;             ///< of CSV
    std::optional<QString> fault{}; ///< why it ended early
};

/// Cuts content and checks what holds for all of it: blocks join to the content, their records count on, and pieces of
/// any size, blocks of few records and the bare scanner with released bytes find the same records as one run.
/// `seed` chooses the pieces. Returns the one run.
[[nodiscard]] Split checkedSplit(std::string_view content, ContentKind kind, std::uint8_t seed);

} // namespace muster::fuzz
