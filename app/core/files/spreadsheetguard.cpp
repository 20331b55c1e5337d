#include "app/core/files/spreadsheetguard.h"

#include "app/core/files/bytescan.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace muster {
namespace {

constexpr ByteScan kLineBreaks(std::array{'\r', '\n'});
constexpr std::size_t kSpreadsheetDigits = 15;
constexpr std::size_t kThousands = 3;
constexpr std::size_t kYearDigits = 4;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// One character of UTF-8.
struct Character
{
    char32_t point = 0;
    std::size_t size = 1;
};

/// The first character of a text that is not empty and valid; of anything else some character.
Character firstCharacter(std::string_view text)
{
    const auto byte = [text](std::size_t at) {
        return at < text.size() ? static_cast<char32_t>(static_cast<unsigned char>(text[at])) : char32_t{0};
    };
    const char32_t lead = byte(0);
    if (lead < 0xc0)
        return {lead, 1};
    if (lead < 0xe0)
        return {(lead & 0x1f) << 6 | (byte(1) & 0x3f), 2};
    if (lead < 0xf0)
        return {(lead & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f), 3};
    return {(lead & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f), 4};
}

/// = + - @ as they are, small, in full width, and the mathematical minus.
bool beginsFormula(char32_t point)
{
    constexpr std::array<char32_t, 13> kSigns{'=',    '+',    '-',    '@',    0x2212, 0xfe62, 0xfe63,
                                              0xfe66, 0xfe6b, 0xff0b, 0xff0d, 0xff1d, 0xff20};
    return std::find(kSigns.begin(), kSigns.end(), point) != kSigns.end();
}

/// Nothing is seen of it: blanks, control and format characters, fillers, variation selectors.
bool isInvisible(char32_t point)
{
    switch (QChar::category(point)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
        return true;
    default:
        break;
    }
    constexpr std::array<char32_t, 7> kOthers{0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0};
    return std::find(kOthers.begin(), kOthers.end(), point) != kOthers.end() || (point >= 0xfe00 && point <= 0xfe0f) ||
           (point >= 0xe0100 && point <= 0xe01ef);
}

bool isPlainLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
}

/// Whether what is seen first begins a formula. A line break counts at the start of a cell only: it ends other lines.
bool startsFormula(std::string_view text, bool atCellStart)
{
    while (!text.empty() && !isPlainLetter(text.front())) {
        const Character character = firstCharacter(text);
        const bool isBreak = character.point == '\r' || character.point == '\n';
        if (character.point == '\t' || beginsFormula(character.point) || (isBreak && atCellStart))
            return true;
        if (!isInvisible(character.point))
            return false;
        text.remove_prefix(std::min(character.size, text.size()));
    }
    return false;
}

/// The lines of a text, its breaks CR, LF and CRLF.
class Lines
{
public:
    explicit Lines(std::string_view text) : m_rest(text) {}
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    /// The next line with its break.
    std::string_view next()
    {
        std::size_t end = std::min(m_rest.find('\n'), m_rest.find('\r'));
        m_atEnd = end == std::string_view::npos;
        if (m_atEnd)
            return m_rest;
        end += m_rest.substr(end).starts_with("\r\n") ? 2 : 1;
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return line;
    }

private:
    std::string_view m_rest;
    bool m_atEnd = false;
};

/// Text that consists of groups of digits, such as 1.234,5 or 3-4-2026.
struct DigitGroups
{
    std::size_t count = 0; ///< 0: it is something else
    std::size_t first = 0; ///< digits of the first group
    bool othersAreThousands = true;
    bool onlyHyphens = true;
};

DigitGroups digitGroups(std::string_view text, std::string_view separators)
{
    DigitGroups groups;
    if (text.starts_with('.') || text.starts_with(','))
        text.remove_prefix(1); // .5
    while (!text.empty()) {
        const auto size = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
        if (size == 0)
            return {};
        groups.first = groups.count == 0 ? size : groups.first;
        groups.othersAreThousands = groups.othersAreThousands && (groups.count == 0 || size == kThousands);
        ++groups.count;
        text.remove_prefix(size);
        if (text.empty())
            break;
        if (separators.find(text.front()) == std::string_view::npos)
            return {};
        groups.onlyHyphens = groups.onlyHyphens && text.front() == '-';
        text.remove_prefix(1);
    }
    return groups;
}

