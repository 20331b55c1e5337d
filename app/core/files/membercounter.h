#pragma once

#include "app/core/domain/field.h"
#include "app/core/files/blockfindings.h"
#include "app/core/files/bytescan.h"
#include "app/core/files/jsonpath.h"

#include <QVector>

#include <array>
#include <cstring>
#include <map>
#include <span>
#include <utility>

namespace muster {

/// Counts the members of users for the report: which top-level keys and requested columns are filled, and who the users
/// are. Of a name longer than kReportedNameBytes only the beginning counts. Users of one export have nearly the same
/// keys in the same order, so a key is first compared with those that followed the one before it. Thread: any, one at a
/// time; one object for each thread.
class MemberCounter
{
public:
    class User;
    /// A column below a key, such as `user_metadata.plan`.
    struct Nested
    {
        JsonPath path;
        std::size_t column;
    };
    /// What is asked about a value that is filled.
    struct Questions
    {
        bool isId = false;                   ///< then User::setId() must follow
        std::span<const Nested> nested = {}; ///< for each that is filled User::addNested()
    };

    static constexpr std::size_t kMostQuoted = 64; ///< bytes

    /// `requested` may be empty. A field with `export_as` arrives as a top-level key of that name, one without in its
    /// nested place; see isNestedColumn(). `idSeed` belongs to one conversion.
    MemberCounter(const QVector<Field>& requested, quint64 idSeed);

    /// Of the users since the last call.
    [[nodiscard]] BlockFindings takeFindings();

private:
    static constexpr int kNone = -1;
    static constexpr int kLookAhead = 8; ///< optional keys that a user may lack before all are searched
    /// A key as it stands in most records: with quotes and a colon.
    class QuotedKey
    {
    public:
        QuotedKey() = default; ///< stands nowhere
        explicit QuotedKey(std::string_view name);
        [[nodiscard]] bool isAt(const char* at) const
        {
            const auto word = [at](std::size_t index) {
                std::uint64_t bytes = 0;
                std::memcpy(&bytes, at + index * sizeof bytes, sizeof bytes);
                return bytes;
            };
            for (std::size_t i = 0; i < m_last; ++i) {
                if (word(i) != m_words[i])
                    return false;
            }
            return (word(m_last) & m_lastMask) == m_words[m_last];
        }

    private:
        std::uint64_t m_lastMask = 0;
        std::size_t m_last = 0;
        std::array<std::uint64_t, kMostQuoted / sizeof(std::uint64_t)> m_words{1};
    };
    /// A top-level key.
    struct Key
    {
        Key* follower = nullptr; ///< a key that came behind this one
        QuotedKey quoted{};
        qint64 filled = 0;         ///< since the last findings
        qint64 lastFilledIn = 0;   ///< number of the user
        bool seen = false;         ///< since the last findings
        bool isLookedInto = false; ///< its value is of interest, not only whether there is one
        bool isParent = false;     ///< only asked for because of what is below it
        int column = kNone;        ///< among the expected ones
        std::string name{};
        std::vector<Nested> nested{};
    };

    Key* keyOf(std::string_view name, Key& before);
    Key* keyAnywhere(std::string_view name, Key& before);
    Key* addKey(std::string name);
    void see(Key& key);
    void addId(std::string_view id, bool replaces);

    std::size_t m_expected;
    quint64 m_idSeed;
    std::map<std::string, Key, std::less<>> m_keys; ///< nodes stay where they are
    Key m_start{};                                  ///< stands before the first key
    std::vector<Key*> m_seen;                       ///< since the last findings, in order
    const Key* m_idKey;
    qint64 m_user = 0;      ///< from 1
    qint64 m_firstUser = 1; ///< since the last findings
    BlockFindings m_findings;
};

/// The members of one user, in their order: for each takeKey() or takeExpected(), then fill() when it has a value.
/// Lives in registers, which is half of its speed.
class MemberCounter::User
{
public:
    explicit User(MemberCounter& counter) : m_counter(counter), m_before(&counter.m_start) { ++counter.m_user; }

    /// The next member is one that is expected, when its key in quotes and a colon stand at `at`, where kMostQuoted
    /// bytes can be read. False: it may still be anything.
    [[nodiscard]] bool takeExpected(const char* at)
    {
        Key* guess = m_before->follower;
        for (int tries = 0; guess && tries < kLookAhead; ++tries, guess = guess->follower) {
            if (guess->quoted.isAt(at)) {
                take(guess);
                return true;
            }
        }
        return false;
    }
    /// The next member has this key, its escapes resolved.
    void takeKey(std::string_view name) { take(m_counter.keyOf(name, *m_before)); }
    /// The member has a value that is neither null nor an empty text. A repeated key counts once.
    [[nodiscard]] Questions fill()
    {
        if (!m_key)
            return {};
        const bool isFirst = m_key->lastFilledIn != m_counter.m_user;
        if (isFirst) [[likely]] {
            m_key->lastFilledIn = m_counter.m_user;
            ++m_key->filled;
        }
        if (!m_key->isLookedInto) [[likely]]
            return {};
        return {m_key == m_counter.m_idKey,
                isFirst ? std::span<const Nested>(m_key->nested) : std::span<const Nested>()};
    }
    /// The characters of the user's id. Of several the last one counts, as in the files.
    void setId(std::string_view id) { m_counter.addId(id, std::exchange(m_hasId, true)); }
    void addNested(const Nested& nested) { ++m_counter.m_findings.expected[nested.column]; }

private:
    void take(Key* key)
    {
        m_key = key;
        if (!key)
            return;
        m_before = key;
        if (!key->seen) [[unlikely]]
            m_counter.see(*key);
    }

    MemberCounter& m_counter;
    Key* m_before;
    Key* m_key = nullptr; ///< of the member; null: there are too many
    bool m_hasId = false;
};

/// Whether a requested column arrives in its nested place, so that members alone do not tell whether it is filled.
[[nodiscard]] bool isNestedColumn(const Field& field);
/// The name of the column that holds the user_id.
[[nodiscard]] QString idColumn(const QVector<Field>& requested);
/// The keyed hash by which users are compared.
[[nodiscard]] quint64 idHash(std::string_view id, quint64 seed);

} // namespace muster
