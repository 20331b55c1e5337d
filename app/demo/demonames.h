#pragma once

#include <span>
#include <string_view>

namespace muster::demo {

struct PersonName
{
    std::string_view given;
    std::string_view family;
};

/// Plain Latin names, for most users.
[[nodiscard]] std::span<const std::string_view> commonGivenNames();
[[nodiscard]] std::span<const std::string_view> commonFamilyNames();
/// Whole names of many scripts: accents, combining marks, right to left, emoji, letters outside the basic plane.
[[nodiscard]] std::span<const PersonName> namesOfTheWorld();
/// Display names that break careless programs.
[[nodiscard]] std::span<const std::string_view> awkwardNames();
[[nodiscard]] std::span<const std::string_view> cities();
[[nodiscard]] std::span<const std::string_view> companies();

} // namespace muster::demo
