#include "tests/fuzz/jsoncheck.h"

#include "app/core/files/attributediscovery.h"
#include "app/core/files/importuser.h"
#include "app/core/files/jsoninspector.h"
#include "app/core/files/jsonscan.h"
#include "app/core/files/jsontablemaker.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/fuzz/tablecheck.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace muster::fuzz {
namespace {

constexpr std::size_t kLargestImport = 500'000;

std::string padded(std::string_view record)
{
    std::string bytes(record);
    bytes.append(RecordBlock::kPadding, ' ');
    return bytes;
}

bool isSame(const JsonNode& a, const JsonNode& b)
{
    return a.kind == b.kind && a.escaped == b.escaped && a.keyEscaped == b.keyEscaped && a.keyBegin == b.keyBegin &&
           a.keySize == b.keySize && a.valueBegin == b.valueBegin && a.valueSize == b.valueSize && a.next == b.next;
}

void checkNodes(const JsonRecord& record)
{
    require(!record.nodes.empty() && record.nodes.front().kind == JsonNode::Kind::Object, "a record is an object");
    require(record.nodes.front().next == record.nodes.size(), "the record holds all nodes");
    std::string scratch;
    for (std::size_t i = 0; i < record.nodes.size(); ++i) {
        const JsonNode& node = record.nodes[i];
        require(node.next > i && node.next <= record.nodes.size(), "nodes follow each other");
        require(std::size_t{node.valueBegin} + node.valueSize <= record.bytes.size(), "a value lies in its record");
        require(std::size_t{node.keyBegin} + node.keySize <= record.bytes.size(), "a key lies in its record");
        static_cast<void>(jsonText(record.key(node), node.keyEscaped, scratch));
        if (node.kind == JsonNode::Kind::Text) {
            require(node.valueSize >= 2 && record.value(node).front() == '"' && record.value(node).back() == '"',
                    "a text has its quotes");
            static_cast<void>(jsonText(record.value(node), node.escaped, scratch));
        }
    }
}

/// Whether Qt, which reads numbers, has nothing else against it.
bool qtAccepts(std::string_view record)
{
    QJsonParseError error;
    static_cast<void>(QJsonDocument::fromJson({record.data(), static_cast<qsizetype>(record.size())}, &error));
    return error.error == QJsonParseError::NoError || error.error == QJsonParseError::IllegalNumber ||
           error.error == QJsonParseError::DocumentTooLarge;
}

void checkSingle(const JsonRecord& inBlock)
{
    const std::string bytes = padded(inBlock.bytes);
    JsonRecordParser parser;
    const auto alone = parser.parse(std::string_view(bytes).substr(0, inBlock.bytes.size()));
    require(alone.has_value(), "what a block accepts is accepted alone");
    require(std::equal(alone->nodes.begin(), alone->nodes.end(), inBlock.nodes.begin(), inBlock.nodes.end(), isSame),
            "a record has the same nodes alone");
}

bool isAcceptedAlone(std::string_view record)
{
    const std::string bytes = padded(record);
    JsonRecordParser parser;
    return parser.parse(std::string_view(bytes).substr(0, record.size())).has_value();
}

void checkImport(const JsonRecord& user)
{
    ImportUsers users(kLargestImport);
    std::string out = "[";
    if (const auto reason = users.append(user, out)) {
        require(out == "[" && !reason->empty(), "who cannot go leaves nothing but a reason");
        return;
    }
    const std::string bytes = padded(std::string_view(out).substr(1));
    JsonRecordParser parser;
    const auto imported = parser.parse(std::string_view(bytes).substr(0, out.size() - 1));
    require(imported.has_value(), "an imported user is JSON");
    std::set<std::string> seen;
    std::string scratch;
    for (std::size_t i = 1; i < imported->nodes.size(); i = imported->nodes[i].next) {
        const JsonNode& member = imported->nodes[i];
        const std::string key(jsonText(imported->key(member), member.keyEscaped, scratch));
        const auto isKnown = [&key](const ImportRule::Member& known) { return known.name == key; };
        require(std::any_of(importKeys().begin(), importKeys().end(), isKnown), "the importer knows every key");
        require(seen.insert(key).second, "no key occurs twice");
    }
}

std::vector<std::string> headersOf(const ColumnSet& set)
{
    std::vector<std::string> headers;
    const auto columns = set.columns();
    for (const ColumnSet::Column& column : columns.value_or(std::vector<ColumnSet::Column>()))
        headers.push_back(column.header);
    return headers;
}

/// False when there are too many columns.
bool addAll(ColumnSet& set, std::span<const JsonRecord> records)
{
    return std::all_of(records.begin(), records.end(),
                       [&set](const JsonRecord& record) { return set.add(record).has_value(); });
}

void checkTables(const RecordBlock& block, std::span<const JsonRecord> records, std::uint8_t seed)
{
    const ArrayStyle arrays = (seed & 1U) != 0 ? ArrayStyle::Indexed : ArrayStyle::JsonText;
    const QStringList requested =
        (seed & 2U) != 0 ? QStringList{QStringLiteral("user_id"), QStringLiteral("identities[0].connection")}
                         : QStringList();
    ColumnSet all(arrays, requested);
    ColumnSet first(arrays, requested);
    ColumnSet second(arrays, requested);
    const std::size_t half = records.size() / 2;
    if (!addAll(all, records) || !addAll(first, records.first(half)) || !addAll(second, records.subspan(half)))
        return;
    require(first.merge(second).has_value() && headersOf(first) == headersOf(all), "merged columns are the same");
    const auto maker = JsonTableMaker::create(all);
    if (!maker)
        return;
    const std::vector<std::string>& headers = (*maker)->headers();
    require(std::set<std::string>(headers.begin(), headers.end()).size() == headers.size(), "headers are different");
    const auto table = (*maker)->rows(block, records);
    require(table.has_value() && !table->incomplete, "columns that were found are complete");
    require(headers.empty() || table->rows() == records.size(), "every record is a row");
    checkTable(headers, *table);
}

} // namespace

void checkJson(const Split& split, std::uint8_t seed)
{
    JsonRecordParser parser;
    JsonInspector inspector({}, seed);
    JsonScan scan({}, seed);
    AttributeDiscovery discovery;
    for (const auto& block : split.blocks) {
        const auto scanned = scan.scan(*block);
        const auto records = parser.parse(*block);
        if (!records) {
            require(!scanned, "what the scan accepts is JSON");
            bool allAlone = true;
            for (std::size_t i = 0; i < block->records.size(); ++i)
                allAlone = allAlone && isAcceptedAlone(block->record(i));
            require(!allAlone, "what is accepted alone is accepted in a block");
            continue;
        }
        require(records->size() == block->records.size(), "every record is read");
        for (const JsonRecord& record : *records) {
            checkNodes(record);
            checkSingle(record);
            require(qtAccepts(record.bytes), "what we accept is JSON");
            checkImport(record);
            discovery.add(record);
        }
        const BlockFindings findings = inspector.inspect(*records);
        require(findings.users == static_cast<qint64>(records->size()), "every user is counted");
        require(!scanned || *scanned == findings, "the scan counts the same");
        checkTables(*block, *records, seed);
    }
}

} // namespace muster::fuzz
