#pragma once

#include "app/core/files/jsonrecord.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace muster {

/// Goes over the tokens of one JSON object after the other, checks the grammar and writes a node for each value. Of the
/// time that a conversion does not spend in libraries most goes here: every token is looked at once.
class JsonWalk
{
public:
    /// `tokens` are all tokens of `text` as offsets; one more with the size of the text stands behind the last, and
    /// there the text has a NUL, and some bytes can be read behind it, as behind those of RecordBlock. `nodes` has room
    /// for a node for each object to be read, each comma and each bracket or brace that opens.
    JsonWalk(std::string_view text, std::span<const std::uint32_t> tokens, JsonNode* nodes)
        : m_text(text),
          m_token(tokens.data()),
          m_end(tokens.data() + tokens.size()),
          m_node(nodes),
          m_backslash(findBackslash(0))
    {
    }

    /// The nodes of the object at this range of the text, which has no white space around it. Call it for objects in
    /// their order. Empty when this is not one object and nothing else: then fault() says what is wrong, position()
    /// where in the text, and the walk ends.
    [[nodiscard]] std::span<const JsonNode> object(std::uint32_t begin, std::uint32_t size);

    [[nodiscard]] const char* fault() const { return m_fault; }
    [[nodiscard]] std::uint32_t position() const { return m_token < m_end ? *m_token : textSize(); }

private:
    [[nodiscard]] std::uint32_t textSize() const { return static_cast<std::uint32_t>(m_text.size()); }
    [[nodiscard]] std::uint32_t findBackslash(std::uint32_t from) const;
    bool walk(std::uint32_t begin);
    bool failed(const std::uint32_t* token, const char* what);
    bool readEscapes(std::uint32_t begin, std::uint32_t end, bool& escaped);

    std::string_view m_text;
    const std::uint32_t* m_token; ///< the next one
    const std::uint32_t* m_end;
    JsonNode* m_node;          ///< the next one
    std::uint32_t m_backslash; ///< the first one at or behind the texts that were read
    const char* m_fault = nullptr;
};

} // namespace muster
