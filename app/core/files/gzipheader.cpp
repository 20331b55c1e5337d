#include "app/core/files/gzipheader.h"

namespace muster {
namespace {

constexpr std::byte kDeflate{8};
constexpr std::byte kHasChecksum{0x02};
constexpr std::byte kHasExtra{0x04};
constexpr std::byte kHasName{0x08};
constexpr std::byte kHasComment{0x10};
constexpr std::byte kReserved{0xe0};

} // namespace

GzipHeader::Status GzipHeader::feed(std::byte next)
{
    if (m_part == Part::Method && next != kDeflate)
        return Status::Bad;
    if (m_part == Part::Flags) {
        m_flags = next;
        if (hasFlag(kReserved))
            return Status::Bad;
    }
    if (!isLastOfPart(next))
        return Status::More;
    const std::optional<Part> following = partAfter(m_part);
    if (!following)
        return Status::Done;
    begin(*following);
    return Status::More;
}

bool GzipHeader::isLastOfPart(std::byte next)
{
    if (m_part == Part::Name || m_part == Part::Comment)
        return next == std::byte{0};
    if (m_part == Part::ExtraLength)
        m_extraLength |= std::to_integer<std::size_t>(next) << (m_left == 2 ? 0U : 8U);
    return --m_left == 0;
}

std::optional<GzipHeader::Part> GzipHeader::partAfter(Part part) const
{
    switch (part) {
    case Part::Method:
        return Part::Flags;
    case Part::Flags:
        return Part::Fixed;
    case Part::Fixed:
        if (hasFlag(kHasExtra))
            return Part::ExtraLength;
        [[fallthrough]];
    case Part::ExtraLength:
        if (m_extraLength > 0)
            return Part::Extra;
        [[fallthrough]];
    case Part::Extra:
        if (hasFlag(kHasName))
            return Part::Name;
        [[fallthrough]];
    case Part::Name:
        if (hasFlag(kHasComment))
            return Part::Comment;
        [[fallthrough]];
    case Part::Comment:
        if (hasFlag(kHasChecksum))
            return Part::Checksum;
        [[fallthrough]];
    case Part::Checksum:
        return std::nullopt;
    }
    return std::nullopt;
}

void GzipHeader::begin(Part part)
{
    constexpr std::size_t timeFlagsAndSystem = 6;
    m_part = part;
    switch (part) {
    case Part::Fixed:
        m_left = timeFlagsAndSystem;
        break;
    case Part::ExtraLength:
    case Part::Checksum:
        m_left = 2;
        break;
    case Part::Extra:
        m_left = m_extraLength;
        break;
    case Part::Method:
    case Part::Flags:
    case Part::Name:
    case Part::Comment:
        m_left = 1;
        break;
    }
}

} // namespace muster
