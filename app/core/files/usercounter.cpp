#include "app/core/files/usercounter.h"

#include <algorithm>
#include <cstring>

namespace muster {
namespace {

bool isWhiteSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The next `wanted` or the end.
const char* find(const char* position, const char* end, char wanted)
{
    const void* found = std::memchr(position, wanted, static_cast<std::size_t>(end - position));
    return found ? static_cast<const char*>(found) : end;
}

} // namespace

void UserCounter::feed(std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return;
    const char* begin = reinterpret_cast<const char*>(bytes.data());
    if (m_format == ExportFormat::Csv)
        feedCsv(begin, begin + bytes.size());
    else
        feedLines(begin, begin + bytes.size());
}

qint64 UserCounter::users() const
{
    const qint64 records = m_records + (m_recordHasContent ? 1 : 0);
    return m_format == ExportFormat::Csv ? std::max<qint64>(records - 1, 0) : records;
}

void UserCounter::endRecord()
{
    if (m_recordHasContent)
        ++m_records;
    m_recordHasContent = false;
}

void UserCounter::feedLines(const char* position, const char* end)
{
    while (position != end) {
        const char* lineEnd = find(position, end, '\n');
        m_recordHasContent = m_recordHasContent || !std::all_of(position, lineEnd, isWhiteSpace);
        if (lineEnd == end)
            return;
        endRecord();
        position = lineEnd + 1;
    }
}

void UserCounter::feedCsv(const char* position, const char* end)
{
    while (position != end) {
        if (m_inQuotes) {
            position = find(position, end, '"');
            if (position == end)
                return;
            m_inQuotes = false;
        } else if (*position == '"') {
            m_inQuotes = true;
            m_recordHasContent = true;
        } else if (*position == '\n') {
            endRecord();
        } else if (!isWhiteSpace(*position)) {
            m_recordHasContent = true;
        }
        ++position;
    }
}

} // namespace muster
