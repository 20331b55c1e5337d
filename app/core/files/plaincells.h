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
    bool special = false; ///< the text has a comma, a doubled quote or a line break
};

/// What stands behind a record in memory.
enum class BehindRecord {
    Anything, ///< it must not be read
    Padding,  ///< at least RecordBlock::kPadding bytes that can be read, whatever they are
};

/// Calls `take` with each PlainCell of a record of CSV in which quotes stand around whole cells and nowhere else, but
/// for doubled ones, as they do in most: the borders of 64 bytes are found at once, without a look at each byte.
/// False for all other records, right or wrong, perhaps after some calls: they are for CsvRecordParser.
template <BehindRecord behind = BehindRecord::Anything, typename Take>
[[nodiscard]] bool forEachPlainCell(std::string_view record, char delimiter, const Take& take)
{
    constexpr std::size_t kStep = 64;
    std::size_t cellBegin = 0;
    std::uint64_t inQuotes = 0;    // all bits: the last step ended within quotes
    std::uint64_t afterBorder = 1; // bit 0: it ended with a delimiter, or there was none
    std::uint64_t afterQuote = 0;  // bit 0: it ended with a closing quote
    bool wasDoubled = false;       // the cell that it ended in has doubled quotes
    bool wasSpecial = false;       // or a comma, or a line break
    for (std::size_t at = 0; at <= record.size(); at += kStep) {
        const char* bytes = record.data() + at;
        const std::size_t size = std::min(record.size() - at, kStep);
        std::array<char, kStep> last; // the rest, so that nothing behind the record is read
        if (behind == BehindRecord::Anything && size < kStep) {
            last.fill(0);
            std::copy_n(bytes, size, last.begin());
            bytes = last.data();
        }
        const std::uint64_t end = size < kStep ? std::uint64_t{1} << size : 0; // the place behind the record, a border
        const std::uint64_t inside = end - 1;
        const std::uint64_t delimiters = byteMask(bytes, delimiter) & inside;
        const std::uint64_t quotes = byteMask(bytes, '"') & inside;
        const std::uint64_t lineBreaks = byteMask(bytes, '\n', '\r') & inside;
        const std::uint64_t quoted = oddSoFar(quotes) ^ inQuotes; // with the opening quotes, without the closing ones
        std::uint64_t borders = (delimiters | end) & ~quoted;
        const std::uint64_t opening = quotes & quoted;
        const std::uint64_t closing = quotes & ~quoted;
        const std::uint64_t behindClosing = closing << 1 | afterQuote;
        std::uint64_t doubled = opening & behindClosing; // the second of two
        const std::uint64_t badlyOpened = opening & ~(borders << 1 | afterBorder | doubled);
        const std::uint64_t badlyClosed = behindClosing & ~(borders | doubled);
        if ((badlyOpened | badlyClosed | (lineBreaks & ~quoted) | (end & quoted)) != 0)
            return false;
        const std::uint64_t commas = delimiter == ',' ? delimiters : byteMask(bytes, ',') & inside;
        std::uint64_t special = (commas & ~borders) | doubled | lineBreaks;
        inQuotes = std::uint64_t{0} - (quoted >> (kStep - 1));
        afterBorder = borders >> (kStep - 1);
        afterQuote = closing >> (kStep - 1);
        for (; borders != 0; borders &= borders - 1) {
            const std::size_t border = at + static_cast<std::size_t>(std::countr_zero(borders));
            const std::uint64_t before = (borders & (~borders + 1)) - 1;
            const std::string_view cell(record.data() + cellBegin, border - cellBegin);
            const bool isQuoted = cell.starts_with('"');
            take(PlainCell{isQuoted ? cell.substr(1, cell.size() - 2) : cell, isQuoted,
                           wasDoubled || (doubled & before) != 0, wasSpecial || (special & before) != 0});
            cellBegin = border + 1;
            wasDoubled = false;
            wasSpecial = false;
            doubled &= ~before;
            special &= ~before;
        }
        wasDoubled = wasDoubled || doubled != 0;
        wasSpecial = wasSpecial || special != 0;
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
