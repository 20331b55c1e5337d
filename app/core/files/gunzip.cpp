#include "app/core/files/gunzip.h"

#include "app/core/files/gzipheader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>
#include <vector>

#include <isa-l/igzip_lib.h>

namespace muster {
namespace {

constexpr std::byte kMagic1{0x1f};
constexpr std::byte kMagic2{0x8b};
constexpr std::array kHalfMagic{kMagic1};

using Bytes = std::span<const std::byte>;

Result<void> copyTo(ContentSink& sink, Bytes bytes)
{
    while (!bytes.empty()) {
        const std::span<std::byte> room = sink.room();
        const Bytes piece = bytes.first(std::min(bytes.size(), room.size()));
        std::copy(piece.begin(), piece.end(), room.begin());
        if (auto taken = sink.filled(piece.size()); !taken)
            return taken;
        bytes = bytes.subspan(piece.size());
    }
    return {};
}

/// After a reference to what was before the beginning avail_in can be wrong; next_in is right.
std::size_t consumedBeforeDamage(const inflate_state& inflater, Bytes offered)
{
    const auto* next = reinterpret_cast<const std::byte*>(inflater.next_in);
    return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next - offered.data(), 0, std::ssize(offered)));
}

} // namespace

/// What of the state is small.
struct Gunzip::Place
{
    enum class Phase {
        Start,      ///< nothing decided yet
        Plain,      ///< not gzip: everything passes through
        Header,     ///< inside the header of a gzip member
        Member,     ///< inside its compressed data or its trailer
        NextMember, ///< between members: another one, padding or the end
        Padding,    ///< zeros after the last member
        Broken,     ///< an error was reported
    };

    Phase phase = Phase::Start;
    bool halfMagic = false; ///< the first of the two magic bytes was seen in Start or NextMember
    qint64 position = 0;    ///< bytes of the download that were used up
    GzipHeader header;
};

struct Gunzip::State : Place
{
    State() = default;
    explicit State(const Place& place) : Place(place) {}

    inflate_state inflater;

    Result<void> step(Bytes& input, ContentSink& sink);
    Result<void> decide(Bytes& input, ContentSink& sink);
    Result<void> passThrough(Bytes& input, ContentSink& sink);
    Result<void> readHeader(Bytes& input);
    Result<void> inflate(Bytes& input, ContentSink& sink);
    Result<void> skipPadding(Bytes& input);
    void use(Bytes& input, std::size_t count);
    Result<void> corrupt();
};

void Gunzip::State::use(Bytes& input, std::size_t count)
{
    input = input.subspan(count);
    position += static_cast<qint64>(count);
}

Result<void> Gunzip::State::corrupt()
{
    phase = Phase::Broken;
    return fail(ErrorCode::DownloadCorrupt, {}, QStringLiteral("byte %1").arg(position));
}

Result<void> Gunzip::State::step(Bytes& input, ContentSink& sink)
{
    switch (phase) {
    case Phase::Start:
    case Phase::NextMember:
        return decide(input, sink);
    case Phase::Plain:
        return passThrough(input, sink);
    case Phase::Header:
        return readHeader(input);
    case Phase::Member:
        return inflate(input, sink);
    case Phase::Padding:
        return skipPadding(input);
    case Phase::Broken:
        break;
    }
    return corrupt();
}

/// Looks at one byte: the magic number may be cut anywhere.
Result<void> Gunzip::State::decide(Bytes& input, ContentSink& sink)
{
    const std::byte next = input.front();
    if (!halfMagic && next == kMagic1) {
        halfMagic = true;
        use(input, 1);
        return {};
    }
    if (halfMagic && next == kMagic2) {
        use(input, 1);
        halfMagic = false;
        header = GzipHeader();
        phase = Phase::Header;
        return {};
    }
    if (phase == Phase::Start) {
        phase = Phase::Plain;
        return halfMagic ? copyTo(sink, kHalfMagic) : Result<void>();
    }
    if (halfMagic || next != std::byte{0})
        return corrupt();
    phase = Phase::Padding;
    return {};
}

Result<void> Gunzip::State::passThrough(Bytes& input, ContentSink& sink)
{
    const Bytes all = input;
    use(input, input.size());
    return copyTo(sink, all);
}

