#include "app/core/files/jsoninspector.h"

#include "app/core/files/bytescan.h"
#include "app/core/files/shortname.h"

#include <QHash>

namespace muster {
namespace {

constexpr int kLookAhead = 4;           // optional keys that a record may lack before all are searched
constexpr std::size_t kMostKeys = 4096; // more are not looked at: the report has room for far fewer

bool isFilled(const JsonNode& node)
{
    constexpr std::uint32_t emptyText = 2; // the quotes
    return node.kind != JsonNode::Kind::Null && !(node.kind == JsonNode::Kind::Text && node.valueSize == emptyText);
}

} // namespace

QString idColumn(const QVector<Field>& requested)
{
    for (const Field& field : requested) {
        if (field.name == QLatin1StringView("user_id"))
            return field.outputName();
    }
    return QStringLiteral("user_id");
}

quint64 idHash(std::string_view id, quint64 seed)
{
    return qHashBits(id.data(), id.size(), seed);
}

JsonInspector::JsonInspector(const QVector<Field>& requested, quint64 idSeed)
    : m_expected(static_cast<std::size_t>(requested.size())), m_idSeed(idSeed)
{
    Key* const idKey = addKey(idColumn(requested).toStdString());
    idKey->isLookedInto = true;
    m_idKey = idKey;
    m_findings.expected.resize(m_expected);
    for (std::size_t column = 0; column < m_expected; ++column) {
        const Field& field = requested[static_cast<qsizetype>(column)];
        addKey(field.outputName().toStdString())->column = static_cast<int>(column);
        const JsonPath path(field.name);
        if (!field.exportAs.isEmpty() || !path.isNested())
            continue;
        Key* parent = addKey(path.firstKey());
        parent->isParent = true;
        parent->isLookedInto = true;
        parent->nested.push_back({path, column});
    }
}

BlockFindings JsonInspector::inspect(std::span<const JsonRecord> records)
{
    for (std::size_t i = 0; i < records.size(); ++i) {
        const JsonRecord& record = records[i];
        Key* before = &m_start;
        for (std::uint32_t at = 1; at < record.nodes.size(); at = record.nodes[at].next) {
            const JsonNode& member = record.nodes[at];
            const std::string_view name = record.key(member);
            Key* key = keyOf(member.keyEscaped ? jsonText(name, true, m_scratch) : name, *before);
            if (!key)
                continue;
            before = key;
            if (!key->seen)
                see(*key);
            if (!isFilled(member))
                continue;
            if (key->lastFilledIn == static_cast<qint64>(i)) {
                if (key == m_idKey) // the last one counts, as in the files
                    replaceId(record, member);
                continue;
            }
            key->lastFilledIn = static_cast<qint64>(i);
            ++key->filled;
            if (key->isLookedInto)
                lookInto(record, member, *key);
        }
    }
    return takeFindings(static_cast<qint64>(records.size()));
}

JsonInspector::Key* JsonInspector::keyOf(std::string_view name, Key& before)
{
    Key* guess = before.follower;
    for (int tries = 0; guess && tries < kLookAhead; ++tries, guess = guess->follower) {
        if (isSameText(name, guess->name))
            return guess;
    }
    return keyAnywhere(name, before);
}

/// Next time it is found behind `before`, and what was found there behind it.
JsonInspector::Key* JsonInspector::keyAnywhere(std::string_view name, Key& before)
{
    name = shortName(name, kReportedNameBytes);
    const auto known = m_keys.find(name);
    if (known == m_keys.end() && m_keys.size() >= kMostKeys)
        return nullptr;
    Key* key = known != m_keys.end() ? &known->second : addKey(std::string(name));
    if (!key->follower && key != &before)
        key->follower = before.follower;
    before.follower = key;
    return key;
}

JsonInspector::Key* JsonInspector::addKey(std::string name)
{
    Key& key = m_keys[name];
    key.name = std::move(name);
    return &key;
}

void JsonInspector::see(Key& key)
{
    key.seen = true;
    m_seen.push_back(&key);
}

void JsonInspector::lookInto(const JsonRecord& record, const JsonNode& member, const Key& key)
{
    if (&key == m_idKey)
        addId(record, member);
    for (const Nested& nested : key.nested) {
        const JsonNode* found = nested.path.findBelow(record, member);
        if (found && isFilled(*found))
            ++m_findings.expected[nested.column];
    }
}

void JsonInspector::addId(const JsonRecord& record, const JsonNode& id)
{
    const std::string_view value = record.value(id);
    const bool isText = id.kind == JsonNode::Kind::Text;
    m_findings.ids.push_back(idHash(isText ? jsonText(value, id.escaped, m_scratch) : value, m_idSeed));
}

void JsonInspector::replaceId(const JsonRecord& record, const JsonNode& id)
{
    m_findings.ids.pop_back();
    addId(record, id);
}

/// Hands the findings out and begins the next block.
BlockFindings JsonInspector::takeFindings(qint64 users)
{
    for (Key* key : m_seen) {
        if (key->column != kNone)
            m_findings.expected[static_cast<std::size_t>(key->column)] += key->filled;
        else if (!key->isParent)
            m_findings.others.push_back({key->name, key->filled});
        key->filled = 0;
        key->lastFilledIn = kNone;
        key->seen = false;
    }
    m_seen.clear();
    m_findings.users = users;
    BlockFindings findings = std::exchange(m_findings, {});
    m_findings.expected.resize(m_expected);
    m_findings.ids.reserve(findings.ids.size());
    return findings;
}

} // namespace muster
