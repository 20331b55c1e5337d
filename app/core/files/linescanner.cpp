#include "app/core/files/linescanner.h"

#include "app/core/files/bytescan.h"
#include "app/core/files/jsonscalar.h"

#include <algorithm>
#include <bit>
#include <utility>

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
    constexpr std::size_t kStep = 64;
    std::size_t at = m_scanned;
    for (; bytes.size() - at >= kStep; at += kStep) {
        const std::uint64_t inQuotes =
            oddSoFar(byteMask(bytes.data() + at, '"')) ^ (m_inQuotes ? ~std::uint64_t{0} : 0);
        for (std::uint64_t ends = byteMask(bytes.data() + at, '\n') & ~inQuotes; ends != 0; ends &= ends - 1)
            endRecord(bytes, at + static_cast<std::size_t>(std::countr_zero(ends)), found);
        m_inQuotes = inQuotes >> (kStep - 1) != 0;
    }
    for (; at < bytes.size(); ++at) {
        if (bytes[at] == '"')
            m_inQuotes = !m_inQuotes;
        else if (bytes[at] == '\n' && !m_inQuotes)
            endRecord(bytes, at, found);
    }
    m_scanned = at;
    return std::nullopt;
}

std::optional<RecordScanner::Fault> CsvScanner::finish(std::string_view bytes, std::vector<Range>& found)
{
    if (m_inQuotes)
        return Fault{m_settled, "a quote is not closed"};
    if (m_settled < bytes.size())
        endRecord(bytes, bytes.size(), found);
    m_settled = bytes.size();
    return std::nullopt;
}

/// The line break is at `end`.
void CsvScanner::endRecord(std::string_view bytes, std::size_t end, std::vector<Range>& found)
{
    const std::size_t begin = std::exchange(m_settled, end + 1);
    if (end > begin && bytes[end - 1] == '\r')
        --end;
    const bool isBlank = behindSpaces(bytes.substr(0, end), begin) == end;
    if (isBlank && !(m_countsEmpty && begin == end))
        return;
    if (m_hasHeader) {
        found.push_back(rangeOf(begin, end));
        return;
    }
    m_header = bytes.substr(begin, end - begin);
    m_hasHeader = true;
    m_countsEmpty = m_isAuth0 && m_header.find(',') == std::string::npos;
}

} // namespace muster
