#include "app/core/files/linescanner.h"

#include "app/core/files/jsonscalar.h"

#include <algorithm>

namespace muster {
namespace {

RecordBlock::Range rangeOf(std::size_t begin, std::size_t end)
{
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

std::size_t behindSpaces(std::string_view bytes, std::size_t at)
{
    while (at < bytes.size() && isJsonSpace(bytes[at]))
        ++at;
    return at;
}

} // namespace

std::optional<RecordScanner::Fault> LineScanner::scan(std::string_view bytes, std::vector<Range>& found)
{
    for (auto end = bytes.find('\n', m_scanned); end != std::string_view::npos; end = bytes.find('\n', m_settled)) {
        endLine(bytes, end, found);
        m_settled = end + 1;
    }
    m_scanned = bytes.size();
    m_settled = behindSpaces(bytes, m_settled); // any number of blanks may come: they need not wait for a line break
    return std::nullopt;
}

std::optional<RecordScanner::Fault> LineScanner::finish(std::string_view bytes, std::vector<Range>& found)
{
    endLine(bytes, bytes.size(), found);
    m_settled = bytes.size();
    return std::nullopt;
}

void LineScanner::endLine(std::string_view bytes, std::size_t end, std::vector<Range>& found)
{
    while (end > m_settled && isJsonSpace(bytes[end - 1]))
        --end;
    const std::size_t begin = behindSpaces(bytes.substr(0, end), m_settled);
    if (begin < end)
        found.push_back(rangeOf(begin, end));
}

std::optional<RecordScanner::Fault> CsvScanner::scan(std::string_view bytes, std::vector<Range>& found)
{
    std::size_t at = m_scanned;
    while (at < bytes.size()) {
        if (m_inQuotes) {
            at = std::min(bytes.find('"', at), bytes.size());
            if (at == bytes.size())
                break;
            m_inQuotes = false;
        } else if (bytes[at] == '"') {
            m_inQuotes = true;
        } else if (bytes[at] == '\n') {
            endRecord(bytes, at, found);
            m_settled = at + 1;
        }
        ++at;
    }
    m_scanned = at;
    return std::nullopt;
}

std::optional<RecordScanner::Fault> CsvScanner::finish(std::string_view bytes, std::vector<Range>& found)
{
    if (m_inQuotes)
        return Fault{m_settled, "a quote is not closed"};
    endRecord(bytes, bytes.size(), found);
    m_settled = bytes.size();
    return std::nullopt;
}

void CsvScanner::endRecord(std::string_view bytes, std::size_t end, std::vector<Range>& found)
{
    if (end > m_settled && bytes[end - 1] == '\r')
        --end;
    if (behindSpaces(bytes.substr(0, end), m_settled) == end)
        return;
    if (m_hasHeader) {
        found.push_back(rangeOf(m_settled, end));
        return;
    }
    m_header = bytes.substr(m_settled, end - m_settled);
    m_hasHeader = true;
}

} // namespace muster
