#include "app/core/files/jsonrecord.h"

#include "app/core/files/jsonstructure.h"
#include "app/core/files/jsonwalk.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/recorderror.h"

#include <algorithm>
#include <optional>
#include <string>

namespace muster {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::size_t kFewTokens = std::size_t{512} * 1024; // a block has fewer, unless a huge record made it grow
constexpr std::size_t kMostValues = 1'000'000;              // of a record
constexpr const char* kTooManyValues = "more than 1000000 values";

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

/// The record without the white space around it.
std::string_view trimmed(std::string_view record)
{
    const std::size_t first = std::min(record.find_first_not_of(kSpaces), record.size());
    return record.substr(first, record.find_last_not_of(kSpaces) + 1 - first);
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

} // namespace

struct JsonRecordParser::State
{
    JsonStructure structure;
    std::string text;            ///< of a record that is read alone, with what can be read behind it
    std::vector<JsonNode> nodes; ///< of all records of a block, one behind the other
    std::vector<JsonRecord> records;

    [[nodiscard]] bool begin(std::string_view source, std::size_t recordCount, std::size_t mostValues);
    [[nodiscard]] bool beginBlock(const RecordBlock& block);
    std::optional<Fault> check(std::string_view record);
    std::optional<Error> firstFault(const RecordBlock& block);
    Error explain(const RecordBlock& block);
};

/// Makes room for the nodes. Every value is at least a token; where there are many, values are counted: each follows a
/// comma or something that opens, or is a record. False: they are too many.
bool JsonRecordParser::State::begin(std::string_view source, std::size_t recordCount, std::size_t mostValues)
{
    records.clear();
    std::size_t room = structure.tokens().size() + 1;
    if (room <= kFewTokens) {
        if (nodes.size() > kFewTokens) // give back what a huge record needed
            std::vector<JsonNode>().swap(nodes);
    } else {
        room = recordCount + 1;
        for (const std::uint32_t token : structure.tokens()) {
            const char c = source[token];
            room += c == ',' || c == '{' || c == '[' ? 1 : 0;
        }
        if (room > recordCount + 1 + mostValues)
            return false;
    }
    if (nodes.size() < room)
        nodes.resize(room);
    return true;
}

/// Other records may stand behind a huge one, and together they have more values than one may have.
bool JsonRecordParser::State::beginBlock(const RecordBlock& block)
{
    if (begin(block.bytes, block.records.size(), kMostValues))
        return true;
    return !firstFault(block) && structure.find(block.bytes) == JsonStructure::Fault::None &&
           begin(block.bytes, block.records.size(), kMostValues + kFewTokens);
}

std::optional<Fault> JsonRecordParser::State::check(std::string_view record)
{
    record = trimmed(record);
    text.reserve(record.size() + RecordBlock::kPadding);
    text = record;
    const auto fault = structure.find(text);
    if (fault != JsonStructure::Fault::None)
        return Fault{textOf(fault), 0};
    if (!begin(text, 1, kMostValues))
        return Fault{kTooManyValues, 0};
    JsonWalk walk(text, structure.tokens(), nodes.data());
    const std::span<const JsonNode> found = walk.object(0, static_cast<std::uint32_t>(record.size()));
    if (found.empty())
        return Fault{walk.fault(), walk.position()};
    records.push_back({record, found});
    return std::nullopt;
}

std::optional<Error> JsonRecordParser::State::firstFault(const RecordBlock& block)
{
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (const auto fault = check(block.record(i)))
            return errorOf(block, i, {fault->what, block.records[i].begin + fault->position});
    }
    return std::nullopt;
}

/// Of a block that has a bad record.
Error JsonRecordParser::State::explain(const RecordBlock& block)
{
    return firstFault(block).value_or(Error{ErrorCode::Internal});
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
    const auto fault = m_state->structure.find(block.bytes);
    if (fault == JsonStructure::Fault::TooLarge)
        return fail(ErrorCode::OutOfMemory);
    if (fault != JsonStructure::Fault::None)
        return tl::unexpected(m_state->explain(block));
    if (!m_state->beginBlock(block))
        return tl::unexpected(m_state->explain(block));
    m_state->records.reserve(block.records.size());
    JsonWalk walk(block.bytes, m_state->structure.tokens(), m_state->nodes.data());
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        const std::string_view record = trimmed(block.record(i));
        const auto begin = static_cast<std::uint32_t>(record.data() - block.bytes.data());
        const std::span<const JsonNode> found = walk.object(begin, static_cast<std::uint32_t>(record.size()));
        if (found.empty())
            return tl::unexpected(m_state->explain(block));
        m_state->records.push_back({record, found});
    }
    return std::span<const JsonRecord>(m_state->records);
}

} // namespace muster
