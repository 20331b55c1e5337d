#include "app/core/files/droppedkeys.h"

#include <algorithm>

namespace muster {
namespace {

constexpr std::size_t kLongestName = 100;

std::string shortened(std::string_view name)
{
    std::size_t size = std::min(name.size(), kLongestName);
    while (size > 0 && size < name.size() && (static_cast<unsigned char>(name[size]) & 0xc0U) == 0x80U)
        --size;
    return std::string(name.substr(0, size));
}

} // namespace

void DroppedKeyCounts::add(std::string_view prefix, std::string_view key)
{
    m_name = prefix;
    m_name += key.size() > kLongestName ? shortened(key) : key;
    auto found = m_entries.find(std::string_view(m_name));
    if (found == m_entries.end())
        found = m_entries.emplace(m_name, Entry{}).first;
    if (found->second.lastUser == m_user)
        return;
    found->second.lastUser = m_user;
    ++found->second.users;
}

DroppedKeyCounts::Counts DroppedKeyCounts::counts() const
{
    Counts counts;
    for (const auto& [name, entry] : m_entries)
        counts.emplace(name, entry.users);
    return counts;
}

} // namespace muster
