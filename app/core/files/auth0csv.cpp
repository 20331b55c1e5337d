#include "app/core/files/auth0csv.h"

#include "app/core/files/jsonscalar.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace muster {
namespace {

constexpr std::string_view kTimeShape = "0000-00-00T00:00:00.000Z";
static_assert(kTimeShape.size() % sizeof(std::uint64_t) == 0);
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

/// Eight characters of kTimeShape as a number in memory order, and which of them are digits.
struct ShapeWord
{
    std::uint64_t characters = 0;
    std::uint64_t digits = 0;
};
constexpr std::array kTimeShapeWords = [] {
    std::array<ShapeWord, kTimeShape.size() / sizeof(std::uint64_t)> words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::array<char, sizeof(std::uint64_t)> characters{};
        std::array<unsigned char, sizeof(std::uint64_t)> digits{};
        for (std::size_t at = 0; at < characters.size(); ++at) {
            characters[at] = kTimeShape[i * characters.size() + at];
            digits[at] = characters[at] == '0' ? 0xff : 0;
        }
        words[i] = {std::bit_cast<std::uint64_t>(characters), std::bit_cast<std::uint64_t>(digits)};
    }
    return words;
}();

/// hasShape() with kTimeShape for as many characters, eight at a time: it is asked about every text that is as long.
bool hasTimeShape(const char* text)
{
    constexpr std::uint64_t kZeros = 0x3030303030303030;
    constexpr std::uint64_t kHighs = 0x8080808080808080;
    constexpr std::uint64_t kAboveNine = 0x7676767676767676; // added to what is more than 9 it sets the high bit
    std::uint64_t wrong = 0;
    for (const ShapeWord& shape : kTimeShapeWords) {
        std::uint64_t word = 0;
        std::memcpy(&word, text, sizeof word);
        text += sizeof word;
        const std::uint64_t digits = word ^ kZeros; // 0 to 9
        wrong |= ~shape.digits & (word ^ shape.characters);
        wrong |= shape.digits & kHighs & (digits | ((digits & ~kHighs) + kAboveNine));
    }
    return wrong == 0;
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
    return text.size() == kTimeShape.size() && hasTimeShape(text.data());
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
