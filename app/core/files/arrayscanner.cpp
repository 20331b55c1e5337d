#include "app/core/files/arrayscanner.h"

#include "app/core/files/jsonscalar.h"

namespace muster {

std::optional<RecordScanner::Fault> ArrayScanner::scan(std::string_view bytes, std::vector<Range>& found)
{
    for (std::size_t at = m_scanned; at < bytes.size(); ++at) {
        while (m_place == Place::InText && bytes[at] != '"' && bytes[at] != '\\' && at + 1 < bytes.size())
            ++at;
        if (const char* what = step(bytes[at], at, bytes, found))
            return Fault{at, what};
    }
    m_scanned = bytes.size();
    const bool inElement = m_place == Place::InElement || m_place == Place::InText || m_place == Place::BehindEscape;
    if (!inElement)
        m_settled = bytes.size();
    return std::nullopt;
}

std::optional<RecordScanner::Fault> ArrayScanner::finish(std::string_view bytes, std::vector<Range>&)
{
    if (m_place == Place::BehindArray)
        return std::nullopt;
    return Fault{bytes.size(), m_place == Place::BeforeArray ? "no array begins" : "the array is not closed"};
}

const char* ArrayScanner::step(char c, std::size_t at, std::string_view bytes, std::vector<Range>& found)
{
    switch (m_place) {
    case Place::InText:
        if (c == '\\')
            m_place = Place::BehindEscape;
        else if (c == '"')
            m_place = Place::InElement;
        return nullptr;
    case Place::BehindEscape:
        m_place = Place::InText;
        return nullptr;
    case Place::InElement:
        return stepInElement(c, at, bytes, found);
    case Place::BeforeArray:
        if (c == '[')
            m_place = Place::BeforeFirst;
        return c == '[' || isJsonSpace(c) ? nullptr : "no array begins here";
    case Place::BeforeFirst:
        if (c == ']') {
            m_place = Place::BehindArray;
            return nullptr;
        }
        [[fallthrough]];
    case Place::BeforeNext:
        if (isJsonSpace(c))
            return nullptr;
        m_settled = at;
        m_place = Place::InElement;
        return c == ',' || c == ']' ? "an element is missing" : stepInElement(c, at, bytes, found);
    case Place::BehindArray:
        break;
    }
    return isJsonSpace(c) ? nullptr : "something follows the array";
}

const char* ArrayScanner::stepInElement(char c, std::size_t at, std::string_view bytes, std::vector<Range>& found)
{
    if (c == '"') {
        m_place = Place::InText;
    } else if (c == '{' || c == '[') {
        ++m_depth;
    } else if (m_depth > 0) {
        if (c == '}' || c == ']')
            --m_depth;
    } else if (c == ',') {
        endElement(at, bytes, found);
        m_place = Place::BeforeNext;
    } else if (c == ']') {
        endElement(at, bytes, found);
        m_place = Place::BehindArray;
    } else if (c == '}') {
        return "a brace closes nothing";
    }
    return nullptr;
}

void ArrayScanner::endElement(std::size_t end, std::string_view bytes, std::vector<Range>& found)
{
    const std::size_t behind = end + 1;
    while (isJsonSpace(bytes[end - 1]))
        --end;
    found.push_back({static_cast<std::uint32_t>(m_settled), static_cast<std::uint32_t>(end - m_settled)});
    m_settled = behind;
}

} // namespace muster
