#include "app/core/files/jsonrecord.h"

#include "app/core/files/jsonscalar.h"
#include "app/core/files/jsonstructure.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/recorderror.h"

#include <algorithm>

namespace muster {
namespace {

constexpr int kMaxDepth = 200;

using Tokens = std::span<const std::uint32_t>;

/// Goes over the tokens of one record once, checks the grammar and writes a node for each value.
class RecordWalk
{
public:
    /// `nodes` has room for a node for each token and one more. `record` is the range of the record in `text`, `tokens`
    /// are those inside it, as offsets from `text`.
    RecordWalk(const char* text, const RecordBlock::Range& record, Tokens tokens, JsonNode* nodes)
        : m_text(text),
          m_begin(record.begin),
          m_recordEnd(record.begin + record.size),
          m_token(tokens.data()),
          m_end(tokens.data() + tokens.size()),
          m_nodes(nodes),
          m_hasEscapes(std::string_view(text + record.begin, record.size).find('\\') != std::string_view::npos)
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
    /// Where the fault is, from `text`.
    std::uint32_t position() const { return m_token != m_end ? *m_token : m_recordEnd; }

private:
    struct Text
    {
        std::uint32_t begin = 0; ///< of the opening quote, from the record's beginning
        std::uint32_t size = 0;  ///< with both quotes
        bool escaped = false;
    };

    /// The character that the next token begins with, or NUL at the end.
    char next() const { return m_token != m_end ? m_text[*m_token] : '\0'; }
    /// Where the token behind the next one begins.
    std::uint32_t following() const { return m_token + 1 != m_end ? m_token[1] : m_recordEnd; }

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
    std::uint32_t tokenEnd() const;

    const char* m_text;
    std::uint32_t m_begin;
    std::uint32_t m_recordEnd;
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
        node.valueBegin = *m_token++ - m_begin;
        if (!(first == '{' ? object(depth) : array(depth)))
            return false;
        node.valueSize = m_token[-1] + 1 - m_begin - node.valueBegin;
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

/// Where the next token ends: it and white space are all there is before the token behind it.
std::uint32_t RecordWalk::tokenEnd() const
{
    std::uint32_t end = following();
    while (isJsonSpace(m_text[end - 1]))
        --end;
    return end;
}

/// The text that the next token begins.
bool RecordWalk::text(Text& text)
{
    const std::uint32_t begin = *m_token;
    text.begin = begin - m_begin;
    text.size = tokenEnd() - begin;
    if (m_hasEscapes) {
        const std::string_view inner(m_text + begin + 1, text.size - 2);
        text.escaped = inner.find('\\') != std::string_view::npos;
        if (text.escaped && !hasOnlyJsonEscapes(inner))
            return failed("an unknown escape");
    }
    ++m_token;
    return true;
}

bool RecordWalk::scalar(JsonNode& node)
{
    if (m_token == m_end)
        return failed("it is cut off");
    const std::uint32_t begin = *m_token;
    node.valueBegin = begin - m_begin;
    node.valueSize = tokenEnd() - begin;
    const std::string_view token(m_text + begin, node.valueSize);
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

/// What is wrong with a record, and where in the text.
struct Fault
{
    const char* what = nullptr;
    std::uint32_t position = 0;
};

Error errorOf(const RecordBlock& block, std::size_t index, const Fault& fault)
{
    return recordError(block.firstNumber + static_cast<qint64>(index), block.contentOffset + fault.position,
                       QLatin1StringView(fault.what));
}

/// Takes the tokens in front that lie in a record; those before it are separators.
Tokens takeTokens(Tokens& rest, const RecordBlock::Range& record)
{
    const auto isBefore = [](std::uint32_t limit) { return [limit](std::uint32_t token) { return token < limit; }; };
    const auto first = std::find_if_not(rest.begin(), rest.end(), isBefore(record.begin));
    const auto behind = std::find_if_not(first, rest.end(), isBefore(record.begin + record.size));
    const Tokens tokens(first, behind);
    rest = Tokens(behind, rest.end());
    return tokens;
}

} // namespace

struct JsonRecordParser::State
{
    JsonStructure structure;
    std::vector<JsonNode> nodes; ///< of all records of a block, one behind the other
    std::size_t used = 0;
    std::vector<JsonRecord> records;

    void begin(std::size_t values);
    std::optional<Fault> add(const char* text, const RecordBlock::Range& record, Tokens tokens);
    std::optional<Fault> check(std::string_view record);
    Error explain(const RecordBlock& block);
};

void JsonRecordParser::State::begin(std::size_t values)
{
    used = 0;
    records.clear();
    if (nodes.size() < values)
        nodes.resize(values);
}

std::optional<Fault> JsonRecordParser::State::add(const char* text, const RecordBlock::Range& record, Tokens tokens)
{
    JsonNode* const first = nodes.data() + used;
    RecordWalk walk(text, record, tokens, first);
    const std::uint32_t count = walk.run();
    if (count == 0)
        return Fault{walk.fault(), walk.position()};
    records.push_back({std::string_view(text + record.begin, record.size), std::span<const JsonNode>(first, count)});
    used += count;
    return std::nullopt;
}

std::optional<Fault> JsonRecordParser::State::check(std::string_view record)
{
    const auto fault = structure.find(record);
    if (fault != JsonStructure::Fault::None)
        return Fault{textOf(fault), 0};
    begin(structure.tokens().size() + 1);
    return add(record.data(), {0, static_cast<std::uint32_t>(record.size())}, structure.tokens());
}

/// Finds the first bad record of a block whose structure is broken.
Error JsonRecordParser::State::explain(const RecordBlock& block)
{
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (const auto fault = check(block.record(i)))
            return errorOf(block, i, {fault->what, block.records[i].begin + fault->position});
    }
    return errorOf(block, 0, {"too large for the memory", 0});
}

JsonRecordParser::JsonRecordParser() : m_state(std::make_unique<State>()) {}
JsonRecordParser::~JsonRecordParser() = default;

Result<JsonRecord> JsonRecordParser::parse(std::string_view record)
{
    if (const auto fault = m_state->check(record))
        return fail(ErrorCode::RecordInvalid, {}, QLatin1StringView(fault->what));
    return m_state->records.front();
}

Result<std::span<const JsonRecord>> JsonRecordParser::parse(const RecordBlock& block)
{
    if (m_state->structure.find(block.bytes) != JsonStructure::Fault::None)
        return tl::unexpected(m_state->explain(block));
    Tokens tokens = m_state->structure.tokens();
    m_state->begin(tokens.size() + block.records.size());
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        const RecordBlock::Range& range = block.records[i];
        if (const auto fault = m_state->add(block.bytes.data(), range, takeTokens(tokens, range)))
            return tl::unexpected(errorOf(block, i, *fault));
    }
    return std::span<const JsonRecord>(m_state->records);
}

} // namespace muster
