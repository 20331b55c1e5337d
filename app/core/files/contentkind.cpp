#include "app/core/files/contentkind.h"

#include "app/core/files/auth0csv.h"
#include "app/core/files/csvcells.h"
#include "app/core/files/jsonscalar.h"
#include "app/core/files/utf8.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace muster {
namespace {

constexpr std::size_t kLongestName = 100; // Auth0: of a column
constexpr std::size_t kLongestUtf8 = 4;

/// Cells of CSV one after the other, as far as they are complete.
class CellScanner
{
public:
    struct Cell
    {
        std::string_view text; ///< without the quotes around it; doubled ones inside stay
        bool quoted = false;
        bool endsRecord = false;
        bool complete = false; ///< false: the text ends inside the cell, or it may
        bool open = false;     ///< its quote is not closed
    };

    CellScanner(std::string_view text, char delimiter) : m_rest(text), m_delimiter(delimiter) {}
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    Cell next();

private:
    std::string_view m_rest;
    char m_delimiter;
};

CellScanner::Cell CellScanner::next()
{
    Cell cell;
    std::size_t end = 0;
    if (m_rest.starts_with('"')) {
        cell.quoted = true;
        end = m_rest.find('"', 1);
        while (end != std::string_view::npos && m_rest.substr(end + 1).starts_with('"'))
            end = m_rest.find('"', end + 2);
        cell.open = end == std::string_view::npos;
        end = cell.open ? m_rest.size() : end + 1;
    }
    end = std::min({m_rest.find(m_delimiter, end), m_rest.find('\n', end), m_rest.size()});
    cell.text = m_rest.substr(0, end);
    cell.complete = end < m_rest.size();
    cell.endsRecord = !cell.complete || m_rest[end] == '\n';
    m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    if (cell.endsRecord && cell.text.ends_with('\r'))
        cell.text.remove_suffix(1);
    if (cell.quoted && cell.text.size() >= 2)
        cell.text = cell.text.substr(1, cell.text.size() - 2);
    return cell;
}

std::string_view withoutSpaceBefore(std::string_view text)
{
    while (!text.empty() && isJsonSpace(text.front()))
        text.remove_prefix(1);
    return text;
}

/// Whether it is UTF-8 apart from a character that is cut at the end.
bool isUtf8UpToACut(std::string_view text)
{
    const std::size_t certain = text.size() - std::min(text.size(), kLongestUtf8 - 1);
    for (std::size_t size = text.size(); size > certain; --size) {
        if (isUtf8(text.substr(0, size)))
            return true;
    }
    return isUtf8(text.substr(0, certain));
}

bool hasControlCharacters(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' ' && !isJsonSpace(c); });
}

bool beginsLikeAName(std::string_view cell)
{
    if (cell.empty() || cell.size() > kLongestName)
        return false;
    const auto first = static_cast<unsigned char>(cell.front());
    return first >= 0x80 || (std::isalnum(first) != 0) || first == '_' || first == '\'';
}

/// Looks at every cell of the beginning. Users may have control characters in their names; names of columns have none.
std::optional<RecognisedContent> recogniseCsv(std::string_view text, bool isWhole)
{
    CellScanner cells(text, csvDelimiterOf(text.substr(0, text.find('\n'))));
    std::size_t columns = 0;
    for (bool inHeader = true; inHeader; ++columns) {
        const CellScanner::Cell cell = cells.next();
        if (hasControlCharacters(cell.text))
            return std::nullopt;
        if (columns == 0 && !cell.quoted && cell.endsRecord && !beginsLikeAName(cell.text))
            return std::nullopt; // one column: any text would do
        inHeader = !cell.endsRecord;
    }
    Auth0CsvTest auth0;
    while (!cells.atEnd()) {
        const CellScanner::Cell cell = cells.next();
        if (!cell.complete && (!isWhole || cell.open))
            break;
        if (columns == 1 && !cell.endsRecord)
            return std::nullopt;
        auth0.add(cell.text);
    }
    const bool headerMarked = text.starts_with("\"'") || text.starts_with('\'');
    if (auth0.passed() || (headerMarked && auth0.sawNothing()))
        return RecognisedContent{ContentKind::Auth0Csv};
    return RecognisedContent{ContentKind::Csv, auth0.sawNothing()};
}

} // namespace

std::optional<ContentKind> recogniseContent(std::span<const std::byte> beginning)
{
    const auto recognised = recogniseBeginning(beginning);
    return recognised ? std::optional(recognised->kind) : std::nullopt;
}

std::optional<RecognisedContent> recogniseBeginning(std::span<const std::byte> beginning)
{
    std::string_view text(reinterpret_cast<const char*>(beginning.data()), beginning.size());
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    const std::string_view start = withoutSpaceBefore(text);
    if (start.empty())
        return RecognisedContent{ContentKind::Ndjson}; // an export without users
    const std::string_view second = withoutSpaceBefore(start.substr(1));
    const char inner = second.empty() ? '\0' : second.front();
    if (start.front() == '{')
        return inner == '"' || inner == '}' ? std::optional(RecognisedContent{ContentKind::Ndjson}) : std::nullopt;
    if (start.front() == '[')
        return inner == '{' || inner == ']' ? std::optional(RecognisedContent{ContentKind::JsonArray}) : std::nullopt;
    return start.front() == '<' || !isUtf8UpToACut(start) ? std::nullopt
                                                          : recogniseCsv(start, beginning.size() < kRecognisedBytes);
}

} // namespace muster
