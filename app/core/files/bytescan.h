#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace muster {

/// The first `wanted`, or `end`. Faster than memchr() where it is found within a few dozen bytes, as in cells.
[[nodiscard]] inline const char* findByte(const char* at, const char* end, char wanted)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHighs = 0x8080808080808080;
    constexpr int kWords = 6; // then memchr() has caught up
    const std::uint64_t pattern = kOnes * static_cast<unsigned char>(wanted);
    for (int word = 0; word < kWords && end - at >= 8; ++word, at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, at, sizeof bytes);
        bytes ^= pattern; // the wanted byte becomes 0
        if (const std::uint64_t zeros = (bytes - kOnes) & ~bytes & kHighs; zeros != 0) {
            if constexpr (std::endian::native == std::endian::little)
                return at + std::countr_zero(zeros) / 8;
            break;
        }
    }
    const void* found = at == end ? nullptr : std::memchr(at, wanted, static_cast<std::size_t>(end - at));
    return found ? static_cast<const char*>(found) : end;
}

/// Which of the 64 bytes at `at` are `wanted` or `orElse`: bit 0 tells of the first.
[[nodiscard]] inline std::uint64_t byteMask(const char* at, char wanted, char orElse)
{
#ifdef __SSE2__
    const auto part = [=](int index) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * index));
        const __m128i equal =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(orElse)));
        return std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(equal))} << (16 * index);
    };
    return part(0) | part(1) | part(2) | part(3); // no loop: compilers do not unroll it
#else
    std::uint64_t mask = 0;
    for (int byte = 0; byte < 64; ++byte)
        mask |= std::uint64_t{at[byte] == wanted || at[byte] == orElse} << byte;
    return mask;
#endif
}

[[nodiscard]] inline std::uint64_t byteMask(const char* at, char wanted)
{
    return byteMask(at, wanted, wanted);
}

/// For each bit whether the number of bits up to it, itself included, is odd: with the quotes of a text as bits, what
/// stands between them.
[[nodiscard]] constexpr std::uint64_t oddSoFar(std::uint64_t bits)
{
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    return bits ^ bits << 32;
}

/// Whether two texts are the same. Faster than the operator for texts of a few dozen bytes, as keys are: no call.
[[nodiscard]] inline bool isSameText(std::string_view one, std::string_view other)
{
    const std::size_t size = one.size();
    if (size != other.size())
        return false;
    const auto differ = [&]<typename Word>(std::size_t at, Word) {
        Word first = 0;
        Word second = 0;
        std::memcpy(&first, one.data() + at, sizeof first);
        std::memcpy(&second, other.data() + at, sizeof second);
        return first != second;
    };
    if (size < sizeof(std::uint64_t)) {
        if (size >= sizeof(std::uint32_t))
            return !differ(0, std::uint32_t{}) && !differ(size - sizeof(std::uint32_t), std::uint32_t{});
        for (std::size_t at = 0; at < size; ++at) {
            if (one[at] != other[at])
                return false;
        }
        return true;
    }
    for (std::size_t at = 0; at + sizeof(std::uint64_t) < size; at += sizeof(std::uint64_t)) {
        if (differ(at, std::uint64_t{}))
            return false;
    }
    return !differ(size - sizeof(std::uint64_t), std::uint64_t{}); // some bytes twice
}

