#include "app/core/files/csvcells.h"

#include "app/core/files/plaincells.h"

#include <algorithm>

namespace muster {
namespace {

constexpr std::size_t kFewCells = 32;

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
    std::size_t count = 0;
    m_texts.clear();
    m_texts.reserve(record.size());
    const auto add = [&](const PlainCell& cell) {
        std::string_view text = decodedText(cell, m_scratch);
        if (cell.doubled)
            text = std::string_view(m_texts.append(text)).substr(m_texts.size() - text.size());
        nextCell(count) = {text, cell.quoted, cell.doubled};
    };
    if (forEachPlainCell(record, m_delimiter, add))
        return cellsOf(count);
    count = 0;
    const char* at = record.data();
    const char* const end = at + record.size();
    m_texts.clear();
    m_hasLineBreaks = record.find('\n') != std::string_view::npos || record.find('\r') != std::string_view::npos;
    while (true) {
        CsvCell& cell = nextCell(count);
        at = at != end && *at == '"' ? quotedCell(at, end, cell) : bareCell(at, end, cell);
        if (!at) {
            const QString place = QStringLiteral("cell %1: %2").arg(count);
            return fail(ErrorCode::RecordInvalid, {}, place.arg(QLatin1StringView(m_fault)));
        }
        if (at == end || count > kMostCells)
            return cellsOf(count);
        ++at; // the delimiter
    }
}

/// Those behind the last that may be are counted no further, in one place.
CsvCell& CsvRecordParser::nextCell(std::size_t& count)
{
    count = std::min(count, kMostCells);
    if (count == m_cells.size())
        m_cells.resize(2 * count + kFewCells);
    return m_cells[count++];
}

Result<std::span<const CsvCell>> CsvRecordParser::cellsOf(std::size_t count) const
{
    if (count > kMostCells)
        return fail(ErrorCode::TooManyColumns, {}, QStringLiteral("more than %1 cells").arg(kMostCells));
    return std::span<const CsvCell>(m_cells).first(count);
}

/// Takes the cell that begins with the quote at `at`. Returns where it ends, or null.
const char* CsvRecordParser::quotedCell(const char* at, const char* end, CsvCell& cell)
{
    const char* const begin = at + 1;
    const char* quote = findByte(begin, end, '"');
    cell = {textBetween(begin, quote), true, isDoubled(quote, end)};
    if (cell.decoded) {
        const std::size_t textBegin = m_texts.size();
        quote = decode(begin, quote, end);
        cell.text = std::string_view(m_texts).substr(textBegin);
    }
    if (quote == end)
        return failed("the quote is not closed");
    const char* const cellEnd = skipBlanks(quote + 1, end);
    return cellEnd == end || *cellEnd == m_delimiter ? cellEnd : failed("text behind the closing quote");
}

const char* CsvRecordParser::bareCell(const char* at, const char* end, CsvCell& cell)
{
    const char* const cellEnd = findByte(at, end, m_delimiter);
    cell = {textBetween(at, cellEnd), false, false};
    if (m_hasLineBreaks && (findByte(at, cellEnd, '\n') != cellEnd || findByte(at, cellEnd, '\r') != cellEnd))
        return failed("a line break outside quotes");
    return cellEnd;
}

/// Copies the text of a cell that has doubled quotes, the first at `quote`. Returns the closing quote, or `end`.
const char* CsvRecordParser::decode(const char* begin, const char* quote, const char* end)
{
    while (isDoubled(quote, end)) {
        m_texts.append(begin, quote + 1);
        begin = quote + 2;
        quote = findByte(begin, end, '"');
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
