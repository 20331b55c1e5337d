// A download in any pieces, and gone on with from a restart point, comes out the same.

#include "app/core/files/gunzip.h"
#include "tests/fuzz/fuzzinput.h"

#include <optional>
#include <string>

using namespace muster;
using fuzz::require;

namespace {

constexpr std::size_t kMostContent = std::size_t{4} * 1024 * 1024;

class Content final : public ContentSink
{
public:
    explicit Content(std::uint8_t seed) : m_pieces(seed) {}
    std::span<std::byte> room() override
    {
        m_room.resize(m_pieces.next(std::size_t{64} * 1024));
        return std::as_writable_bytes(std::span(m_room));
    }
    Result<void> filled(std::size_t count) override
    {
        require(count <= m_room.size(), "no more is filled than there is room");
        m_bytes.append(m_room, 0, count);
        if (m_bytes.size() > kMostContent)
            return fail(ErrorCode::DiskFull);
        return {};
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    fuzz::Pieces m_pieces;
    std::string m_room;
    std::string m_bytes;
};

std::span<const std::byte> asBytes(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

std::optional<ErrorCode> codeOf(const Result<void>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// What became of a download, or of what is left of one.
struct Outcome
{
    std::string content;
    std::optional<ErrorCode> error;
};

Outcome finished(Gunzip& gunzip, std::string_view download, std::uint8_t seed)
{
    Content content(seed);
    fuzz::Pieces pieces(seed);
    Result<void> fed;
    while (fed && !download.empty()) {
        const std::size_t size = pieces.next(download.size());
        fed = gunzip.feed(asBytes(download.substr(0, size)), content);
        download.remove_prefix(size);
    }
    return {content.bytes(), codeOf(fed ? gunzip.finish() : fed)};
}

bool isTooMuch(const Outcome& outcome)
{
    return outcome.error == ErrorCode::DiskFull;
}

void checkRestart(std::string_view download, std::size_t at, const Outcome& whole)
{
    Content content(0);
    Gunzip gunzip;
    if (!gunzip.feed(asBytes(download.substr(0, at)), content))
        return;
    Gunzip later(*gunzip.restartPoint());
    const Outcome rest = finished(later, download.substr(at), 0);
    require(rest.error == whole.error, "a restart ends as the whole download does");
    require(content.bytes() + rest.content == whole.content, "a restart goes on with the next byte");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::uint8_t seed = input.choice();
    const std::string_view download = input.rest();

    Gunzip whole;
    const Outcome atOnce = finished(whole, download, 0);
    if (isTooMuch(atOnce))
        return 0;
    Gunzip sliced;
    const Outcome inPieces = finished(sliced, download, seed);
    require(inPieces.error == atOnce.error, "pieces end as the whole download does");
    if (!atOnce.error)
        require(inPieces.content == atOnce.content, "pieces give the same content");
    if (!atOnce.error && !download.empty())
        checkRestart(download, seed * download.size() / 256, atOnce);
    return 0;
}
