#include "app/core/files/jsoninspector.h"

namespace muster {
namespace {

bool isFilled(const JsonNode& node)
{
    constexpr std::uint32_t emptyText = 2; // the quotes
    return node.kind != JsonNode::Kind::Null && !(node.kind == JsonNode::Kind::Text && node.valueSize == emptyText);
}

} // namespace

BlockFindings JsonInspector::inspect(std::span<const JsonRecord> records)
{
    for (const JsonRecord& record : records)
        inspect(record);
    return m_counter.takeFindings();
}

void JsonInspector::inspect(const JsonRecord& record)
{
    MemberCounter::User user(m_counter);
    for (std::uint32_t at = 1; at < record.nodes.size(); at = record.nodes[at].next) {
        const JsonNode& member = record.nodes[at];
        const std::string_view key = record.key(member);
        if (!user.takeExpected(key.data() - 1)) // from the quote on
            user.takeKey(member.keyEscaped ? jsonText(key, true, m_scratch) : key);
        if (!isFilled(member))
            continue;
        const MemberCounter::Questions questions = user.fill();
        if (questions.isId) {
            const std::string_view id = record.value(member);
            const bool isText = member.kind == JsonNode::Kind::Text;
            user.setId(isText ? jsonText(id, member.escaped, m_scratch) : id);
        }
        for (const MemberCounter::Nested& nested : questions.nested) {
            const JsonNode* found = nested.path.findBelow(record, member);
            if (found && isFilled(*found))
                user.addNested(nested);
        }
    }
}

} // namespace muster
