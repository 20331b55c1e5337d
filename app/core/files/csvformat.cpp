#include "app/core/files/csvformat.h"

#include "app/core/files/bytescan.h"
#include "app/core/files/spreadsheetguard.h"

#include <algorithm>

namespace muster {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kRowEnd = "\r\n";

// Characters that have to stand in quotes.
constexpr ByteScan kSpecial(std::array{',', '"', '\r', '\n'});
constexpr ByteScan kSpecialForSpreadsheets(std::array{',', ';', '\t', '"', '\r', '\n'});

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Byte by byte: JSON text has a quote every few bytes.
void appendQuoted(std::string_view text, std::string& out)
{
    const std::size_t begin = out.size();
    out.resize(begin + 2 * text.size() + 2);
    char* to = out.data() + begin;
    *to++ = '"';
    for (const char c : text) {
        *to++ = c;
        *to = '"'; // counts behind another one
        to += c == '"' ? 1 : 0;
    }
    *to++ = '"';
    out.resize(static_cast<std::size_t>(to - out.data()));
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
    appendRow(cells, out);
}

void CsvFormat::appendRow(std::span<const Cell> row, std::string& out) const
{
    if (row.size() == 1 && row.front().text.empty()) {
        out.append("\"\"").append(kRowEnd);
        return;
    }
    const std::size_t begin = out.size();
    for (const Cell& cell : row) {
        appendCell(cell, out);
        out += m_delimiter;
    }
    if (!row.empty())
        out.pop_back();
    if (m_delimiter == '\t' && out.find_first_not_of('\t', begin) == std::string::npos)
        out.insert(begin, "\"\"");
    out.append(kRowEnd);
}

void CsvFormat::appendCell(const Cell& cell, std::string& out) const
{
    if (cell.kind == Cell::Kind::Empty)
        return;
    if (m_forSpreadsheets)
        return appendGuarded(cell, out);
    if (cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Json)
        return appendText(cell.text, out);
    out.append(cell.text);
}

void CsvFormat::appendText(std::string_view text, std::string& out) const
{
    if (needsQuotes(text))
        appendQuoted(text, out);
    else
        out.append(text);
}

void CsvFormat::appendGuarded(const Cell& cell, std::string& out) const
{
    switch (cell.kind) {
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

bool CsvFormat::needsQuotes(std::string_view text) const
{
    return text.empty() || isBlank(text.front()) || isBlank(text.back()) ||
           (m_forSpreadsheets ? kSpecialForSpreadsheets.findsIn(text) : kSpecial.findsIn(text));
}

} // namespace muster
