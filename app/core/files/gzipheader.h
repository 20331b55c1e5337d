#pragma once

#include <cstddef>
#include <optional>

namespace muster {

/// Reads the header of a gzip member (RFC 1952, 2.3) byte by byte, after the two magic bytes. Name, comment, extra
/// field and header checksum are skipped: the checksum of the content decides. ISA-L 2.30 has a reader of its own,
/// which refuses sound headers that carry a checksum or arrive in small pieces.
class GzipHeader
{
public:
    enum class Status { More, Done, Bad };
    /// Takes the next byte. Bad: an unknown method or reserved flags. After Done or Bad the object is used up.
    [[nodiscard]] Status feed(std::byte next);

private:
    enum class Part { Method, Flags, Fixed, ExtraLength, Extra, Name, Comment, Checksum };
    [[nodiscard]] bool isLastOfPart(std::byte next);
    [[nodiscard]] std::optional<Part> partAfter(Part part) const;
    [[nodiscard]] bool hasFlag(std::byte flag) const { return (m_flags & flag) != std::byte{0}; }
    void begin(Part part);
    Part m_part = Part::Method;
    std::byte m_flags{0};
    std::size_t m_left = 1;        ///< bytes of a part of known length
    std::size_t m_extraLength = 0; ///< little endian, as far as it was read
};

} // namespace muster