Result<void> Gunzip::State::readHeader(Bytes& input)
{
    const GzipHeader::Status status = header.feed(input.front());
    if (status == GzipHeader::Status::Bad)
        return corrupt();
    use(input, 1);
    if (status == GzipHeader::Status::More)
        return {};
    isal_inflate_init(&inflater);
    inflater.crc_flag = ISAL_GZIP_NO_HDR_VER; // ISA-L checks the CRC-32 and the length after the data
    phase = Phase::Member;
    return {};
}

Result<void> Gunzip::State::inflate(Bytes& input, ContentSink& sink)
{
    const std::size_t offered = std::min<std::size_t>(input.size(), std::numeric_limits<int>::max());
    // ISA-L only reads from next_in; its C interface lacks the const.
    inflater.next_in = const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(input.data()));
    inflater.avail_in = static_cast<std::uint32_t>(offered);
    bool outputWasFull = false;
    do {
        const std::span<std::byte> room = sink.room();
        const std::size_t wanted = std::min<std::size_t>(room.size(), std::numeric_limits<int>::max());
        inflater.next_out = reinterpret_cast<std::uint8_t*>(room.data());
        inflater.avail_out = static_cast<std::uint32_t>(wanted);
        const int status = isal_inflate(&inflater);
        if (wanted > inflater.avail_out) {
            if (auto taken = sink.filled(wanted - inflater.avail_out); !taken)
                return taken;
        }
        if (status < 0) {
            use(input, consumedBeforeDamage(inflater, input.first(offered)));
            return corrupt();
        }
        outputWasFull = inflater.avail_out == 0;
    } while (inflater.block_state != ISAL_BLOCK_FINISH && outputWasFull);
    if (inflater.block_state == ISAL_BLOCK_FINISH)
        phase = Phase::NextMember;
    else if (inflater.avail_in == offered)
        return corrupt(); // no progress is possible
    use(input, offered - inflater.avail_in);
    return {};
}

Result<void> Gunzip::State::skipPadding(Bytes& input)
{
    const auto other = std::find_if(input.begin(), input.end(), [](std::byte b) { return b != std::byte{0}; });
    const bool clean = other == input.end();
    use(input, static_cast<std::size_t>(other - input.begin()));
    return clean ? Result<void>() : corrupt();
}

/// The inflater is one flat structure whose last part is a buffer with the content that later bytes may refer to; only
/// its valid bytes are kept.
class Gunzip::RestartPoint
{
public:
    explicit RestartPoint(const State& state) : m_place(static_cast<const Place&>(state))
    {
        if (m_place.phase != Place::Phase::Member)
            return;
        const auto valid = static_cast<std::size_t>(std::max(state.inflater.tmp_out_valid, 0));
        const auto* begin = reinterpret_cast<const std::byte*>(&state.inflater);
        m_inflater.assign(begin, begin + std::min(kHistoryAt + valid, sizeof(inflate_state)));
    }
    [[nodiscard]] std::unique_ptr<State> state() const
    {
        auto state = std::make_unique<State>(m_place);
        if (!m_inflater.empty()) // there is none outside a member
            std::memcpy(&state->inflater, m_inflater.data(), m_inflater.size());
        return state;
    }

private:
    static constexpr std::size_t kHistoryAt = offsetof(inflate_state, tmp_out_buffer);
    Place m_place;
    std::vector<std::byte> m_inflater;
};

Gunzip::Gunzip() : m_state(std::make_unique<State>()) {}
Gunzip::Gunzip(const RestartPoint& from) : m_state(from.state()) {}
Gunzip::~Gunzip() = default;

bool Gunzip::isPlain() const
{
    return m_state->phase == Place::Phase::Plain;
}

std::shared_ptr<const Gunzip::RestartPoint> Gunzip::restartPoint() const
{
    return std::make_shared<const RestartPoint>(*m_state);
}

Result<void> Gunzip::feed(std::span<const std::byte> input, ContentSink& sink)
{
    while (!input.empty()) {
        if (auto done = m_state->step(input, sink); !done)
            return done;
    }
    return {};
}

Result<void> Gunzip::finish()
{
    const bool complete = m_state->phase == State::Phase::Plain || m_state->phase == State::Phase::Padding ||
                          (m_state->phase == State::Phase::NextMember && !m_state->halfMagic);
    if (!complete)
        return fail(ErrorCode::DownloadTruncated, {}, QStringLiteral("byte %1").arg(m_state->position));
    return {};
}

} // namespace muster
