#pragma once

#include "app/core/files/contentkind.h"
#include "app/core/files/csvcells.h"
#include "app/core/files/tableblock.h"

namespace muster {

/// Rows of a CSV file: Auth0's with its apostrophes removed, any other with its values as they are.
///
/// Text: what stood in quotes, had Auth0's apostrophe, or is nothing else. Bare cells are Number (a number by JSON's
/// rules, so that 007 stays text), Boolean (true or false in any case), Date (exactly Auth0's form) or Empty.
/// A record with fewer cells than the header has empty ones at its end; with more that are not empty it is
/// RecordInvalid, and so is one that is not UTF-8.
class CsvTableMaker final : public TableMaker
{
public:
    /// `header` is the first record without its line break; a byte order mark is skipped. Auth0's CSV has commas; the
    /// delimiter of other files is found out by csvDelimiterOf(). Header cells lose an apostrophe only when all have
    /// one. RecordInvalid, TooManyColumns.
    [[nodiscard]] static Result<std::unique_ptr<CsvTableMaker>> create(std::string_view header, ContentKind kind);

    [[nodiscard]] const std::vector<std::string>& headers() const override { return m_headers; }
    /// The header has this name; false for columns without one and for the further ones of a name.
    [[nodiscard]] bool isNamed(std::size_t column) const { return m_named[column]; }
    [[nodiscard]] Result<TableBlock> rows(const RecordBlock& block, std::span<const JsonRecord> records) const override;
    [[nodiscard]] bool isAuth0() const { return m_isAuth0; }
    [[nodiscard]] char delimiter() const { return m_delimiter; }

private:
    struct Tools;
    CsvTableMaker(bool isAuth0, char delimiter) : m_isAuth0(isAuth0), m_delimiter(delimiter) {}
    [[nodiscard]] Result<void> takeHeader(std::string_view header);
    [[nodiscard]] Result<void> fillRow(std::string_view record, Tools& tools, Cell* row) const;
    [[nodiscard]] Result<void> parseRow(std::string_view record, Tools& tools, Cell* row) const;
    [[nodiscard]] Cell cellOf(std::string_view text, bool quoted) const;

    bool m_isAuth0;
    char m_delimiter;
    std::vector<std::string> m_headers;
    std::vector<bool> m_named;
};

} // namespace muster
