#pragma once

#include "app/core/files/jsonrecord.h"

#include <QStringView>

#include <string>
#include <variant>
#include <vector>

namespace muster {

/// The path of a field, taken apart: `identities[0].connection` is "identities", 0, "connection".
class JsonPath
{
public:
    /// Never fails: what is not an index in brackets belongs to the key. There is always a first key.
    explicit JsonPath(QStringView text);

    [[nodiscard]] const std::string& firstKey() const { return std::get<std::string>(m_steps.front()); }
    [[nodiscard]] bool isNested() const { return m_steps.size() > 1; }
    /// What the path leads to from the value of its first key; null if nothing is there. Of a key that occurs several
    /// times the first counts.
    [[nodiscard]] const JsonNode* findBelow(const JsonRecord& record, const JsonNode& firstValue) const;

private:
    using Step = std::variant<std::string, std::size_t>;
    std::vector<Step> m_steps;
};

/// The decoded key of a member is `wanted`.
[[nodiscard]] bool hasKey(const JsonRecord& record, const JsonNode& member, std::string_view wanted);

} // namespace muster
