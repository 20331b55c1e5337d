#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace muster {

/// Where the tokens of JSON text begin, found by simdjson with the vector instructions of this processor. The only
/// place that knows it, besides isUtf8(). It uses the first of its two stages, because the second one rounds numbers,
/// unescapes texts and forgets where they stood. Thread: any, one at a time; reuse one for many texts.
class JsonStructure
{
public:
    enum class Fault {
        None,
        OpenText,         ///< a text without its closing quote
        ControlCharacter, ///< inside a text
        Utf8,
        TooLarge, ///< for the memory of this computer
    };

    JsonStructure();
    ~JsonStructure();
    JsonStructure(const JsonStructure&) = delete;
    JsonStructure& operator=(const JsonStructure&) = delete;

    /// Finds the tokens of one JSON value or of several that stand one behind the other. None: all of it is UTF-8, no
    /// text is open or holds control characters, and tokens() is filled in. Nothing else is checked.
    [[nodiscard]] Fault find(std::string_view text);
    /// Offsets in ascending order: of { } [ ] : and , outside texts, of the opening quote of each text, and of whatever
    /// else follows white space or one of these. Behind the last one stands the size of the text. Valid until the next
    /// find().
    [[nodiscard]] std::span<const std::uint32_t> tokens() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace muster
