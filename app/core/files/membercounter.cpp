#include "app/core/files/membercounter.h"

#include "app/core/files/shortname.h"

#include <QHash>

#include <algorithm>

namespace muster {
namespace {

constexpr std::size_t kMostKeys = 4096; // more are not looked at: the report has room for far fewer

} // namespace

bool isNestedColumn(const Field& field)
{
    return field.exportAs.isEmpty() && JsonPath(field.name).isNested();
}

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

MemberCounter::MemberCounter(const QVector<Field>& requested, quint64 idSeed)
    : m_expected(static_cast<std::size_t>(requested.size())), m_idSeed(idSeed)
{
    Key* const idKey = addKey(idColumn(requested).toStdString());
    idKey->isLookedInto = true;
    m_idKey = idKey;
    m_findings.expected.resize(m_expected);
    for (std::size_t column = 0; column < m_expected; ++column) {
        const Field& field = requested[static_cast<qsizetype>(column)];
        addKey(field.outputName().toStdString())->column = static_cast<int>(column);
        if (!isNestedColumn(field))
            continue;
        const JsonPath path(field.name);
        Key* parent = addKey(path.firstKey());
        parent->isParent = true;
        parent->isLookedInto = true;
        parent->nested.push_back({path, column});
    }
}

/// One that would stand there with escapes, or is too long to be compared with whatever stands there, stands nowhere.
MemberCounter::QuotedKey::QuotedKey(std::string_view name)
{
    constexpr std::size_t around = 3; // the quotes and the colon
    if (name.size() + around > kMostQuoted || name.find_first_of("\"\\") != std::string_view::npos)
        return;
    const std::string quoted = '"' + std::string(name) + "\":";
    m_last = (quoted.size() - 1) / sizeof(std::uint64_t);
    m_words = {};
    std::memcpy(m_words.data(), quoted.data(), quoted.size());
    std::array<char, sizeof m_lastMask> mask{};
    std::fill_n(mask.begin(), quoted.size() - m_last * sizeof m_lastMask, '\xff');
    std::memcpy(&m_lastMask, mask.data(), sizeof m_lastMask);
}

/// Null: there are too many.
MemberCounter::Key* MemberCounter::keyOf(std::string_view name, Key& before)
{
    Key* guess = before.follower;
    for (int tries = 0; guess && tries < kLookAhead; ++tries, guess = guess->follower) {
        if (isSameText(name, guess->name))
            return guess;
    }
    return keyAnywhere(name, before);
}

/// Next time it is found behind `before`, and what was found there behind it.
MemberCounter::Key* MemberCounter::keyAnywhere(std::string_view name, Key& before)
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

MemberCounter::Key* MemberCounter::addKey(std::string name)
{
    Key& key = m_keys[name];
    key.quoted = QuotedKey(name);
    key.name = std::move(name);
    return &key;
}

void MemberCounter::see(Key& key)
{
    key.seen = true;
    m_seen.push_back(&key);
}

void MemberCounter::addId(std::string_view id, bool replaces)
{
    if (replaces)
        m_findings.ids.pop_back();
    m_findings.ids.push_back(idHash(id, m_idSeed));
}

BlockFindings MemberCounter::takeFindings()
{
    for (Key* key : m_seen) {
        if (key->column != kNone)
            m_findings.expected[static_cast<std::size_t>(key->column)] += key->filled;
        else if (!key->isParent)
            m_findings.others.push_back({key->name, key->filled});
        key->filled = 0;
        key->seen = false;
    }
    m_seen.clear();
    m_findings.users = m_user + 1 - m_firstUser;
    m_firstUser = m_user + 1;
    BlockFindings findings = std::exchange(m_findings, {});
    m_findings.expected.resize(m_expected);
    m_findings.ids.reserve(findings.ids.size());
    return findings;
}

} // namespace muster
