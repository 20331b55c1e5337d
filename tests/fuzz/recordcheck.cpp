#include "tests/fuzz/recordcheck.h"

#include "app/core/files/recordsplitter.h"
#include "tests/fuzz/fuzzinput.h"

#include <algorithm>

namespace muster::fuzz {
namespace {

class Collector final : public RecordSplitter::Receiver
{
public:
    explicit Collector(Split& split) : m_split(split) {}
    std::unique_ptr<RecordBlock> freshBlock() override { return std::make_unique<RecordBlock>(); }
    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        require(block->firstNumber == static_cast<qint64>(m_split.records.size()) + 1, "records are counted on");
        require(block->contentOffset == static_cast<qint64>(m_joined.size()), "blocks follow each other");
        require(block->bytes.capacity() >= block->bytes.size() + RecordBlock::kPadding, "a block has its padding");
        std::size_t end = 0;
        for (std::size_t i = 0; i < block->records.size(); ++i) {
            const RecordBlock::Range range = block->records[i];
            require(range.begin >= end && range.size > 0, "records are in order and not empty");
            end = std::size_t{range.begin} + range.size;
            require(end <= block->bytes.size(), "a record lies within its block");
            m_split.records.emplace_back(block->record(i));
        }
        m_joined += block->bytes;
        m_split.blocks.push_back(std::move(block));
        return {};
    }
    [[nodiscard]] const std::string& joined() const { return m_joined; }

private:
    Split& m_split;
    std::string m_joined;
};

Result<void> feed(RecordSplitter& splitter, std::string_view content, std::uint8_t seed)
{
    Pieces pieces(seed);
    while (!content.empty()) {
        const std::span<std::byte> room = splitter.room();
        require(!room.empty(), "there is always room");
        const std::size_t size = pieces.next(std::min(room.size(), content.size()));
        const auto bytes = std::as_bytes(std::span(content.data(), size));
        std::copy(bytes.begin(), bytes.end(), room.begin());
        content.remove_prefix(size);
        if (auto filled = splitter.filled(size); !filled)
            return filled;
    }
    return splitter.finish();
}

Split split(std::string_view content, ContentKind kind, std::uint8_t seed, std::size_t recordsPerBlock)
{
    Split result;
    Collector collector(result);
    RecordSplitter splitter(kind, collector, {.recordsPerBlock = recordsPerBlock});
    if (const auto done = feed(splitter, content, seed); !done) {
        require(done.error().code == ErrorCode::RecordInvalid, "only records can be wrong");
        result.fault = done.error().detail;
    }
    result.header = splitter.header();
    const std::string& joined = collector.joined();
    require(result.fault ? content.starts_with(joined) : content == joined, "blocks join to the content");
    return result;
}

/// The scanner under the splitter, from which everything is taken away as soon as it is settled.
std::vector<std::string> scanned(std::string_view content, ContentKind kind, std::uint8_t seed)
{
    std::vector<std::string> records;
    const auto scanner = makeRecordScanner(kind);
    std::string held;
    std::vector<RecordScanner::Range> found;
    const auto takeFound = [&] {
        for (const auto& range : found)
            records.push_back(held.substr(range.begin, range.size));
        found.clear();
    };
    Pieces pieces(seed);
    bool faulty = false;
    while (!faulty && !content.empty()) {
        const std::size_t size = pieces.next(content.size());
        held.append(content.substr(0, size));
        content.remove_prefix(size);
        faulty = scanner->scan(held, found).has_value();
        takeFound();
        const std::size_t settled = scanner->settled();
        require(settled <= held.size(), "no more is settled than there is");
        scanner->release(settled);
        held.erase(0, settled);
    }
    if (!faulty)
        static_cast<void>(scanner->finish(held, found));
    takeFound();
    return records;
}

} // namespace

Split checkedSplit(std::string_view content, ContentKind kind, std::uint8_t seed)
{
    Split whole = split(content, kind, 0, SIZE_MAX);
    const Split pieces = split(content, kind, seed, 1 + seed % 5);
    require(pieces.records == whole.records, "pieces give the same records");
    require(pieces.header == whole.header, "pieces give the same header");
    require(pieces.fault == whole.fault, "pieces give the same fault");
    if (!content.starts_with("\xef\xbb\xbf") && !content.starts_with("\xef\xbb") && !content.starts_with("\xef"))
        require(scanned(content, kind, seed) == whole.records, "the scanner needs no more than it keeps");
    return whole;
}

} // namespace muster::fuzz