/// 5, +5 or -5.
bool isExponent(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether it is one of these words, in whatever case.
template <std::size_t size>
bool isOneOf(std::string_view text, const std::array<std::string_view, size>& lowerCaseWords)
{
    return std::any_of(lowerCaseWords.begin(), lowerCaseWords.end(), [text](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                          [](char c, char lower) { return (c | 0x20) == lower; });
    });
}

/// A month and one or two numbers: MAR1, Sept 2, 5-Mar-2024. In English and, as far as it is ASCII, German.
bool isDayOfMonth(std::string_view text)
{
    constexpr std::array<std::string_view, 34> kMonths{
        "jan",     "january", "januar",   "feb", "february", "februar",   "mar",     "march",   "mrz",
        "apr",     "april",   "may",      "mai", "jun",      "june",      "juni",    "jul",     "july",
        "juli",    "aug",     "august",   "sep", "sept",     "september", "oct",     "october", "okt",
        "oktober", "nov",     "november", "dec", "december", "dez",       "dezember"};
    int months = 0;
    int numbers = 0;
    while (!text.empty()) {
        const char first = text.front();
        const auto end = isLetter(first)  ? std::find_if_not(text.begin(), text.end(), isLetter)
                         : isDigit(first) ? std::find_if_not(text.begin(), text.end(), isDigit)
                                          : text.begin() + 1;
        const std::string_view token = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        if (isLetter(first)) {
            if (!isOneOf(token, kMonths))
                return false;
            ++months;
        } else if (isDigit(first)) {
            ++numbers;
        } else if (std::string_view(" -/.,").find(first) == std::string_view::npos) {
            return false;
        }
        text.remove_prefix(token.size());
    }
    return months == 1 && (numbers == 1 || numbers == 2);
}

/// 10 PM, 10:30 a.
bool isTimeOfDay(std::string_view text)
{
    constexpr std::array<std::string_view, 4> kHalves{"a", "p", "am", "pm"};
    const std::size_t blank = text.rfind(' ');
    return blank != std::string_view::npos && isOneOf(text.substr(blank + 1), kHalves) &&
           digitGroups(text.substr(0, blank), ":").count > 0;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = text.find_last_not_of(' ') + 1;
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

} // namespace

bool couldBeFormula(std::string_view text)
{
    if (startsFormula(text, true))
        return true;
    if (!kLineBreaks.findsIn(text))
        return false;
    Lines lines(text);
    lines.next();
    while (!lines.atEnd()) {
        if (startsFormula(lines.next(), false))
            return true;
    }
    return false;
}

bool wouldChange(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return false;
    if (isLetter(text.front()))
        return isDayOfMonth(text);
    if (text.front() == '(' && text.back() == ')') // a loss, in accounts
        return digitGroups(text.substr(1, text.size() - 2), ".,").count > 0;
    if (!(isDigit(text.front()) || text.front() == '.' || text.front() == ','))
        return false;
    if (isDayOfMonth(text) || isTimeOfDay(text))
        return true;
    if (const std::size_t letter = text.find_first_of("eE"); letter != std::string_view::npos)
        return digitGroups(text.substr(0, letter), ".,").count > 0 && isExponent(text.substr(letter + 1));
    const DigitGroups groups = digitGroups(text, ".,-/:");
    const bool isIsoDate = groups.count == 3 && groups.onlyHyphens && groups.first == kYearDigits;
    // More than three groups are an address, 10.0.0.1, unless they can be thousands.
    return groups.count > 3 ? groups.othersAreThousands : groups.count > 0 && !isIsoDate;
}

bool isTooLong(std::string_view number)
{
    number.remove_prefix(number.starts_with('-') ? 1 : 0);
    return std::min(number.find_first_not_of("0123456789"), number.size()) > kSpreadsheetDigits;
}

std::string neutralised(std::string_view text)
{
    std::string result(1, '\'');
    Lines lines(text);
    result += lines.next();
    while (!lines.atEnd()) {
        const std::string_view line = lines.next();
        if (startsFormula(line, false))
            result += '\'';
        result += line;
    }
    return result;
}

} // namespace muster
