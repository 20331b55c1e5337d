#include "app/core/files/csvformat.h"

#include "app/core/files/bytescan.h"
#include "app/core/files/spreadsheetguard.h"
#include "app/core/files/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace muster {
namespace {

constexpr std::string_view kRowEnd = "\r\n";

// Characters that have to stand in quotes.
constexpr ByteScan kSpecial(std::array{',', '"', '\r', '\n'});
constexpr ByteScan kSpecialForSpreadsheets(std::array{',', ';', '\t', '"', '\r', '\n'});

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Whether it has to stand in quotes because of what it is empty of or ends with.
bool hasBlankEnds(std::string_view text)
{
    return text.empty() || isBlank(text.front()) || isBlank(text.back());
}

constexpr std::size_t kPiece = 16; ///< what is copied at once

/// The room that writeQuoted() needs, besides a piece behind it.
constexpr std::size_t longestQuoted(std::string_view text)
{
    return 2 * text.size() + 2;
}

/// In whole pieces: up to one more is read and written behind the end. Returns the end.
char* copyPieces(const char* from, const char* end, char* to)
{
    char* const toEnd = to + (end - from);
    do {
        std::memcpy(to, from, kPiece);
        from += kPiece;
        to += kPiece;
    } while (from < end);
    return toEnd;
}

/// In quotes, with inner ones doubled. Byte by byte would be slow, as would be looking for each quote: JSON text has
/// one every few bytes. Returns where it ends.
char* writeQuoted(std::string_view text, char* to)
{
    constexpr std::size_t kStep = 64;
    *to++ = '"';
    for (std::size_t at = 0; at < text.size(); at += kStep) {
        const std::size_t size = std::min(text.size() - at, kStep);
        const char* from = text.data() + at;
        std::array<char, kStep + kPiece> last; // so that nothing behind the text is read
        if (text.size() - at < last.size()) {
            last.fill(0);
            from = std::copy_n(from, size, last.begin()) - size;
        }
        const char* const end = from + size;
        for (std::uint64_t quotes = byteMask(from, '"'); quotes != 0;) {
            const int position = std::countr_zero(quotes) + 1;
            to = copyPieces(from, from + position, to);
            *to++ = '"';
            from += position;
            quotes = position < static_cast<int>(kStep) ? quotes >> position : 0;
        }
        to = copyPieces(from, end, to);
    }
    *to++ = '"';
    return to;
}

/// In quotes when it needs them. Returns where it ends.
char* writeText(std::string_view text, char* to)
{
    const bool hasSpecial = kSpecial.findsInCopy(text, to);
    return hasSpecial || hasBlankEnds(text) ? writeQuoted(text, to) : to + text.size();
}

void appendQuoted(std::string_view text, std::string& out)
{
    const std::size_t begin = out.size();
    out.resize(begin + longestQuoted(text) + kPiece);
    out.resize(static_cast<std::size_t>(writeQuoted(text, out.data() + begin) - out.data()));
}

bool isLineBreakOrTab(char c)
{
    return c == '\n' || c == '\r' || c == '\t';
}

/// JSON has line breaks and TABs between tokens only.
std::string onOneLine(std::string_view json)
{
    std::string line(json);
    std::replace_if(line.begin(), line.end(), isLineBreakOrTab, ' ');
    return line;
}

} // namespace

CsvFormat::CsvFormat(OutputFormat format, const OutputOptions& options)
    : m_forSpreadsheets(format == OutputFormat::ExcelCsv),
      m_delimiter(m_forSpreadsheets ? csvDelimiterCharacter(options.excelDelimiter) : ',')
{
}

std::string_view CsvFormat::fileStart() const
{
    return m_forSpreadsheets ? kByteOrderMark : std::string_view();
}

void CsvFormat::appendHeader(const std::vector<std::string>& headers, std::string& out) const
{
    std::vector<Cell> cells;
    cells.reserve(headers.size());
    for (const std::string& header : headers)
        cells.push_back({Cell::Kind::Text, header});
    const std::size_t begin = out.size();
    appendRow(cells, out);
    if (begin == 0 && out.starts_with(kByteOrderMark)) // that of a key: readers would take it for the file's
        out.insert(headers.front().size(), 1, '"').insert(0, 1, '"');
}

void CsvFormat::appendRow(std::span<const Cell> row, std::string& out) const
{
    if (row.size() == 1 && row.front().text.empty()) {
        out.append("\"\"").append(kRowEnd);
        return;
    }
    if (!m_forSpreadsheets)
        return appendPlainRow(row, out);
    const std::size_t begin = out.size();
    for (const Cell& cell : row) {
        appendGuarded(cell, out);
        out += m_delimiter;
    }
    if (!row.empty())
        out.pop_back();
    if (m_delimiter == '\t' && out.find_first_not_of('\t', begin) == std::string::npos)
        out.insert(begin, "\"\"");
    out.append(kRowEnd);
}

/// Not for spreadsheets. Most of the time of a conversion to CSV would go here, so that room for the longest row is
/// made once and every cell is copied at most twice.
void CsvFormat::appendPlainRow(std::span<const Cell> row, std::string& out)
{
    const std::size_t begin = out.size();
    std::size_t longest = kRowEnd.size() + kPiece;
    for (const Cell& cell : row)
        longest += longestQuoted(cell.text) + 1;
    out.resize(begin + longest);
    char* to = out.data() + begin;
    for (const Cell& cell : row) {
        if (cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Json)
            to = writeText(cell.text, to);
        else if (cell.kind != Cell::Kind::Empty)
            to = copyText(cell.text, to);
        *to++ = ',';
    }
    if (!row.empty())
        --to;
    to = copyText(kRowEnd, to);
    out.resize(static_cast<std::size_t>(to - out.data()));
}

void CsvFormat::appendText(std::string_view text, std::string& out)
{
    if (kSpecialForSpreadsheets.findsIn(text) || hasBlankEnds(text))
        appendQuoted(text, out);
    else
        out.append(text);
}

void CsvFormat::appendGuarded(const Cell& cell, std::string& out)
{
    switch (cell.kind) {
    case Cell::Kind::Empty:
        return;
    case Cell::Kind::Text:
        if (couldBeFormula(cell.text) || wouldChange(cell.text))
            return appendQuoted(neutralised(cell.text), out);
        return appendText(cell.text, out);
    case Cell::Kind::Json:
        return appendText(onOneLine(cell.text), out);
    case Cell::Kind::Number:
        if (isTooLong(cell.text))
            return appendQuoted(neutralised(cell.text), out);
        break;
    default:
        break;
    }
    out.append(cell.text);
}

} // namespace muster
