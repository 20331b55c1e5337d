#pragma once

#include <string_view>

namespace muster {

/// Whether all bytes are UTF-8, found out by simdjson: several times as fast as QUtf8StringView, above all where not
/// everything is ASCII.
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace muster
