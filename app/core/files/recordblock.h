#pragma once

#include <QtGlobal>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// A piece of decompressed content that ends at the end of a record, and where its records are.
/// About a quarter of a MiB; larger only when one record is. `bytes` has kPadding spare bytes of capacity behind its
/// size, as the JSON parser reads beyond the end. Concatenating the bytes of all blocks gives the content, byte for
/// byte.
struct RecordBlock
{
    struct Range
    {
        std::uint32_t begin = 0; ///< offset in bytes
        std::uint32_t size = 0;  ///< without the line break or the comma behind it
    };

    static constexpr std::size_t kPadding = 64;

    std::string bytes;
    std::vector<Range> records; ///< blank lines are not records; of CSV the header is not one
    qint64 firstNumber = 1;     ///< of the first record in the whole content, from 1
    qint64 contentOffset = 0;   ///< of the first byte in the whole content

    [[nodiscard]] std::string_view record(std::size_t index) const
    {
        const Range& range = records[index];
        return std::string_view(bytes).substr(range.begin, range.size);
    }
};

} // namespace muster
