#pragma once

#include <string_view>

namespace muster {

/// Whether these characters are a number by RFC 8259, section 6, of any size.
[[nodiscard]] bool isJsonNumber(std::string_view text);

/// Whether every backslash begins an escape of RFC 8259, section 7. `text` is without its quotes.
[[nodiscard]] bool hasOnlyJsonEscapes(std::string_view text);

/// White space of RFC 8259, section 2.
[[nodiscard]] constexpr bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace muster
