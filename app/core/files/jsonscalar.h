#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace muster {

/// Whether these characters are a number by RFC 8259, section 6, of any size.
[[nodiscard]] bool isJsonNumber(std::string_view text);

/// Whether these characters, which are no text, are true, false, null or a number. At least 8 bytes can be read.
[[nodiscard]] inline bool isJsonScalar(std::string_view token)
{
    constexpr auto word = [](std::string_view text) {
        std::uint64_t bytes = 0;
        for (std::size_t i = text.size(); i > 0; --i)
            bytes = bytes << 8 | static_cast<unsigned char>(text[i - 1]);
        return bytes;
    };
    const std::size_t size = token.size();
    if (std::endian::native == std::endian::little && size <= sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, token.data(), sizeof bytes);
        const auto spare = 8 * (sizeof bytes - size); // bits that are not of the token
        if (token.front() >= 'a') {                   // no branches, as which one comes next is hard to guess
            const auto is = [=](std::uint64_t wanted, std::size_t itsSize) {
                return unsigned{bytes << spare >> spare == wanted} & unsigned{size == itsSize};
            };
            constexpr std::array words{word("true"), word("false"), word("null")};
            return (is(words[0], 4) | is(words[1], 5) | is(words[2], 4)) != 0;
        }
        const std::uint64_t digits = (bytes ^ 0x3030303030303030) << spare;
        if (((digits | (digits + 0x0606060606060606)) & 0xf0f0f0f0f0f0f0f0) == 0 && token.front() != '0')
            return true;
    }
    return isJsonNumber(token) || token == "true" || token == "false" || token == "null";
}

/// Whether every backslash begins an escape of RFC 8259, section 7. `text` is without its quotes.
[[nodiscard]] bool hasOnlyJsonEscapes(std::string_view text);

/// White space of RFC 8259, section 2.
[[nodiscard]] constexpr bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Where a token of `text` ends that begins before `end`, the next one: between them there is only white space, mostly
/// none.
[[nodiscard]] inline std::uint32_t jsonTokenEnd(const char* text, std::uint32_t end)
{
    while (isJsonSpace(text[end - 1]))
        [[unlikely]]-- end;
    return end;
}

} // namespace muster
