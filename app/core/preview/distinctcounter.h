#pragma once

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace muster {

/// Counts different values: exactly up to 10,000, above by HyperLogLog with 16,384 registers (Flajolet et al., 2007;
/// standard error 0.8 %). Values are told apart by a hash of 64 bits. Memory: up to 144 KiB, and 16 KiB above.
class DistinctCounter
{
public:
    static constexpr std::size_t kExact = 10'000;

    void add(std::string_view value);
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isExact() const { return m_registers.empty(); }

private:
    void addExactly(std::uint64_t hash);
    void addRoughly(std::uint64_t hash);
    void grow();
    void becomeRough();
    std::vector<std::uint64_t> m_slots; ///< open addressing; 0: free
    std::size_t m_used = 0;
    std::vector<std::uint8_t> m_registers;
    std::uint64_t m_last = 0; ///< the hash that came last: neighbours are often equal
};

} // namespace muster
