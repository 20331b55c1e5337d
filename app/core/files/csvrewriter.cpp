#include "app/core/files/csvrewriter.h"

#include "app/core/files/csvtablemaker.h"
#include "app/core/files/membercounter.h"
#include "app/core/files/plaincells.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/utf8.h"

#include <string>

namespace muster {
namespace {

constexpr std::string_view kRowEnd = "\r\n";
constexpr std::size_t kPiece = 32;    ///< what is copied at once
constexpr std::size_t kMostAdded = 3; ///< to a cell: two quotes and a comma
static_assert(kPiece <= RecordBlock::kPadding);

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Copies a text of a block in whole pieces, so that most need no decision: up to one more is read and written behind
/// its end. Returns where it ends.
char* copyInPieces(std::string_view text, char* to)
{
    const char* from = text.data();
    char* const end = to + text.size();
    std::memcpy(to, from, kPiece);
    while (end - to > static_cast<std::ptrdiff_t>(kPiece)) {
        from += kPiece;
        to += kPiece;
        std::memcpy(to, from, kPiece);
    }
    return end;
}

/// `at` if it is wanted; what stands there is overwritten otherwise.
char* writeIf(bool wanted, char c, char* at)
{
    *at = c;
    return at + (wanted ? 1 : 0);
}

} // namespace

CsvRewriter::CsvRewriter(const CsvTableMaker& table, std::size_t idColumn, quint64 idSeed)
    : m_isAuth0(table.isAuth0()),
      m_delimiter(table.delimiter()),
      m_columns(table.headers().size()),
      m_idColumn(idColumn),
      m_idSeed(idSeed)
{
}

std::optional<RewrittenBlock> CsvRewriter::rewrite(const RecordBlock& block) const
{
    if (!isUtf8(block.bytes))
        return std::nullopt;
    RewrittenBlock rewritten;
    BlockFindings& findings = rewritten.findings;
    findings.users = static_cast<qint64>(block.records.size());
    findings.expected.assign(m_columns, 0);
    findings.ids.reserve(block.records.size());
    const std::size_t added = block.records.size() * (m_columns * kMostAdded + kRowEnd.size());
    char* to = rewritten.rows.room(block.bytes.size() + added + kPiece);
    std::string scratch;
    for (std::size_t record = 0; record < block.records.size(); ++record) {
        std::size_t column = 0;
        const auto take = [&](const PlainCell& cell) {
            const std::size_t at = column++;
            if (at >= m_columns)
                return;
            const bool isMarked = m_isAuth0 && cell.text.starts_with('\'');
            const std::string_view text = cell.text.substr(isMarked ? 1 : 0);
            const bool isEmpty = text.empty();
            const bool isText = cell.quoted || isMarked || m_columns == 1;
            const bool needsQuotes = isEmpty ? isText : cell.special || isBlank(text.front()) || isBlank(text.back());
            to = writeIf(needsQuotes, '"', to);
            to = copyInPieces(text, to);
            to = writeIf(needsQuotes, '"', to);
            *to++ = ',';
            findings.expected[at] += isEmpty ? 0 : 1;
            if (at == m_idColumn && !isEmpty)
                findings.ids.push_back(idHash(cell.doubled ? undoubled(text, scratch) : text, m_idSeed));
        };
        if (!forEachPlainCell<BehindRecord::Padding>(block.record(record), m_delimiter, take) || column > m_columns)
            return std::nullopt;
        std::memset(to, ',', m_columns - column);
        to = copyText(kRowEnd, to + (m_columns - column) - 1); // instead of the last comma
    }
    rewritten.rows.endAt(to);
    return rewritten;
}

} // namespace muster
