#include "tests/fuzz/tablecheck.h"

#include "app/core/files/csvcells.h"
#include "app/core/files/csvformat.h"
#include "app/core/files/spreadsheetguard.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/fuzz/recordcheck.h"

#include <algorithm>

namespace muster::fuzz {
namespace {

using Row = std::vector<std::string>;

Row readRow(std::string_view record, char delimiter)
{
    CsvRecordParser parser(delimiter);
    const auto cells = parser.parse(record);
    require(cells.has_value(), "we read what we write");
    Row row;
    for (const CsvCell& cell : *cells)
        row.emplace_back(cell.text);
    return row;
}

/// Header and rows of a file.
std::vector<Row> readFile(const std::string& file, char delimiter)
{
    const Split split = checkedSplit(file, ContentKind::Csv, 0);
    require(!split.fault, "what we write has no fault");
    std::vector<Row> rows{readRow(split.header, delimiter)};
    for (const std::string& record : split.records)
        rows.push_back(readRow(record, delimiter));
    return rows;
}

std::string written(const CsvFormat& format, const std::vector<std::string>& headers, const TableBlock& table)
{
    std::string file(format.fileStart());
    format.appendHeader(headers, file);
    for (std::size_t row = 0; row < table.rows(); ++row)
        format.appendRow(table.row(row), file);
    return file;
}

bool isText(const Cell& cell)
{
    return cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Json;
}

void checkPlain(const std::vector<std::string>& headers, const TableBlock& table)
{
    const std::vector<Row> rows = readFile(written({OutputFormat::Csv, {}}, headers, table), ',');
    require(rows.size() == table.rows() + 1, "every row is a record");
    require(rows.front() == headers, "the header comes back");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto cells = table.row(row);
        require(std::equal(cells.begin(), cells.end(), rows[row + 1].begin(), rows[row + 1].end(),
                           [](const Cell& cell, const std::string& text) { return cell.text == text; }),
                "the cells come back");
    }
}

void checkForSpreadsheets(const std::vector<std::string>& headers, const TableBlock& table, CsvDelimiter delimiter)
{
    const CsvFormat format(OutputFormat::ExcelCsv, {.excelDelimiter = delimiter});
    const std::vector<Row> rows = readFile(written(format, headers, table), csvDelimiterCharacter(delimiter));
    require(rows.size() == table.rows() + 1, "every row is a record for spreadsheets");
    for (const std::string& header : rows.front())
        require(!couldBeFormula(header), "no header is a formula");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto cells = table.row(row);
        require(rows[row + 1].size() == cells.size(), "no cell is more than one");
        for (std::size_t i = 0; i < cells.size(); ++i)
            require(!isText(cells[i]) || !couldBeFormula(rows[row + 1][i]), "no cell is a formula");
    }
}

} // namespace

void checkTable(const std::vector<std::string>& headers, const TableBlock& table)
{
    if (table.columns == 0)
        return;
    require(table.columns == headers.size(), "every column has a header");
    checkPlain(headers, table);
    checkForSpreadsheets(headers, table, CsvDelimiter::Comma);
    checkForSpreadsheets(headers, table, CsvDelimiter::Semicolon);
    checkForSpreadsheets(headers, table, CsvDelimiter::Tab);
}

} // namespace muster::fuzz
