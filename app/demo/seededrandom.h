#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::demo {

/// A small repeatable generator (SplitMix64, by Sebastiano Vigna, public domain): the same seed gives the same values
/// on every computer, which the distributions of <random> do not promise.
class SeededRandom
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mix(m_state);
    }
    /// 0 … bound-1; bound must not be 0.
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }
    /// True `percent` times in a hundred.
    bool chance(unsigned percent) { return below(100) < percent; }

    std::string letters(int length)
    {
        return text(length, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    }
    std::string digits(int length) { return text(length, "0123456789"); }
    std::string hex(int length) { return text(length, "0123456789abcdef"); }

    /// A bijection on 64 bits: different inputs always give different outputs.
    static constexpr std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

private:
    std::string text(int length, std::string_view alphabet)
    {
        std::string result(static_cast<std::size_t>(length), '\0');
        for (char& c : result)
            c = alphabet[below(alphabet.size())];
        return result;
    }

    std::uint64_t m_state;
};

} // namespace muster::demo
