#include "app/core/files/jsonwalk.h"

#include "app/core/files/jsonscalar.h"

#include <algorithm>
#include <cstring>

namespace muster {
namespace {

constexpr int kMaxDepth = 200;

/// Most numbers; the others are looked at more closely.
bool isPlainInteger(std::string_view token)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return token.front() != '0' && std::all_of(token.begin(), token.end(), isDigit);
}

template <std::size_t size>
bool isWord(std::string_view token, const char (&word)[size])
{
    return token.size() == size - 1 && std::memcmp(token.data(), word, size - 1) == 0; // of known size: no call
}

} // namespace

std::span<const JsonNode> JsonWalk::object(std::uint32_t begin, std::uint32_t size)
{
    while (m_token < m_end && *m_token < begin) // what parts the objects
        ++m_token;
    m_begin = begin;
    m_first = m_node;
    if (next() != '{') {
        failed("no object begins here");
        return {};
    }
    JsonNode& node = *m_node++;
    node.keySize = 0;
    node.keyEscaped = false;
    if (!readValue(node, 1))
        return {};
    if (m_token[-1] + 1 != begin + size) {
        failed("something follows the object");
        return {};
    }
    return {m_first, m_node};
}

bool JsonWalk::failed(const char* what)
{
    m_fault = what;
    return false;
}

/// The next token is the value of `node`, whose key is filled in.
bool JsonWalk::readValue(JsonNode& node, int depth)
{
    const char first = next();
    if (first == '"') {
        if (!readText(node))
            return false;
    } else if (first == '{' || first == '[') {
        if (depth > kMaxDepth)
            return failed("too deeply nested");
        node.kind = first == '{' ? JsonNode::Kind::Object : JsonNode::Kind::Array;
        node.escaped = false;
        node.valueBegin = *m_token++ - m_begin;
        if (!(first == '{' ? readMembers(depth) : readItems(depth)))
            return false;
        node.valueSize = m_token[-1] + 1 - m_begin - node.valueBegin;
    } else if (!readScalar(node)) {
        return false;
    }
    node.next = static_cast<std::uint32_t>(m_node - m_first);
    return true;
}

bool JsonWalk::readMembers(int depth)
{
    if (next() == '}') {
        ++m_token;
        return true;
    }
    while (true) {
        JsonNode& node = *m_node++;
        if (!readKey(node) || !readValue(node, depth + 1))
            return false;
        const char separator = next();
        if (separator != ',' && separator != '}')
            return failed("a comma or a closing brace is missing");
        ++m_token;
        if (separator == '}')
            return true;
    }
}

bool JsonWalk::readItems(int depth)
{
    if (next() == ']') {
        ++m_token;
        return true;
    }
    while (true) {
        JsonNode& node = *m_node++;
        node.keySize = 0;
        node.keyEscaped = false;
        if (!readValue(node, depth + 1))
            return false;
        const char separator = next();
        if (separator != ',' && separator != ']')
            return failed("a comma or a closing bracket is missing");
        ++m_token;
        if (separator == ']')
            return true;
    }
}

/// Where the next token ends: before the token behind it there is only white space.
std::uint32_t JsonWalk::tokenEnd() const
{
    std::uint32_t end = m_token[1];
    while (isJsonSpace(m_text[end - 1]))
        --end;
    return end;
}

bool JsonWalk::readKey(JsonNode& node)
{
    if (next() != '"')
        return failed("a key is missing");
    const std::uint32_t begin = *m_token;
    const std::uint32_t end = tokenEnd();
    node.keyBegin = begin + 1 - m_begin;
    node.keySize = end - begin - 2;
    node.keyEscaped = false;
    if (m_backslash < end && !readEscapes(begin, end, node.keyEscaped))
        return false;
    ++m_token;
    if (next() != ':')
        return failed("a colon is missing");
    ++m_token;
    return true;
}

bool JsonWalk::readText(JsonNode& node)
{
    const std::uint32_t begin = *m_token;
    const std::uint32_t end = tokenEnd();
    node.kind = JsonNode::Kind::Text;
    node.valueBegin = begin - m_begin;
    node.valueSize = end - begin;
    node.escaped = false;
    if (m_backslash < end && !readEscapes(begin, end, node.escaped))
        return false;
    ++m_token;
    return true;
}

bool JsonWalk::readScalar(JsonNode& node)
{
    if (m_token >= m_end)
        return failed("it is cut off");
    const std::uint32_t begin = *m_token;
    const std::string_view token(m_text.data() + begin, tokenEnd() - begin);
    node.escaped = false;
    node.valueBegin = begin - m_begin;
    node.valueSize = static_cast<std::uint32_t>(token.size());
    if (isWord(token, "true"))
        node.kind = JsonNode::Kind::True;
    else if (isWord(token, "false"))
        node.kind = JsonNode::Kind::False;
    else if (isWord(token, "null"))
        node.kind = JsonNode::Kind::Null;
    else if (isPlainInteger(token) || isJsonNumber(token))
        node.kind = JsonNode::Kind::Number;
    else
        return failed("a value is missing or wrong");
    ++m_token;
    return true;
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
    return hasOnlyJsonEscapes(m_text.substr(begin + 1, end - begin - 2)) || failed("an unknown escape");
}

std::uint32_t JsonWalk::findBackslash(std::uint32_t from) const
{
    return static_cast<std::uint32_t>(std::min(m_text.find('\\', from), m_text.size()));
}

} // namespace muster
