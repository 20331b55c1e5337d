#pragma once

#include "app/core/base/error.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// One cell of a table, ready for CSV and for a workbook.
struct Cell
{
    enum class Kind : std::uint8_t {
        Empty,
        Text,    ///< the characters as UTF-8
        Number,  ///< the digits as they were delivered
        Boolean, ///< true or false; of CSV in the delivered spelling, for example "True"
        Date,    ///< a time that Auth0 wrote itself: 2026-11-24T10:41:07.123Z
        Json,    ///< an array or object as JSON text
    };
    Kind kind = Kind::Empty;
    std::string_view text; ///< points into the record block or into the table block

    /// Of a Boolean.
    [[nodiscard]] bool isTrue() const { return text.starts_with('t') || text.starts_with('T'); }
};

/// What a worksheet has room for; more are TooManyColumns in every table format.
inline constexpr std::size_t kMaxColumns = 16'384;
/// Of all names of columns together, 256 for each that can be (Auth0 allows 100 characters); more are TooManyColumns
/// too.
inline constexpr std::size_t kMaxNameBytes = std::size_t{4} * 1024 * 1024;

/// The rows of one record block, in its order.
/// Rows are dense: a block should not have more records than recordsPerTable() says.
struct TableBlock
{
    std::size_t columns = 0;
    std::vector<Cell> cells;       ///< row by row
    std::vector<qint64> filled;    ///< for each column: rows with a cell that is neither Empty nor empty text
    std::deque<std::string> texts; ///< owns what is not in the record block
    bool incomplete = false;       ///< values were met for which there is no column: the columns must be found again

    [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
    [[nodiscard]] std::span<const Cell> row(std::size_t index) const
    {
        return std::span(cells).subspan(index * columns, columns);
    }
};

/// How many records a block may have so that a table of it stays small (about 6 MiB) however many columns there are.
[[nodiscard]] constexpr std::size_t recordsPerTable(std::size_t columns)
{
    constexpr std::size_t kCells = 256 * 1024;
    return columns == 0 ? kCells : (kCells + columns - 1) / columns;
}

/// Fills in TableBlock::filled from the cells.
void countFilled(TableBlock& table);

struct RecordBlock;
struct JsonRecord;

/// Makes rows of records. Immutable once the conversion runs, so that several threads can use one.
class TableMaker
{
public:
    virtual ~TableMaker() = default;
    /// The names of the columns; no two are equal.
    [[nodiscard]] virtual const std::vector<std::string>& headers() const = 0;
    /// `records` are the parsed records of the block; empty for CSV. The table points into the block.
    /// RecordInvalid (detail: the record and what is wrong), of CSV only.
    [[nodiscard]] virtual Result<TableBlock> rows(const RecordBlock& block,
                                                  std::span<const JsonRecord> records) const = 0;
};

} // namespace muster
