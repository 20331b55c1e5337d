#pragma once

#include "app/core/files/tableblock.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muster {

/// Characters that Excel allows in a cell, in units of UTF-16.
inline constexpr std::size_t kMaxCellCharacters = 32'767;

/// Appends a text as a workbook can hold it, so that a reader of the workbook gets the same characters:
/// - control characters are escaped as the format does it (`_x000D_`), and so is what looks like such an escape;
///   libxlsxwriter does the first but not the second;
/// - NUL, U+FFFE and U+FFFF, which no workbook can hold, become U+FFFD;
/// - of a text longer than `maxCharacters`, as it stands in the file, the beginning is kept and ends with "…".
/// Returns whether the whole text is there. `text` is UTF-8.
[[nodiscard]] bool appendCellText(std::string_view text, std::size_t maxCharacters, std::string& out);

/// The value of a JSON number that a workbook holds without loss: at most 15 significant digits, within the range of a
/// double. Nothing for others, which are written as text.
[[nodiscard]] std::optional<double> exactNumber(std::string_view digits);

/// A time as Auth0 writes it, `2026-11-24T10:41:07.123Z` (the fraction may be shorter or missing), as a workbook's
/// number: days since 1899-12-30, in UTC. Nothing for other texts and for times before March 1900, where Excel and the
/// calendar disagree.
[[nodiscard]] std::optional<double> workbookTime(std::string_view text);

} // namespace muster
