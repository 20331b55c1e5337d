#include "app/core/preview/distinctcounter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <utility>

namespace muster {
namespace {

constexpr unsigned kRegisterBits = 14;
constexpr std::size_t kRegisters = std::size_t{1} << kRegisterBits;
constexpr std::size_t kFirstSlots = 16;

/// Never 0. The finaliser of MurmurHash3 spreads what the library's hash leaves close together.
std::uint64_t hashOf(std::string_view value)
{
    std::uint64_t hash = std::hash<std::string_view>{}(value);
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdU;
    hash ^= hash >> 33U;
    hash *= 0xc4ceb9fe1a85ec53U;
    hash ^= hash >> 33U;
    return hash == 0 ? 1 : hash;
}

} // namespace

void DistinctCounter::add(std::string_view value)
{
    const std::uint64_t hash = hashOf(value);
    if (hash == m_last)
        return;
    m_last = hash;
    if (isExact())
        addExactly(hash);
    else
        addRoughly(hash);
}

void DistinctCounter::addExactly(std::uint64_t hash)
{
    if (4 * m_used >= 3 * m_slots.size())
        grow();
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0 && m_slots[slot] != hash)
        slot = (slot + 1) & (m_slots.size() - 1);
    if (m_slots[slot] == hash)
        return;
    m_slots[slot] = hash;
    if (++m_used > kExact)
        becomeRough();
}

void DistinctCounter::grow()
{
    const auto before = std::exchange(m_slots, std::vector<std::uint64_t>(std::max(kFirstSlots, 2 * m_slots.size())));
    for (const std::uint64_t hash : before) {
        if (hash == 0)
            continue;
        std::size_t slot = hash & (m_slots.size() - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = hash;
    }
}

void DistinctCounter::becomeRough()
{
    m_registers.assign(kRegisters, 0);
    const auto exact = std::exchange(m_slots, {});
    for (const std::uint64_t hash : exact) {
        if (hash != 0)
            addRoughly(hash);
    }
}

void DistinctCounter::addRoughly(std::uint64_t hash)
{
    const std::size_t place = hash >> (64U - kRegisterBits);
    const std::uint64_t rest = (hash << kRegisterBits) | (std::uint64_t{1} << (kRegisterBits - 1));
    m_registers[place] = std::max(m_registers[place], static_cast<std::uint8_t>(std::countl_zero(rest) + 1));
}

qint64 DistinctCounter::count() const
{
    if (isExact())
        return static_cast<qint64>(m_used);
    constexpr auto kCount = static_cast<double>(kRegisters);
    constexpr double kAlpha = 0.7213 / (1.0 + 1.079 / kCount);
    double sum = 0;
    std::size_t untouched = 0;
    for (const std::uint8_t rank : m_registers) {
        sum += std::ldexp(1.0, -rank);
        untouched += rank == 0 ? 1 : 0;
    }
    double estimate = kAlpha * kCount * kCount / sum;
    if (estimate <= 2.5 * kCount && untouched > 0)
        estimate = kCount * std::log(kCount / static_cast<double>(untouched)); // few values: count what is untouched
    return std::max(static_cast<qint64>(std::llround(estimate)), static_cast<qint64>(kExact) + 1);
}

} // namespace muster
