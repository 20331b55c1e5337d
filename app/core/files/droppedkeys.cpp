#include "app/core/files/droppedkeys.h"

#include "app/core/files/bytescan.h"
#include "app/core/files/shortname.h"

namespace muster {
namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::size_t kMostNames = 4096; // of one block; a report has room for far fewer
constexpr int kLookAhead = 4;            // keys that a user may lack before all are searched

} // namespace

void DroppedKeyCounts::add(std::string_view prefix, std::string_view key)
{
    m_name = prefix;
    m_name += shortName(key, kLongestName);
    Entry& dropped = entry(m_name);
    m_before = &dropped;
    if (dropped.lastUser == m_user)
        return;
    dropped.lastUser = m_user;
    ++dropped.users;
}

DroppedKeyCounts::Entry& DroppedKeyCounts::entry(const std::string& name)
{
    Entry* guess = m_before->follower;
    for (int tries = 0; guess && tries < kLookAhead; ++tries, guess = guess->follower) {
        if (isSameText(*guess->name, name))
            return *guess;
    }
    if (m_entries.size() >= kMostNames && !m_entries.contains(name))
        return m_start;
    const auto place = m_entries.try_emplace(name).first;
    Entry& found = place->second;
    found.name = &place->first;
    if (!found.follower && &found != m_before)
        found.follower = m_before->follower;
    m_before->follower = &found;
    return found;
}

DroppedKeyCounts::Counts DroppedKeyCounts::counts() const
{
    Counts counts;
    for (const auto& [name, entry] : m_entries)
        counts.emplace(name, entry.users);
    return counts;
}

} // namespace muster
