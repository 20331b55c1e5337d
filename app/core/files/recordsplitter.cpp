#include "app/core/files/recordsplitter.h"

#include "app/core/files/recorderror.h"
#include "app/core/files/utf8.h"

#include <algorithm>
#include <utility>

namespace muster {
namespace {

constexpr std::size_t kSmallestRoom = std::size_t{16} * 1024; // less is not worth a call of the decompressor

/// Changes the size of the block's bytes; what is there stays.
void makeRoom(RecordBlock& block, std::size_t size)
{
    block.bytes.reserve(size + RecordBlock::kPadding);
    block.bytes.resize(size);
}

} // namespace

RecordSplitter::RecordSplitter(ContentKind kind, Receiver& receiver, Limits limits)
    : m_receiver(receiver), m_limits(limits), m_scanner(makeRecordScanner(kind))
{
    m_limits.blockBytes = std::max(m_limits.blockBytes, 2 * kSmallestRoom);
    m_limits.recordsPerBlock = std::max<std::size_t>(m_limits.recordsPerBlock, 1);
}

std::string_view RecordSplitter::content() const
{
    return m_block ? std::string_view(m_block->bytes).substr(0, m_used) : std::string_view();
}

std::unique_ptr<RecordBlock> RecordSplitter::freshBlock(std::size_t size)
{
    std::unique_ptr<RecordBlock> block = m_receiver.freshBlock();
    block->records.clear();
    makeRoom(*block, size);
    return block;
}

std::span<std::byte> RecordSplitter::room()
{
    if (!m_block)
        m_block = freshBlock(m_limits.blockBytes);
    const std::size_t left = m_block->bytes.size() - m_used;
    return std::as_writable_bytes(std::span(m_block->bytes)).subspan(m_used, std::min(left, m_limits.blockBytes));
}

Result<void> RecordSplitter::filled(std::size_t count)
{
    m_used += count;
    if (waitsForMark(false))
        return {};
    if (const auto fault = m_scanner->scan(content(), m_block->records))
        return refuse(*fault);
    const bool hasGrown = m_block->bytes.size() > m_limits.blockBytes; // for one record: others shall not join it
    if (m_block->bytes.size() - m_used >= kSmallestRoom && !(hasGrown && m_scanner->settled() > 0))
        return {};
    return m_scanner->settled() > 0 ? handOver() : grow();
}

/// Until three bytes are there, nobody knows whether they are a byte order mark.
bool RecordSplitter::waitsForMark(bool atEnd)
{
    if (m_markDecided)
        return false;
    const std::string_view start = content().substr(0, kByteOrderMark.size());
    if (!atEnd && start.size() < kByteOrderMark.size() && kByteOrderMark.starts_with(start))
        return true;
    m_markDecided = true;
    if (start == kByteOrderMark)
        m_scanner->skip(start.size());
    return false;
}

Result<void> RecordSplitter::finish()
{
    if (!m_block)
        static_cast<void>(room()); // no content at all
    static_cast<void>(waitsForMark(true));
    if (const auto fault = m_scanner->scan(content(), m_block->records))
        return refuse(*fault);
    if (const auto fault = m_scanner->finish(content(), m_block->records))
        return refuse(*fault);
    return deliver(std::move(m_block), std::exchange(m_used, 0));
}

/// Hands over the complete records; the beginning of the next one moves to a fresh block.
Result<void> RecordSplitter::handOver()
{
    const std::size_t settled = m_scanner->settled();
    const std::string_view tail = content().substr(settled);
    std::unique_ptr<RecordBlock> block = freshBlock(std::max(m_limits.blockBytes, 2 * tail.size()));
    std::copy(tail.begin(), tail.end(), block->bytes.begin());
    m_used = tail.size();
    m_block.swap(block);
    return deliver(std::move(block), settled);
}

/// Hands over the first `size` bytes of a block, in pieces when it has too many records.
Result<void> RecordSplitter::deliver(std::unique_ptr<RecordBlock> block, std::size_t size)
{
    m_scanner->release(size);
    block->bytes.resize(size);
    if (block->records.size() <= m_limits.recordsPerBlock)
        return send(std::move(block));
    for (std::size_t first = 0; first < block->records.size(); first += m_limits.recordsPerBlock) {
        if (auto sent = send(pieceOf(*block, first)); !sent)
            return sent;
    }
    return {};
}

/// As many records of a block as one may have, from `first` on, with all bytes up to the next record.
std::unique_ptr<RecordBlock> RecordSplitter::pieceOf(const RecordBlock& block, std::size_t first)
{
    const std::size_t behind = std::min(first + m_limits.recordsPerBlock, block.records.size());
    const std::size_t begin = first == 0 ? 0 : block.records[first].begin;
    const std::size_t end = behind == block.records.size() ? block.bytes.size() : block.records[behind].begin;
    std::unique_ptr<RecordBlock> piece = freshBlock(end - begin);
    piece->bytes.assign(block.bytes, begin, end - begin);
    for (std::size_t i = first; i < behind; ++i)
        piece->records.push_back({static_cast<std::uint32_t>(block.records[i].begin - begin), block.records[i].size});
    return piece;
}

Result<void> RecordSplitter::send(std::unique_ptr<RecordBlock> block)
{
    block->firstNumber = m_records + 1;
    block->contentOffset = m_offset;
    m_records += static_cast<qint64>(block->records.size());
    m_offset += static_cast<qint64>(block->bytes.size());
    return m_receiver.take(std::move(block));
}

Result<void> RecordSplitter::grow()
{
    if (m_used > m_limits.recordBytes) {
        const QString what = QStringLiteral("larger than %1 MiB").arg(m_limits.recordBytes >> 20);
        return tl::unexpected(recordError(m_records + 1, m_offset, what));
    }
    makeRoom(*m_block, std::min(2 * m_block->bytes.size(), m_limits.recordBytes + 2 * kSmallestRoom));
    return {};
}

Result<void> RecordSplitter::refuse(const RecordScanner::Fault& fault)
{
    const qint64 number = m_records + static_cast<qint64>(m_block->records.size()) + 1;
    const qint64 position = m_offset + static_cast<qint64>(fault.at);
    if (auto taken = deliver(std::move(m_block), m_scanner->settled()); !taken)
        return taken;
    return tl::unexpected(recordError(number, position, QLatin1StringView(fault.what)));
}

} // namespace muster
