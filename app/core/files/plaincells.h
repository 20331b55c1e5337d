#pragma once

#include "app/core/files/bytescan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace muster {

/// A cell as it stands in its record.
struct PlainCell
{
    std::string_view text; ///< without the quotes around it
    bool quoted = false;
    bool doubled = false; ///< the text has doubled quotes
};

/// Calls `take` with each PlainCell of a record of CSV in which quotes stand around whole cells and nowhere else, but
/// for doubled ones, as they do in most: the borders of 64 bytes are found at once, without a look at each byte.
/// False for all other records, right or wrong, perhaps after some calls: they are for CsvRecordParser.
template <typename Take>
[[nodiscard]] bool forEachPlainCell(std::string_view record, char delimiter, const Take& take)
{
    constexpr std::size_t kStep = 64;
    std::size_t cellBegin = 0;
    std::uint64_t inQuotes = 0;    // all bits: the last step ended within quotes
    std::uint64_t afterBorder = 1; // bit 0: it ended with a delimiter, or there was none
    std::uint64_t afterQuote = 0;  // bit 0: it ended with a closing quote
    bool wasDoubled = false;       // the cell that it ended in has doubled quotes
    for (std::size_t at = 0; at <= record.size(); at += kStep) {
        const char* bytes = record.data() + at;
        const std::size_t size = std::min(record.size() - at, kStep);
        std::array<char, kStep> last; // the rest, so that nothing behind the record is read
        std::uint64_t end = 0;        // the place behind the record, a border too
        if (size < kStep) {
            last.fill(0);
            std::copy_n(bytes, size, last.begin());
            bytes = last.data();
            end = std::uint64_t{1} << size;
        }
        const std::uint64_t quotes = byteMask(bytes, '"');
        const std::uint64_t quoted = oddSoFar(quotes) ^ inQuotes; // with the opening quotes, without the closing ones
        std::uint64_t borders = (byteMask(bytes, delimiter) | end) & ~quoted;
        const std::uint64_t opening = quotes & quoted;
        const std::uint64_t closing = quotes & ~quoted;
        const std::uint64_t behindClosing = closing << 1 | afterQuote;
        std::uint64_t doubled = opening & behindClosing; // the second of two
        const std::uint64_t badlyOpened = opening & ~(borders << 1 | afterBorder | doubled);
        const std::uint64_t badlyClosed = behindClosing & ~(borders | doubled);
        const std::uint64_t lineBreaks = byteMask(bytes, '\n', '\r') & ~quoted;
        if ((badlyOpened | badlyClosed | lineBreaks | (end & quoted)) != 0)
            return false;
        inQuotes = std::uint64_t{0} - (quoted >> (kStep - 1));
        afterBorder = borders >> (kStep - 1);
        afterQuote = closing >> (kStep - 1);
        for (; borders != 0; borders &= borders - 1) {
            const std::size_t border = at + static_cast<std::size_t>(std::countr_zero(borders));
            const std::uint64_t before = (borders & (~borders + 1)) - 1;
            const std::string_view cell(record.data() + cellBegin, border - cellBegin);
            const bool isQuoted = cell.starts_with('"');
            take(PlainCell{isQuoted ? cell.substr(1, cell.size() - 2) : cell, isQuoted,
                           wasDoubled || (doubled & before) != 0});
            cellBegin = border + 1;
            wasDoubled = false;
            doubled &= ~before;
        }
        wasDoubled = wasDoubled || doubled != 0;
    }
    return true;
}

/// A text with its doubled quotes made single, in `scratch`.
[[nodiscard]] std::string_view undoubled(std::string_view text, std::string& scratch);

/// The text that the cell stands for; `scratch` as above.
[[nodiscard]] inline std::string_view decodedText(const PlainCell& cell, std::string& scratch)
{
    return cell.doubled ? undoubled(cell.text, scratch) : cell.text;
}

} // namespace muster
