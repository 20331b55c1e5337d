#pragma once

#include "app/core/files/jsonstructure.h"
#include "app/core/files/membercounter.h"

#include <optional>

namespace muster {

struct RecordBlock;

/// Checks records of JSON as JsonRecordParser does and looks at them as JsonInspector does, both in one go and without
/// nodes: for formats that copy users it takes half of the time. It says yes only to what it is sure of. Thread: any,
/// one at a time; one object for each thread.
class JsonScan
{
public:
    /// As MemberCounter's. Nothing that is requested may be an isNestedColumn().
    JsonScan(const QVector<Field>& requested, quint64 idSeed) : m_counter(requested, idSeed) {}

    /// What is in a block whose records are all good. Nothing: one is not, or it is unusual (values in values many
    /// times, escapes in keys of users, huge), and the parser must say which.
    [[nodiscard]] std::optional<BlockFindings> scan(const RecordBlock& block);

private:
    using Token = std::uint32_t; ///< where it begins

    [[nodiscard]] bool scanRecord(std::uint32_t begin, std::uint32_t end);
    [[nodiscard]] const Token* behindMember(const Token* token, MemberCounter::User& user);
    [[nodiscard]] bool setId(Token begin, std::uint32_t end, MemberCounter::User& user);
    [[nodiscard]] bool checkEscapes(std::uint32_t end);

    JsonStructure m_structure;
    MemberCounter m_counter;
    std::string_view m_text;        ///< of the block
    const Token* m_token = nullptr; ///< the next one
    const Token* m_end = nullptr;
    std::size_t m_backslash = 0; ///< the first one that is not checked, or the end of the text
    std::string m_scratch;
};

} // namespace muster
