#pragma once

#include "app/demo/demovalue.h"

#include <QStringView>

#include <string>
#include <variant>
#include <vector>

namespace muster::demo {

/// A path into a user profile, taken apart: `identities[0].connection` is "identities", 0, "connection".
class FieldPath
{
public:
    /// Never fails: what is not an index in brackets belongs to the key.
    explicit FieldPath(QStringView text);

    /// The value at this path; nullptr when the profile has none.
    [[nodiscard]] const DemoValue* find(const DemoValue& profile) const;
    /// Puts a value at this path, in the nested shape of the profile. Skipped array items become null.
    void put(DemoValue& profile, DemoValue value) const;

private:
    using Step = std::variant<std::string, std::size_t>;
    std::vector<Step> m_steps;
};

} // namespace muster::demo
