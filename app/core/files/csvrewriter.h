#pragma once

#include "app/core/files/blockfindings.h"
#include "app/core/files/textbuffer.h"

#include <cstddef>
#include <optional>

namespace muster {

class CsvTableMaker;
struct RecordBlock;

/// The rows of one block of CSV as a file of OutputFormat::Csv has them, and what the report wants to know.
struct RewrittenBlock
{
    TextBuffer rows;
    BlockFindings findings;
};

/// Writes CSV again as OutputFormat::Csv: byte for byte what CsvFormat writes of the rows of CsvTableMaker, in less
/// than half the time, because nothing becomes a table in between. Cells are copied as they stand; they only lose
/// Auth0's apostrophe and the quotes that they do not need. Immutable: for any thread.
class CsvRewriter
{
public:
    /// `table` knows the columns; the users are in `idColumn` of them (behind the last: nowhere) and are told as
    /// idHash() with this seed.
    CsvRewriter(const CsvTableMaker& table, std::size_t idColumn, quint64 idSeed);

    /// Nothing when not all records are right and plain (see forEachPlainCell()): such a block is for CsvTableMaker,
    /// which can read more and tells what is wrong.
    [[nodiscard]] std::optional<RewrittenBlock> rewrite(const RecordBlock& block) const;

private:
    bool m_isAuth0;
    char m_delimiter;
    std::size_t m_columns;
    std::size_t m_idColumn;
    quint64 m_idSeed;
};

} // namespace muster
