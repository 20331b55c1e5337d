#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace muster::demo {

/// The parts one after the other, taken in their order (which matters for generated ones; operands of + have none).
[[nodiscard]] inline std::string joinText(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return text;
}

} // namespace muster::demo
