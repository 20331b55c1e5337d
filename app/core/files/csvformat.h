#pragma once

#include "app/core/domain/outputformat.h"
#include "app/core/files/tableblock.h"

namespace muster {

/// Writes rows of cells as CSV (RFC 4180, UTF-8). Every row ends with CRLF, as the RFC says and every reader takes it.
/// Quotes stand where they are needed: around cells with a delimiter, a quote or a line break, with a blank at one of
/// their ends, and around empty text, so that it differs from a cell without a value. A row that consists of one empty
/// cell, or of nothing but TABs, begins with "" too, because readers skip empty lines.
///
/// For spreadsheets (OutputFormat::ExcelCsv) texts that would be run or changed get an apostrophe and quotes (see
/// spreadsheetguard.h), numbers that would lose digits too; other numbers, booleans and dates stay bare. JSON text is
/// kept on one line. Cells with any delimiter that spreadsheets use are quoted.
/// Immutable: for any thread.
class CsvFormat
{
public:
    /// `format` is Csv (always commas) or ExcelCsv.
    CsvFormat(OutputFormat format, const OutputOptions& options);

    /// What a file begins with: the byte order mark, for spreadsheets.
    [[nodiscard]] std::string_view fileStart() const;
    void appendHeader(const std::vector<std::string>& headers, std::string& out) const;
    void appendRow(std::span<const Cell> row, std::string& out) const;

private:
    static void appendPlainRow(std::span<const Cell> row, std::string& out);
    static void appendGuarded(const Cell& cell, std::string& out);
    static void appendText(std::string_view text, std::string& out);

    bool m_forSpreadsheets;
    char m_delimiter;
};

} // namespace muster
