#include "app/core/files/emailaddress.h"

#include <algorithm>

namespace muster {
namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestDomain = 254;
constexpr std::size_t kLongestLabel = 63;
constexpr std::size_t kShortestTopLabel = 2;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Of all scripts: bytes of UTF-8 beyond ASCII count as letters.
constexpr bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// RFC 5322, atext.
constexpr bool isNameCharacter(char c)
{
    return isLetterOrDigit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

constexpr bool isLabelCharacter(char c)
{
    return isLetterOrDigit(c) || c == '-';
}

/// Whether `fits` holds for each piece between the dots.
template <typename Fits>
bool allPieces(std::string_view dotted, Fits fits)
{
    while (true) {
        const std::size_t dot = std::min(dotted.find('.'), dotted.size());
        if (!fits(dotted.substr(0, dot)))
            return false;
        if (dot == dotted.size())
            return true;
        dotted.remove_prefix(dot + 1);
    }
}

bool isNamePiece(std::string_view piece)
{
    return !piece.empty() && std::all_of(piece.begin(), piece.end(), isNameCharacter);
}

bool isLabel(std::string_view label)
{
    return !label.empty() && label.size() <= kLongestLabel && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(), isLabelCharacter);
}

bool isTopLabel(std::string_view label)
{
    return label.size() >= kShortestTopLabel && !std::all_of(label.begin(), label.end(), isDigit);
}

} // namespace

bool isEmailAddress(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos)
        return false;
    const std::string_view name = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    const std::size_t lastDot = domain.rfind('.');
    return name.size() <= kLongestName && allPieces(name, isNamePiece) && domain.size() <= kLongestDomain &&
           lastDot != std::string_view::npos && allPieces(domain, isLabel) && isTopLabel(domain.substr(lastDot + 1));
}

} // namespace muster
