#pragma once

#include <QString>

#include <string_view>

namespace muster {

/// Whether all bytes are UTF-8, found out by simdjson: several times as fast as QUtf8StringView, above all where not
/// everything is ASCII.
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// U+FEFF, which files may begin with.
inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// The characters. Unlike QString::fromUtf8() it keeps a byte order mark at the beginning: a key may begin with one,
/// and is not the same as the key without it.
[[nodiscard]] QString textOf(std::string_view utf8);

} // namespace muster
