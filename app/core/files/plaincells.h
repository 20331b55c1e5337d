#pragma once

#include "app/core/files/bytescan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace muster {

/// Calls `take` with the text and whether it was quoted for each cell of a record of CSV in which quotes stand around
/// whole cells and nowhere else, as most are: the borders of 64 bytes are found at once, without a look at each byte.
/// False for all other records, right or wrong, perhaps after some calls: they are for CsvRecordParser.
template <typename Take>
[[nodiscard]] bool forEachPlainCell(std::string_view record, char delimiter, const Take& take)
{
    constexpr std::size_t kStep = 64;
    std::size_t cellBegin = 0;
    const auto takeUntil = [&](std::size_t cellEnd) {
        const std::string_view cell(record.data() + cellBegin, cellEnd - cellBegin);
        const bool quoted = cell.starts_with('"');
        take(quoted ? cell.substr(1, cell.size() - 2) : cell, quoted);
    };
    std::uint64_t inQuotes = 0;    // all bits: the last step ended within quotes
    std::uint64_t afterBorder = 1; // bit 0: it ended with a delimiter, or there was none
    std::uint64_t afterQuote = 0;  // bit 0: it ended with a closing quote
    for (std::size_t at = 0; at < record.size(); at += kStep) {
        const char* bytes = record.data() + at;
        const std::size_t size = std::min(record.size() - at, kStep);
        std::array<char, kStep> last; // the rest, so that nothing behind the record is read
        std::uint64_t end = 0;        // the place behind the record
        if (size < kStep) {
            last.fill(0);
            std::memcpy(last.data(), bytes, size);
            bytes = last.data();
            end = std::uint64_t{1} << size;
        }
        const std::uint64_t quotes = byteMask(bytes, '"');
        const std::uint64_t quoted = oddSoFar(quotes) ^ inQuotes; // with the opening quotes, without the closing ones
        std::uint64_t borders = byteMask(bytes, delimiter) & ~quoted;
        const std::uint64_t opening = quotes & quoted;
        const std::uint64_t closing = quotes & ~quoted;
        const std::uint64_t badlyOpened = opening & ~(borders << 1 | afterBorder);
        const std::uint64_t badlyClosed = (closing << 1 | afterQuote) & ~(borders | end);
        const std::uint64_t lineBreaks = byteMask(bytes, '\n', '\r') & ~quoted;
        if ((badlyOpened | badlyClosed | lineBreaks) != 0)
            return false;
        inQuotes = std::uint64_t{0} - (quoted >> (kStep - 1));
        afterBorder = borders >> (kStep - 1);
        afterQuote = closing >> (kStep - 1);
        for (; borders != 0; borders &= borders - 1) {
            const std::size_t border = at + static_cast<std::size_t>(std::countr_zero(borders));
            takeUntil(border);
            cellBegin = border + 1;
        }
    }
    if (inQuotes != 0)
        return false;
    takeUntil(record.size());
    return true;
}

} // namespace muster
