#include "app/core/files/jsonwalk.h"

#include "app/core/files/jsonscalar.h"

#include <algorithm>
#include <optional>

namespace muster {
namespace {

constexpr int kMaxDepth = 200;

inline std::optional<JsonNode::Kind> scalarKind(std::string_view token)
{
    if (!isJsonScalar(token))
        return std::nullopt;
    switch (token.front()) {
    case 't':
        return JsonNode::Kind::True;
    case 'f':
        return JsonNode::Kind::False;
    case 'n':
        return JsonNode::Kind::Null;
    default:
        return JsonNode::Kind::Number;
    }
}

} // namespace

std::span<const JsonNode> JsonWalk::object(std::uint32_t begin, std::uint32_t size)
{
    while (m_token < m_end && *m_token < begin) // what parts the objects
        ++m_token;
    const JsonNode* const first = m_node;
    if (*m_token != begin || m_text[begin] != '{') { // what stands before belongs to no other token
        m_fault = "no object begins here";
        return {};
    }
    if (!walk(begin))
        return {};
    if (m_token[-1] + 1 != begin + size) {
        m_fault = "something follows the object";
        return {};
    }
    return {first, m_node};
}

bool JsonWalk::failed(const std::uint32_t* token, const char* what)
{
    m_token = token;
    m_fault = what;
    return false;
}

/// Reads the object at the next token. What changes with every token is in local variables, which can stay in
/// registers; the NUL behind the text is no token anywhere, so that the end needs no check of its own.
bool JsonWalk::walk(std::uint32_t begin)
{
    const char* const text = m_text.data();
    const std::uint32_t* token = m_token;
    JsonNode* const nodes = m_node;
    JsonNode* node = nodes;
    std::uint32_t count = 1;  // of the nodes
    std::uint32_t parent = 0; // the value that is open; its `next` is the one around it until it is closed
    int depth = 1;            // of it
    bool inObject = true;     // it is an object
    const auto close = [&](JsonNode& value, std::uint32_t at) {
        value.valueSize = at + 1 - begin - value.valueBegin;
        value.next = count;
    };
    *node++ = {JsonNode::Kind::Object, false, false, 0, 0, *token - begin, 0, 0};
    ++token;
    bool empty = text[*token] == '}';
    while (true) {
        if (!empty) {
            JsonNode& child = *node++;
            const std::uint32_t index = count++;
            child.keySize = 0;
            child.keyEscaped = false;
            if (inObject) {
                if (text[token[0]] != '"') [[unlikely]]
                    return failed(token, "a key is missing");
                const std::uint32_t keyEnd = jsonTokenEnd(text, token[1]);
                child.keyBegin = token[0] + 1 - begin;
                child.keySize = keyEnd - token[0] - 2;
                if (m_backslash < keyEnd && !readEscapes(token[0], keyEnd, child.keyEscaped)) [[unlikely]]
                    return failed(token, "an unknown escape");
                if (text[token[1]] != ':') [[unlikely]]
                    return failed(token + 1, "a colon is missing");
                token += 2;
            }
            const char first = text[*token];
            child.valueBegin = *token - begin;
            child.escaped = false;
            if (first == '"') {
                const std::uint32_t end = jsonTokenEnd(text, token[1]);
                child.kind = JsonNode::Kind::Text;
                child.valueSize = end - *token;
                child.next = count;
                if (m_backslash < end && !readEscapes(*token, end, child.escaped)) [[unlikely]]
                    return failed(token, "an unknown escape");
                ++token;
            } else if (first == '{' || first == '[') {
                if (++depth > kMaxDepth) [[unlikely]]
                    return failed(token, "too deeply nested");
                inObject = first == '{';
                child.kind = inObject ? JsonNode::Kind::Object : JsonNode::Kind::Array;
                child.next = parent;
                parent = index;
                ++token;
                empty = text[*token] == (inObject ? '}' : ']');
                continue;
            } else {
                if (token >= m_end) [[unlikely]]
                    return failed(token, "it is cut off");
                const std::uint32_t end = jsonTokenEnd(text, token[1]);
                const auto kind = scalarKind({text + *token, end - *token});
                if (!kind) [[unlikely]]
                    return failed(token, "a value is missing or wrong");
                child.kind = *kind;
                child.valueSize = end - *token;
                child.next = count;
                ++token;
            }
        }
        empty = false;
        while (text[*token] != ',') {
            if (text[*token] != (inObject ? '}' : ']')) [[unlikely]]
                return failed(token, inObject ? "a comma or a closing brace is missing"
                                              : "a comma or a closing bracket is missing");
            JsonNode& value = nodes[parent];
            parent = value.next;
            close(value, *token++);
            if (--depth == 0) {
                m_token = token;
                m_node = node;
                return true;
            }
            inObject = nodes[parent].kind == JsonNode::Kind::Object;
        }
        ++token;
    }
}

/// Looks for escapes in the text at this range, quotes included, and checks them.
bool JsonWalk::readEscapes(std::uint32_t begin, std::uint32_t end, bool& escaped)
{
    if (m_backslash < begin)
        m_backslash = findBackslash(begin);
    escaped = m_backslash < end;
    if (!escaped)
        return true;
    m_backslash = findBackslash(end);
    return hasOnlyJsonEscapes(m_text.substr(begin + 1, end - begin - 2));
}

std::uint32_t JsonWalk::findBackslash(std::uint32_t from) const
{
    return static_cast<std::uint32_t>(std::min(m_text.find('\\', from), m_text.size()));
}

} // namespace muster