/// Copies a text to `to`, which is not within it, and returns where it ends there. Faster than memcpy() for texts of a
/// few dozen bytes, as in cells: no call, and some bytes twice instead of a loop over the last ones.
inline char* copyText(std::string_view text, char* to)
{
    const char* const from = text.data();
    const std::size_t size = text.size();
    const auto ends = [&]<typename Piece>(Piece first) { // the first and the last bytes, which may overlap
        Piece last{};
        std::memcpy(&first, from, sizeof first);
        std::memcpy(&last, from + size - sizeof last, sizeof last);
        std::memcpy(to, &first, sizeof first);
        std::memcpy(to + size - sizeof last, &last, sizeof last);
    };
    using Bytes = std::array<std::uint64_t, 2>;
    if (size > 4 * sizeof(Bytes)) {
        std::memcpy(to, from, size);
    } else if (size >= sizeof(Bytes)) {
        for (std::size_t at = sizeof(Bytes); at + sizeof(Bytes) < size; at += sizeof(Bytes))
            std::memcpy(to + at, from + at, sizeof(Bytes));
        ends(Bytes());
    } else if (size >= sizeof(std::uint64_t)) {
        ends(std::uint64_t{});
    } else if (size >= sizeof(std::uint32_t)) {
        ends(std::uint32_t{});
    } else if (size > 0) {
        const char middle = from[size / 2];
        const char last = from[size - 1];
        to[0] = from[0];
        to[size / 2] = middle;
        to[size - 1] = last;
    }
    return to + size;
}

/// Looks for one of N characters, 16 bytes at a time, which short texts need only one or two of. NUL cannot be wanted.
template <std::size_t N>
class ByteScan
{
public:
    constexpr explicit ByteScan(const std::array<char, N>& wanted) : m_wanted(wanted) {}

    [[nodiscard]] bool findsIn(std::string_view text) const
    {
        const char* at = text.data();
        std::size_t left = text.size();
        if (left < sizeof(Bytes))
            return hasAny(matches(loadShort(at, left)));
        Bytes found = matches(load(at + left - sizeof(Bytes)));
        for (; left > sizeof(Bytes); at += sizeof(Bytes), left -= sizeof(Bytes))
            found |= matches(load(at));
        return hasAny(found);
    }

    /// Also copies the text to `to`, as copyText().
    [[nodiscard]] bool findsInCopy(std::string_view text, char* to) const
    {
        const char* at = text.data();
        std::size_t left = text.size();
        if (left < sizeof(Bytes)) {
            copyText(text, to);
            return hasAny(matches(loadShort(at, left)));
        }
        const Bytes last = load(at + left - sizeof(Bytes));
        Bytes found = matches(last);
        std::memcpy(to + left - sizeof(Bytes), &last, sizeof last);
        for (; left > sizeof(Bytes); at += sizeof(Bytes), to += sizeof(Bytes), left -= sizeof(Bytes)) {
            const Bytes bytes = load(at);
            found |= matches(bytes);
            std::memcpy(to, &bytes, sizeof bytes);
        }
        return hasAny(found);
    }

private:
    using Bytes __attribute__((vector_size(16))) = signed char;

    static Bytes load(const char* at)
    {
        Bytes bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        return bytes;
    }
    template <typename Word>
    static Word loadWord(const char* at)
    {
        Word word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    }
    /// Fewer than 16 bytes, some of them twice, and NULs.
    static Bytes loadShort(const char* at, std::size_t size)
    {
        std::array<std::uint64_t, 2> words{};
        if (size >= 8) {
            words = {loadWord<std::uint64_t>(at), loadWord<std::uint64_t>(at + size - 8)};
        } else if (size >= 4) {
            words = {loadWord<std::uint32_t>(at), loadWord<std::uint32_t>(at + size - 4)};
        } else if (size > 0) {
            const auto byte = [at](std::size_t index) {
                return static_cast<std::uint64_t>(static_cast<unsigned char>(at[index]));
            };
            words[0] = byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
        }
        Bytes bytes;
        std::memcpy(&bytes, words.data(), sizeof bytes);
        return bytes;
    }
    [[nodiscard]] Bytes matches(Bytes bytes) const
    {
        Bytes found = bytes == static_cast<signed char>(m_wanted[0]);
        for (std::size_t i = 1; i < N; ++i)
            found |= bytes == static_cast<signed char>(m_wanted[i]);
        return found;
    }
    static bool hasAny(Bytes found)
    {
        std::array<std::uint64_t, 2> words{};
        std::memcpy(words.data(), &found, sizeof found);
        return (words[0] | words[1]) != 0;
    }

    std::array<char, N> m_wanted;
};

} // namespace muster
