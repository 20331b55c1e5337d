#include "app/core/files/csvtablemaker.h"

#include "app/core/files/auth0csv.h"
#include "app/core/files/jsonscalar.h"
#include "app/core/files/plaincells.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/recorderror.h"
#include "app/core/files/textstore.h"
#include "app/core/files/uniquenames.h"
#include "app/core/files/utf8.h"

#include <algorithm>

namespace muster {
namespace {

bool isWord(std::string_view text, std::string_view lowerCase)
{
    return std::equal(text.begin(), text.end(), lowerCase.begin(), lowerCase.end(),
                      [](char c, char lower) { return (c | 0x20) == lower; });
}

/// The kind of a cell that stood without quotes.
Cell::Kind bareKind(std::string_view text)
{
    if (text.empty())
        return Cell::Kind::Empty;
    const char first = text.front();
    if (first == '-' || (first >= '0' && first <= '9')) {
        if (isAuth0Time(text)) // which is no number
            return Cell::Kind::Date;
        return isJsonNumber(text) ? Cell::Kind::Number : Cell::Kind::Text;
    }
    return isWord(text, "true") || isWord(text, "false") ? Cell::Kind::Boolean : Cell::Kind::Text;
}

tl::unexpected<Error> atRecord(const RecordBlock& block, std::size_t index, const QString& what)
{
    return tl::unexpected(recordError(block.firstNumber + static_cast<qint64>(index),
                                      block.contentOffset + block.records[index].begin, what));
}

/// Cells behind the last column are harmless while they are empty.
Result<void> checkCount(std::span<const CsvCell> cells, std::size_t columns)
{
    const auto isEmpty = [](const CsvCell& cell) { return cell.text.empty(); };
    const std::size_t inside = std::min(cells.size(), columns);
    if (std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(inside), cells.end(), isEmpty))
        return {};
    const QString what = QStringLiteral("%1 cells, but the header has %2");
    return fail(ErrorCode::RecordInvalid, {}, what.arg(cells.size()).arg(columns));
}

} // namespace

/// What the rows of one block are made with.
struct CsvTableMaker::Tools
{
    CsvRecordParser parser;
    TextStore texts;
    std::string scratch;
};

Result<std::unique_ptr<CsvTableMaker>> CsvTableMaker::create(std::string_view header, ContentKind kind)
{
    if (header.starts_with(kByteOrderMark))
        header.remove_prefix(kByteOrderMark.size());
    const bool isAuth0 = kind == ContentKind::Auth0Csv;
    std::unique_ptr<CsvTableMaker> maker(new CsvTableMaker(isAuth0, isAuth0 ? ',' : csvDelimiterOf(header)));
    if (const auto taken = maker->takeHeader(header); !taken)
        return tl::unexpected(taken.error());
    return maker;
}

Result<void> CsvTableMaker::takeHeader(std::string_view header)
{
    CsvRecordParser parser(m_delimiter);
    const auto cells = parser.parse(header);
    if (!cells)
        return fail(cells.error().code, {}, QStringLiteral("header: %1").arg(cells.error().detail));
    if (!isUtf8(header))
        return fail(ErrorCode::RecordInvalid, {}, QStringLiteral("header: not UTF-8"));
    if (cells->size() > kMaxColumns || header.size() > kMaxNameBytes)
        return fail(ErrorCode::TooManyColumns);
    const bool marked = m_isAuth0 && std::all_of(cells->begin(), cells->end(), [](const CsvCell& cell) {
                            return cell.text.empty() || cell.text.starts_with('\'');
                        });
    for (const CsvCell& cell : *cells)
        m_headers.emplace_back(marked ? auth0Text(cell.text) : cell.text);
    const std::vector<std::string> given = m_headers;
    makeUnique(m_headers);
    for (std::size_t i = 0; i < given.size(); ++i)
        m_named.push_back(m_headers[i] == given[i]);
    return {};
}

Cell CsvTableMaker::cellOf(std::string_view text, bool quoted) const
{
    if (m_isAuth0 && text.starts_with('\''))
        return {Cell::Kind::Text, auth0Text(text)};
    return {quoted ? Cell::Kind::Text : bareKind(text), text};
}

Result<void> CsvTableMaker::fillRow(std::string_view record, Tools& tools, Cell* row) const
{
    Cell* cell = row;
    bool tooMany = false;
    const auto take = [&, end = row + m_headers.size()](const PlainCell& source) {
        if (cell == end) {
            tooMany = true;
            return;
        }
        *cell = cellOf(decodedText(source, tools.scratch), source.quoted);
        if (source.doubled)
            cell->text = tools.texts.keep(cell->text);
        ++cell;
    };
    if (forEachPlainCell(record, m_delimiter, take) && !tooMany)
        return {};
    std::fill(row, cell, Cell());
    return parseRow(record, tools, row);
}

/// fillRow() for any record.
Result<void> CsvTableMaker::parseRow(std::string_view record, Tools& tools, Cell* row) const
{
    const auto cells = tools.parser.parse(record);
    if (!cells)
        return tl::unexpected(cells.error());
    if (auto fits = checkCount(*cells, m_headers.size()); !fits)
        return fits;
    for (const CsvCell& cell : cells->first(std::min(cells->size(), m_headers.size()))) {
        *row = cellOf(cell.text, cell.quoted);
        if (cell.decoded)
            row->text = tools.texts.keep(row->text);
        ++row;
    }
    return {};
}

Result<TableBlock> CsvTableMaker::rows(const RecordBlock& block, std::span<const JsonRecord>) const
{
    TableBlock table;
    table.columns = m_headers.size();
    table.cells.resize(table.columns * block.records.size());
    const bool allUtf8 = isUtf8(block.bytes);
    Tools tools{CsvRecordParser(m_delimiter), TextStore(table.texts), {}};
    Cell* row = table.cells.data();
    for (std::size_t i = 0; i < block.records.size(); ++i, row += table.columns) {
        if (!allUtf8 && !isUtf8(block.record(i)))
            return atRecord(block, i, QStringLiteral("not UTF-8"));
        if (const auto filled = fillRow(block.record(i), tools, row); !filled)
            return atRecord(block, i, filled.error().detail);
    }
    countFilled(table);
    return table;
}

} // namespace muster
