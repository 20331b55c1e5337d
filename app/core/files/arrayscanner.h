#pragma once

#include "app/core/files/recordscanner.h"

namespace muster {

/// Elements of one JSON array.
class ArrayScanner final : public RecordScanner
{
public:
    [[nodiscard]] std::optional<Fault> scan(std::string_view bytes, std::vector<Range>& found) override;
    [[nodiscard]] std::optional<Fault> finish(std::string_view bytes, std::vector<Range>& found) override;

private:
    enum class Place {
        BeforeArray,
        BeforeFirst,  ///< an element or the closing bracket
        BeforeNext,   ///< an element
        InElement,    ///< outside texts
        InText,       ///< inside a text of an element
        BehindEscape, ///< inside a text, behind a backslash
        BehindArray,
    };
    /// Looks at one character. Null: fine.
    const char* step(char c, std::size_t at, std::string_view bytes, std::vector<Range>& found);
    const char* stepInElement(char c, std::size_t at, std::string_view bytes, std::vector<Range>& found);
    void endElement(std::size_t end, std::string_view bytes, std::vector<Range>& found);

    Place m_place = Place::BeforeArray;
    std::size_t m_depth = 0; ///< of brackets and braces inside the element
};

} // namespace muster
