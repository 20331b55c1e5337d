#pragma once

#include <cstddef>
#include <string_view>

namespace muster {

/// The text of a cell of Auth0's CSV. Auth0 puts one apostrophe before every text against formulas (docs, "Bulk user
/// exports"), and before nothing else: exactly one is taken away, so that a value which begins with one keeps it.
/// Quoted or not makes no difference: what begins with an apostrophe had one put before it.
[[nodiscard]] constexpr std::string_view auth0Text(std::string_view cell)
{
    return cell.substr(cell.starts_with('\'') ? 1 : 0);
}

/// Whether it has exactly the form of the times that Auth0 writes itself: 2026-11-24T10:41:07.123Z.
[[nodiscard]] bool isAuth0Time(std::string_view text);

/// Finds out from the first cells of a CSV file whether Auth0 wrote it. Auth0 marks every text with an apostrophe,
/// other programs none, or (against formulas) only those that begin with a sign or a digit.
class Auth0CsvTest
{
public:
    /// A cell below the header, without the quotes around it.
    void add(std::string_view cell);
    [[nodiscard]] bool passed() const;

private:
    std::size_t m_marked = 0;      ///< with an apostrophe that only Auth0 would put there
    std::size_t m_neutralised = 0; ///< with an apostrophe that others put there too
    std::size_t m_unmarked = 0;    ///< texts without
};

} // namespace muster
