#include "app/core/files/xlsxcells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace muster {
namespace {

constexpr std::size_t kMaxDigits = 15;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::size_t kEscapeLength = 7; // _xHHHH_, as we write it

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Those that XML cannot have; tabs and line feeds stay.
constexpr bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
}

/// `_x000D_`: Excel wants four digits, LibreOffice takes fewer. Also when only a control character follows, whose
/// escape will begin with the underscore that is missing.
bool isEscape(std::string_view text)
{
    if (!text.starts_with("_x"))
        return false;
    const auto end = std::find_if_not(text.begin() + 2, text.end(), isHexDigit);
    return end != text.begin() + 2 && end != text.end() && (*end == '_' || isControl(*end));
}

/// U+FFFE and U+FFFF in UTF-8.
bool isNonCharacter(std::string_view text)
{
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

std::size_t sequenceLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

std::string_view controlEscape(char c)
{
    static const auto escapes = [] {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::array<std::string, 32> all;
        for (std::size_t code = 0; code < all.size(); ++code)
            all[code] = std::string("_x00") + digits[code / 16] + digits[code % 16] + '_';
        return all;
    }();
    return escapes[static_cast<unsigned char>(c)];
}

/// A character of the text, and what stands for it in the workbook.
struct Piece
{
    std::size_t bytes = 1;
    std::string_view written;
    std::size_t characters = 1; ///< of what is written, in UTF-16
};

Piece nextPiece(std::string_view text)
{
    if (text.front() == '\0')
        return {1, kReplacement, 1};
    if (isControl(text.front()))
        return {1, controlEscape(text.front()), kEscapeLength};
    if (isEscape(text))
        return {1, "_x005F_", kEscapeLength}; // for the underscore
    if (isNonCharacter(text))
        return {kReplacement.size(), kReplacement, 1};
    const std::size_t bytes = std::min(sequenceLength(text.front()), text.size());
    return {bytes, text.substr(0, bytes), bytes == 4 ? std::size_t{2} : std::size_t{1}};
}

/// Nearly all texts: nothing in them has to be looked at twice.
bool isPlain(std::string_view text, std::size_t maxCharacters)
{
    return text.size() <= maxCharacters && std::none_of(text.begin(), text.end(), isControl) &&
           text.find("_x") == std::string_view::npos && text.find("\xEF\xBF") == std::string_view::npos;
}

struct Digits
{
    std::size_t significant = 0; ///< from the first that is not 0 to the last that is written
    bool isZero = true;
};

Digits digitsOf(std::string_view number)
{
    Digits digits;
    for (const char c : number.substr(0, number.find_first_of("eE"))) {
        if (!isDigit(c) || (digits.isZero && c == '0'))
            continue;
        digits.isZero = false;
        ++digits.significant;
    }
    return digits;
}

/// Reads numbers and fixed characters from the front of a text.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}
    bool skip(char c)
    {
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// Exactly `count` digits.
    bool number(std::size_t count, int& value)
    {
        value = 0;
        for (std::size_t index = 0; index < count; ++index) {
            if (index >= m_rest.size() || !isDigit(m_rest[index]))
                return false;
            value = value * 10 + (m_rest[index] - '0');
        }
        m_rest.remove_prefix(count);
        return true;
    }
    /// `.1`, `.12` or `.123` as thousandths; nothing is 0.
    bool fraction(int& thousandths)
    {
        thousandths = 0;
        if (!skip('.'))
            return true;
        int scale = 100;
        const std::size_t before = m_rest.size();
        for (; scale > 0 && !m_rest.empty() && isDigit(m_rest.front()); scale /= 10) {
            thousandths += (m_rest.front() - '0') * scale;
            m_rest.remove_prefix(1);
        }
        return m_rest.size() < before;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

} // namespace

bool appendCellText(std::string_view text, std::size_t maxCharacters, std::string& out)
{
    if (isPlain(text, maxCharacters)) {
        out += text;
        return true;
    }
    std::size_t characters = 0;
    std::size_t cut = out.size(); // where the ellipsis goes if the text does not fit
    while (!text.empty()) {
        const Piece piece = nextPiece(text);
        if (characters + piece.characters > maxCharacters) {
            out.resize(cut);
            out += kEllipsis;
            return false;
        }
        out += piece.written;
        characters += piece.characters;
        text.remove_prefix(piece.bytes);
        if (characters < maxCharacters)
            cut = out.size();
    }
    return true;
}

std::optional<double> exactNumber(std::string_view digits)
{
    const Digits found = digitsOf(digits);
    if (found.significant > kMaxDigits)
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value))
        return std::nullopt;
    if (!found.isZero && !std::isnormal(value))
        return std::nullopt;
    return value;
}

std::optional<double> workbookTime(std::string_view text)
{
    namespace chrono = std::chrono;
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, thousandths = 0;
    Reader reader(text);
    const bool read = reader.number(4, year) && reader.skip('-') && reader.number(2, month) && reader.skip('-') &&
                      reader.number(2, day) && reader.skip('T') && reader.number(2, hour) && reader.skip(':') &&
                      reader.number(2, minute) && reader.skip(':') && reader.number(2, second) &&
                      reader.fraction(thousandths) && reader.skip('Z') && reader.atEnd();
    if (!read || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                      chrono::day(static_cast<unsigned>(day))};
    constexpr chrono::year_month_day first{chrono::year(1900), chrono::March, chrono::day(1)};
    if (!date.ok() || date < first)
        return std::nullopt;
    constexpr chrono::sys_days epoch{chrono::year_month_day{chrono::year(1899), chrono::December, chrono::day(30)}};
    const auto sinceMidnight =
        chrono::milliseconds(thousandths) + chrono::hours(hour) + chrono::minutes(minute) + chrono::seconds(second);
    const auto whole = (chrono::sys_days(date) - epoch).count();
    constexpr chrono::milliseconds aDay = chrono::hours(24);
    return static_cast<double>(whole) + static_cast<double>(sinceMidnight.count()) / static_cast<double>(aDay.count());
}

} // namespace muster
