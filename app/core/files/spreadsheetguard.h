#pragma once

#include <string>
#include <string_view>

namespace muster {

// What a spreadsheet does with the texts of a CSV file when somebody opens it, and how to keep it from that: an
// apostrophe in front makes a cell text (OWASP, "CSV Injection").

/// Whether a spreadsheet could run it as a formula: a line of it begins with = + - @ or one of their full-width or
/// small forms, also behind blanks, control characters and characters without a width; or it begins with TAB, CR or LF.
[[nodiscard]] bool couldBeFormula(std::string_view text);

/// Whether a spreadsheet would show something else than these characters, because it takes them for a number, a date or
/// a time: 007, 12345678901234567890, 1E5, 1.10, (5), 3-4, MAR1, 10:30, 10 PM. Not a date that is year-month-day: it is
/// read correctly everywhere; and not true, which stays legible as TRUE.
[[nodiscard]] bool wouldChange(std::string_view text);

/// A number with more than the 15 digits before the decimal point that a spreadsheet keeps: an identifier.
[[nodiscard]] bool isTooLong(std::string_view number);

/// The text with an apostrophe in front, and before each later line that could be a formula: a program that ignores
/// quotes takes such a line for a cell.
[[nodiscard]] std::string neutralised(std::string_view text);

} // namespace muster
