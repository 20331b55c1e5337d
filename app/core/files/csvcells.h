#pragma once

#include "app/core/base/error.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// One cell of a record of CSV.
struct CsvCell
{
    std::string_view text; ///< without the quotes around it, doubled quotes made single
    bool quoted = false;   ///< it stood in quotes
    bool decoded = false;  ///< the text stands in the parser, not in the record
};

/// Takes records of CSV apart (RFC 4180). Lenient where the meaning is clear: quotes inside a cell that does not begin
/// with one stand for themselves, blanks behind a closing quote are ignored. Bytes are passed on as they are, whatever
/// the encoding. Thread: any, one at a time; reuse one for many records.
class CsvRecordParser
{
public:
    explicit CsvRecordParser(char delimiter = ',') : m_delimiter(delimiter) {}

    /// The cells of one record, at least one; `record` is without the line break that ends it. Valid until the next
    /// call, and as long as `record`. RecordInvalid (detail: the cell and what is wrong): a quote that is not closed,
    /// text behind a closing quote, a line break outside quotes. TooManyColumns: more than kMostCells.
    [[nodiscard]] Result<std::span<const CsvCell>> parse(std::string_view record);
    /// Far more than a table has columns, so that a record of nothing but commas does not fill the memory.
    static constexpr std::size_t kMostCells = 65'536;

private:
    CsvCell& nextCell(std::size_t& count);
    [[nodiscard]] Result<std::span<const CsvCell>> cellsOf(std::size_t count) const;
    const char* quotedCell(const char* at, const char* end, CsvCell& cell);
    const char* bareCell(const char* at, const char* end, CsvCell& cell);
    const char* decode(const char* begin, const char* quote, const char* end);
    const char* skipBlanks(const char* at, const char* end) const;
    const char* failed(const char* what);

    char m_delimiter;
    bool m_hasLineBreaks = false;
    std::vector<CsvCell> m_cells; ///< as many as the longest record had, or more
    std::string m_texts; ///< of the cells with doubled quotes; never grows beyond its capacity within one record
    std::string m_scratch;
    const char* m_fault = nullptr;
};

/// The delimiter of a CSV file by its header: the comma if it has one outside quotes, else `;`, else TAB, else the
/// comma.
[[nodiscard]] char csvDelimiterOf(std::string_view header);

} // namespace muster
