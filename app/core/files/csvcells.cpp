#include "app/core/files/csvcells.h"

#include <cstring>

namespace muster {
namespace {

/// The next `wanted` or `end`.
const char* find(const char* at, const char* end, char wanted)
{
    const void* found = at == end ? nullptr : std::memchr(at, wanted, static_cast<std::size_t>(end - at));
    return found ? static_cast<const char*>(found) : end;
}

std::string_view textBetween(const char* begin, const char* end)
{
    return {begin, static_cast<std::size_t>(end - begin)};
}

bool isDoubled(const char* quote, const char* end)
{
    return end - quote > 1 && quote[1] == '"';
}

} // namespace

Result<std::span<const CsvCell>> CsvRecordParser::parse(std::string_view record)
{
    const char* at = record.data();
    const char* const end = at + record.size();
    m_cells.clear();
    m_texts.clear();
    m_texts.reserve(record.size());
    m_hasLineBreaks = find(at, end, '\n') != end || find(at, end, '\r') != end;
    while (true) {
        at = at != end && *at == '"' ? quotedCell(at, end) : bareCell(at, end);
        if (!at) {
            const QString cell = QStringLiteral("cell %1: %2").arg(m_cells.size() + 1);
            return fail(ErrorCode::RecordInvalid, {}, cell.arg(QLatin1StringView(m_fault)));
        }
        if (at == end)
            return std::span<const CsvCell>(m_cells);
        ++at; // the delimiter
    }
}

/// Adds the cell that begins with the quote at `at`. Returns where it ends, or null.
const char* CsvRecordParser::quotedCell(const char* at, const char* end)
{
    const char* const begin = at + 1;
    const char* quote = find(begin, end, '"');
    const bool decoded = isDoubled(quote, end);
    std::string_view text = textBetween(begin, quote);
    if (decoded) {
        const std::size_t textBegin = m_texts.size();
        quote = decode(begin, quote, end);
        text = std::string_view(m_texts).substr(textBegin);
    }
    if (quote == end)
        return failed("the quote is not closed");
    const char* const cellEnd = skipBlanks(quote + 1, end);
    if (cellEnd != end && *cellEnd != m_delimiter)
        return failed("text behind the closing quote");
    m_cells.push_back({text, true, decoded});
    return cellEnd;
}

/// Copies the text of a cell that has doubled quotes, the first at `quote`. Returns the closing quote, or `end`.
const char* CsvRecordParser::decode(const char* begin, const char* quote, const char* end)
{
    while (isDoubled(quote, end)) {
        m_texts.append(begin, quote + 1);
        begin = quote + 2;
        quote = find(begin, end, '"');
    }
    m_texts.append(begin, quote);
    return quote;
}

const char* CsvRecordParser::skipBlanks(const char* at, const char* end) const
{
    while (at != end && *at != m_delimiter && (*at == ' ' || *at == '\t'))
        ++at;
    return at;
}

const char* CsvRecordParser::bareCell(const char* at, const char* end)
{
    const char* const cellEnd = find(at, end, m_delimiter);
    if (m_hasLineBreaks && (find(at, cellEnd, '\n') != cellEnd || find(at, cellEnd, '\r') != cellEnd))
        return failed("a line break outside quotes");
    m_cells.push_back({textBetween(at, cellEnd), false, false});
    return cellEnd;
}

const char* CsvRecordParser::failed(const char* what)
{
    m_fault = what;
    return nullptr;
}

char csvDelimiterOf(std::string_view header)
{
    bool inQuotes = false;
    bool semicolon = false;
    bool tab = false;
    for (const char c : header) {
        if (c == '"')
            inQuotes = !inQuotes;
        else if (inQuotes)
            continue;
        else if (c == ',')
            return ',';
        semicolon = semicolon || c == ';';
        tab = tab || c == '\t';
    }
    if (semicolon)
        return ';';
    return tab ? '\t' : ',';
}

} // namespace muster
