#include "app/core/files/auth0csv.h"

#include "app/core/files/jsonscalar.h"

namespace muster {
namespace {

constexpr std::string_view kTimeShape = "0000-00-00T00:00:00.000Z";
constexpr std::string_view kTimeStart = "0000-00-00T00:00";

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasShape(std::string_view text, std::string_view shape)
{
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == '0' ? !isDigit(text[i]) : text[i] != shape[i])
            return false;
    }
    return true;
}

/// What Auth0 leaves without an apostrophe, in any spelling that it might use.
bool needsNoMark(std::string_view cell)
{
    constexpr std::string_view kWords[] = {"", "true", "false", "True", "False", "TRUE", "FALSE", "null"};
    for (const std::string_view word : kWords) {
        if (cell == word)
            return true;
    }
    return isJsonNumber(cell) || (cell.size() >= kTimeStart.size() && hasShape(cell, kTimeStart)) ||
           cell.front() == '[' || cell.front() == '{';
}

bool isFormulaOrNumber(std::string_view text)
{
    constexpr std::string_view kSigns = "=+-@\t\r\n";
    return !text.empty() && (isDigit(text.front()) || kSigns.find(text.front()) != std::string_view::npos);
}

} // namespace

bool isAuth0Time(std::string_view text)
{
    return text.size() == kTimeShape.size() && hasShape(text, kTimeShape);
}

void Auth0CsvTest::add(std::string_view cell)
{
    if (needsNoMark(cell))
        return;
    if (!cell.starts_with('\''))
        ++m_unmarked;
    else if (isFormulaOrNumber(auth0Text(cell)))
        ++m_neutralised;
    else
        ++m_marked;
}

/// A few unmarked texts are forgiven: nobody has published how Auth0 writes every kind of value.
bool Auth0CsvTest::passed() const
{
    if (m_unmarked == 0)
        return m_marked + m_neutralised > 0;
    return m_marked > 2 * m_unmarked;
}

} // namespace muster
