#pragma once

#include "app/core/domain/discovery.h"
#include "app/core/files/jsonrecord.h"

#include <QHash>

namespace muster {

/// Finds out which attributes users really have: every path with its type, how many users have a value, an example.
/// Objects and their members are both listed; of an array the array and the members of its first value. Bounded: paths
/// beyond kMostPaths are not taken up. Thread: any, one at a time.
class AttributeDiscovery
{
public:
    static constexpr int kMostPaths = 2000;
    void add(const JsonRecord& record);
    [[nodiscard]] const Discovery& result() const { return m_result; }

private:
    void addMembers(const JsonRecord& record, std::size_t object, const QString& prefix);
    void addValue(const JsonRecord& record, std::size_t node, const QString& path);
    [[nodiscard]] DiscoveredAttribute* entry(const QString& path);
    Discovery m_result;
    QHash<QString, qsizetype> m_places;
};

} // namespace muster
