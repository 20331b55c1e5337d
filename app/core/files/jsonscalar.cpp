#include "app/core/files/jsonscalar.h"

#include "app/core/files/jsonrecord.h"

#include <algorithm>
#include <array>

namespace muster {
namespace {

constexpr std::size_t kHexDigits = 4;
constexpr char32_t kReplacement = 0xfffd;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t skipDigits(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The four digits behind \u, which are there.
char32_t codeUnit(std::string_view digits)
{
    char32_t unit = 0;
    for (const char c : digits.substr(0, kHexDigits))
        unit = unit * 16 + static_cast<char32_t>(hexValue(c));
    return unit;
}

constexpr bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xd800 && unit < 0xdc00;
}
constexpr bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xdc00 && unit < 0xe000;
}

void appendUtf8(char32_t point, std::string& out)
{
    const auto byte = [&out](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (point < 0x80) {
        byte(point);
        return;
    }
    if (point < 0x800) {
        byte(0xc0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            byte(0xe0 | (point >> 12));
        } else {
            byte(0xf0 | (point >> 18));
            byte(0x80 | ((point >> 12) & 0x3f));
        }
        byte(0x80 | ((point >> 6) & 0x3f));
    }
    byte(0x80 | (point & 0x3f));
}

/// Appends what the escape \uXXXX at the front of `text` stands for and returns its length: two surrogates are one.
std::size_t appendUnicodeEscape(std::string_view text, std::string& out)
{
    constexpr std::size_t length = 2 + kHexDigits;
    const char32_t unit = codeUnit(text.substr(2));
    if (isHighSurrogate(unit) && text.size() >= 2 * length && text.substr(length, 2) == "\\u") {
        const char32_t low = codeUnit(text.substr(length + 2));
        if (isLowSurrogate(low)) {
            appendUtf8(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), out);
            return 2 * length;
        }
    }
    appendUtf8(isHighSurrogate(unit) || isLowSurrogate(unit) ? kReplacement : unit, out);
    return length;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c; // quote, backslash, slash
    }
}

} // namespace

bool isJsonNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = at;
    at = skipDigits(text, at);
    if (at == whole || (text[whole] == '0' && at - whole > 1))
        return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = ++at;
        at = skipDigits(text, at);
        if (at == fraction)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const std::size_t exponent = at;
        at = skipDigits(text, at);
        if (at == exponent)
            return false;
    }
    return at == text.size();
}

bool hasOnlyJsonEscapes(std::string_view text)
{
    constexpr std::string_view simple = "\"\\/bfnrt";
    for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
        if (at + 1 >= text.size())
            return false;
        if (simple.find(text[at + 1]) != std::string_view::npos) {
            at += 2;
            continue;
        }
        const std::string_view digits = text.substr(at + 2, kHexDigits);
        const bool isUnicode = text[at + 1] == 'u' && digits.size() == kHexDigits &&
                               std::all_of(digits.begin(), digits.end(), [](char c) { return hexValue(c) >= 0; });
        if (!isUnicode)
            return false;
        at += 2 + kHexDigits;
    }
    return true;
}

std::string_view jsonText(std::string_view value, bool escaped, std::string& scratch)
{
    std::string_view text = value;
    if (text.size() >= 2 && text.front() == '"') // a key has none: an inner quote would be escaped
        text = text.substr(1, text.size() - 2);
    if (!escaped)
        return text;
    scratch.clear();
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('\\'), text.size());
        scratch.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            break;
        if (text[1] == 'u') {
            text.remove_prefix(appendUnicodeEscape(text, scratch));
        } else {
            scratch += simpleEscape(text[1]);
            text.remove_prefix(2);
        }
    }
    return scratch;
}

} // namespace muster
