#include "app/core/files/jsonrecord.h"

#include "app/core/files/jsonscalar.h"
#include "app/core/files/jsonstructure.h"

namespace muster {
namespace {

constexpr int kMaxDepth = 200;

/// Goes over the tokens of one record once, checks the grammar and writes a node for each value.
class RecordWalk
{
public:
    /// `nodes` has room for a node for each token. `tokens` are offsets from `text`.
    RecordWalk(std::string_view text, std::span<const std::uint32_t> tokens, JsonNode* nodes)
        : m_text(text.data()),
          m_size(static_cast<std::uint32_t>(text.size())),
          m_token(tokens.data()),
          m_end(tokens.data() + tokens.size()),
          m_nodes(nodes),
          m_hasEscapes(text.find('\\') != std::string_view::npos)
    {
    }

    /// The number of nodes; 0 when the record is not one JSON object, and then fault() says what is wrong.
    std::uint32_t run()
    {
        if (next() != '{')
            return failed("no object begins here"), 0;
        if (!value({}, 1))
            return 0;
        if (m_token != m_end)
            return failed("something follows the object"), 0;
        return m_count;
    }
    const char* fault() const { return m_fault; }

private:
    struct Text
    {
        std::uint32_t begin = 0; ///< of the opening quote
        std::uint32_t size = 0;  ///< with both quotes
        bool escaped = false;
    };

    /// The character that the next token begins with, or NUL at the end.
    char next() const { return m_token != m_end ? m_text[*m_token] : '\0'; }
    /// Where the token behind the next one begins.
    std::uint32_t following() const { return m_token + 1 != m_end ? m_token[1] : m_size; }

    bool failed(const char* what)
    {
        m_fault = what;
        return false;
    }

    bool value(const Text& key, int depth);
    bool object(int depth);
    bool array(int depth);
    bool member(int depth);
    bool text(Text& text);
    bool scalar(JsonNode& node);

    const char* m_text;
    std::uint32_t m_size;
    const std::uint32_t* m_token;
    const std::uint32_t* m_end;
    JsonNode* m_nodes;
    std::uint32_t m_count = 0;
    bool m_hasEscapes;
    const char* m_fault = nullptr;
};

bool RecordWalk::value(const Text& key, int depth)
{
    JsonNode& node = m_nodes[m_count++];
    node = JsonNode();
    if (key.size > 0) {
        node.keyBegin = key.begin + 1;
        node.keySize = key.size - 2;
        node.keyEscaped = key.escaped;
    }
    const char first = next();
    if (first == '{' || first == '[') {
        if (depth > kMaxDepth)
            return failed("too deeply nested");
        node.kind = first == '{' ? JsonNode::Kind::Object : JsonNode::Kind::Array;
        node.valueBegin = *m_token++;
        if (!(first == '{' ? object(depth) : array(depth)))
            return false;
        node.valueSize = m_token[-1] + 1 - node.valueBegin;
    } else if (first == '"') {
        Text found;
        if (!text(found))
            return false;
        node.kind = JsonNode::Kind::Text;
        node.valueBegin = found.begin;
        node.valueSize = found.size;
        node.escaped = found.escaped;
    } else if (!scalar(node)) {
        return false;
    }
    node.next = m_count;
    return true;
}

bool RecordWalk::object(int depth)
{
    if (next() == '}') {
        ++m_token;
        return true;
    }
    while (member(depth)) {
        const char separator = next();
        if (separator != ',' && separator != '}')
            return failed("a comma or a closing brace is missing");
        ++m_token;
        if (separator == '}')
            return true;
    }
    return false;
}

bool RecordWalk::member(int depth)
{
    if (next() != '"')
        return failed("a key is missing");
    Text key;
    if (!text(key))
        return false;
    if (next() != ':')
        return failed("a colon is missing");
    ++m_token;
    return value(key, depth + 1);
}

bool RecordWalk::array(int depth)
{
    if (next() == ']') {
        ++m_token;
        return true;
    }
    while (value({}, depth + 1)) {
        const char separator = next();
        if (separator != ',' && separator != ']')
            return failed("a comma or a closing bracket is missing");
        ++m_token;
        if (separator == ']')
            return true;
    }
    return false;
}

/// The text that the next token begins. Its closing quote is the last character before the token behind it.
bool RecordWalk::text(Text& text)
{
    text.begin = *m_token;
    std::uint32_t end = following();
    while (isJsonSpace(m_text[end - 1]))
        --end;
    text.size = end - text.begin;
    ++m_token;
    if (!m_hasEscapes)
        return true;
    const std::string_view inner(m_text + text.begin + 1, text.size - 2);
    text.escaped = inner.find('\\') != std::string_view::npos;
    return !text.escaped || hasOnlyJsonEscapes(inner) || failed("an unknown escape");
}

bool RecordWalk::scalar(JsonNode& node)
{
    if (m_token == m_end)
        return failed("it is cut off");
    node.valueBegin = *m_token;
    std::uint32_t end = following();
    while (isJsonSpace(m_text[end - 1]))
        --end;
    node.valueSize = end - node.valueBegin;
    const std::string_view token(m_text + node.valueBegin, node.valueSize);
    if (token == "null")
        node.kind = JsonNode::Kind::Null;
    else if (token == "true")
        node.kind = JsonNode::Kind::True;
    else if (token == "false")
        node.kind = JsonNode::Kind::False;
    else if (isJsonNumber(token))
        node.kind = JsonNode::Kind::Number;
    else
        return failed("a value is missing or wrong");
    ++m_token;
    return true;
}

const char* textOf(JsonStructure::Fault fault)
{
    switch (fault) {
    case JsonStructure::Fault::OpenText:
        return "a text has no closing quote";
    case JsonStructure::Fault::ControlCharacter:
        return "a text has a control character";
    case JsonStructure::Fault::Utf8:
        return "not UTF-8";
    case JsonStructure::Fault::TooLarge:
        return "too large for the memory";
    case JsonStructure::Fault::None:
        break;
    }
    return "";
}

} // namespace

struct JsonRecordParser::State
{
    JsonStructure structure;
    std::vector<JsonNode> nodes;
};

JsonRecordParser::JsonRecordParser() : m_state(std::make_unique<State>()) {}
JsonRecordParser::~JsonRecordParser() = default;

Result<JsonRecord> JsonRecordParser::parse(std::string_view record)
{
    const auto fault = m_state->structure.find(record);
    if (fault != JsonStructure::Fault::None)
        return fail(ErrorCode::RecordInvalid, {}, QLatin1StringView(textOf(fault)));
    const std::span<const std::uint32_t> tokens = m_state->structure.tokens();
    std::vector<JsonNode>& nodes = m_state->nodes;
    if (nodes.size() < tokens.size() + 1)
        nodes.resize(tokens.size() + 1);
    RecordWalk walk(record, tokens, nodes.data());
    const std::uint32_t count = walk.run();
    if (count == 0)
        return fail(ErrorCode::RecordInvalid, {}, QLatin1StringView(walk.fault()));
    return JsonRecord{record, std::span<const JsonNode>(nodes).first(count)};
}

} // namespace muster
