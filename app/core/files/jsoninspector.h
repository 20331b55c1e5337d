#pragma once

#include "app/core/domain/field.h"
#include "app/core/files/blockfindings.h"
#include "app/core/files/jsonpath.h"

#include <QVector>

#include <map>

namespace muster {

/// Looks at the records of JSON for the report: which top-level keys and requested columns are filled, and who the
/// users are. Of a name longer than kReportedNameBytes only the beginning counts. Records of one export have nearly the
/// same keys in the same order, so a key is first compared with those that followed the one before it. Thread: any, one
/// at a time; one object for each thread.
class JsonInspector
{
public:
    /// `requested` may be empty. A field with `export_as` arrives as a top-level key of that name, one without in its
    /// nested place. `idSeed` belongs to one conversion.
    JsonInspector(const QVector<Field>& requested, quint64 idSeed);

    [[nodiscard]] BlockFindings inspect(std::span<const JsonRecord> records);

private:
    static constexpr int kNone = -1;
    /// A column below a key, such as `user_metadata.plan`.
    struct Nested
    {
        JsonPath path;
        std::size_t column;
    };
    /// A top-level key.
    struct Key
    {
        std::string name;
        int column = kNone;    ///< among the expected ones
        bool isParent = false; ///< only asked for because of what is below it
        std::vector<Nested> nested{};
        bool isLookedInto = false;   ///< its value is of interest, not only whether there is one
        qint64 filled = 0;           ///< in this block
        qint64 lastFilledIn = kNone; ///< index of the record: a repeated key counts once
        bool seen = false;           ///< in this block
        Key* follower = nullptr;     ///< a key that came behind this one
    };

    Key* keyOf(std::string_view name, Key& before);
    Key* keyAnywhere(std::string_view name, Key& before);
    Key* addKey(std::string name);
    void see(Key& key);
    void lookInto(const JsonRecord& record, const JsonNode& member, const Key& key);
    void addId(const JsonRecord& record, const JsonNode& id);
    void replaceId(const JsonRecord& record, const JsonNode& id);
    BlockFindings takeFindings(qint64 users);

    std::size_t m_expected;
    quint64 m_idSeed;
    std::map<std::string, Key, std::less<>> m_keys; ///< nodes stay where they are
    Key m_start{};                                  ///< stands before the first key
    std::vector<Key*> m_seen;                       ///< in this block, in order
    const Key* m_idKey;
    BlockFindings m_findings;
    std::string m_scratch;
};

/// The name of the column that holds the user_id.
[[nodiscard]] QString idColumn(const QVector<Field>& requested);
/// The keyed hash by which users are compared.
[[nodiscard]] quint64 idHash(std::string_view id, quint64 seed);

} // namespace muster
