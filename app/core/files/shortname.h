#pragma once

#include <cstddef>
#include <string_view>

namespace muster {

/// The beginning of a name of at most `limit` bytes that does not end within a character: a key of users can have
/// megabytes, and what is told about it must not.
[[nodiscard]] std::string_view shortName(std::string_view name, std::size_t limit);

/// How much of a name a report has: the 100 characters that Auth0 allows a column, of four bytes each.
inline constexpr std::size_t kReportedNameBytes = 400;

} // namespace muster
