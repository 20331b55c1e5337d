#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

/// What libFuzzer calls, or replay.cpp with the files of the corpus. Answers 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace muster::fuzz {

/// A property that holds for every input. Its failure is a finding: the process ends.
inline void require(bool holds, const char* property)
{
    if (holds)
        return;
    std::fprintf(stderr, "Not true: %s\n", property);
    std::abort();
}

/// One input: choices at its front, the content behind them.
class Input
{
public:
    Input(const std::uint8_t* data, std::size_t size) : m_bytes(reinterpret_cast<const char*>(data), size) {}

    /// The next byte; 0 at the end.
    [[nodiscard]] std::uint8_t choice()
    {
        if (m_bytes.empty())
            return 0;
        const auto byte = static_cast<std::uint8_t>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return byte;
    }
    /// Everything up to the next `end`, which is left out; all of it if there is none.
    [[nodiscard]] std::string_view until(char end)
    {
        const std::size_t at = std::min(m_bytes.find(end), m_bytes.size());
        const std::string_view part = m_bytes.substr(0, at);
        m_bytes.remove_prefix(std::min(at + 1, m_bytes.size()));
        return part;
    }
    [[nodiscard]] std::string_view rest() const { return m_bytes; }
    [[nodiscard]] QByteArray restArray() const { return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())}; }

private:
    std::string_view m_bytes;
};

/// Lengths of pieces, the same for the same seed: many of a few bytes, some long ones. Seed 0: everything at once.
class Pieces
{
public:
    explicit Pieces(std::uint8_t seed) : m_seed(seed), m_state(seed * 2654435761U + 1) {}
    /// From 1 to `most`, which is not 0.
    [[nodiscard]] std::size_t next(std::size_t most)
    {
        if (m_seed == 0)
            return most;
        m_state = m_state * 1664525U + 1013904223U;
        const std::uint32_t random = m_state >> 16;
        const std::size_t size = (random & 7U) == 0 ? random : 1 + random % (1U + m_seed % 32U);
        return std::clamp<std::size_t>(size, 1, most);
    }

private:
    std::uint8_t m_seed;
    std::uint32_t m_state;
};

} // namespace muster::fuzz
