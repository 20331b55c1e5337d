#pragma once

#include "app/core/base/error.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// One value of a record, as a range of its bytes. Nothing is decoded: numbers keep their digits, texts their escapes.
struct JsonNode
{
    enum class Kind : std::uint8_t { Object, Array, Text, Number, True, False, Null };

    Kind kind = Kind::Null;
    bool escaped = false;       ///< Text: it contains a backslash
    bool keyEscaped = false;    ///< the key contains a backslash
    std::uint32_t keyBegin = 0; ///< of a member of an object: the key without quotes; otherwise size 0
    std::uint32_t keySize = 0;
    std::uint32_t valueBegin = 0; ///< the value; of Text with its quotes
    std::uint32_t valueSize = 0;
    std::uint32_t next = 0; ///< index of the node behind this one and all it contains
};

struct RecordBlock;

/// A record and its nodes in document order; node 0 is the record itself, its children follow, depth first.
/// Offsets are from the beginning of `bytes`, which have no white space around them.
struct JsonRecord
{
    std::string_view bytes;
    std::span<const JsonNode> nodes;

    [[nodiscard]] std::string_view key(const JsonNode& node) const { return bytes.substr(node.keyBegin, node.keySize); }
    [[nodiscard]] std::string_view value(const JsonNode& node) const
    {
        return bytes.substr(node.valueBegin, node.valueSize);
    }
};

/// The characters of a Text node's value (with its quotes) or of a key, escapes resolved, as UTF-8. Escaped surrogates
/// without a partner become U+FFFD. `scratch` holds the result when there was something to resolve.
[[nodiscard]] std::string_view jsonText(std::string_view value, bool escaped, std::string& scratch);

/// Checks records of JSON completely (RFC 8259: syntax, UTF-8, escapes, numbers) and says where their values are.
/// Numbers may have any size, keys may repeat. Thread: any, one at a time; reuse one for many records.
class JsonRecordParser
{
public:
    JsonRecordParser();
    ~JsonRecordParser();
    Q_DISABLE_COPY_MOVE(JsonRecordParser)

    /// The nodes are valid until the next call. Anything but one JSON object, nesting deeper than 200, or more than a
    /// million values is RecordInvalid; detail: what is wrong.
    [[nodiscard]] Result<JsonRecord> parse(std::string_view record);
    /// All records of a block, several times as fast as one by one. The first bad one is RecordInvalid; detail: its
    /// number, the position and what is wrong. OutOfMemory.
    [[nodiscard]] Result<std::span<const JsonRecord>> parse(const RecordBlock& block);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace muster
