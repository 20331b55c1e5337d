#include "app/core/preview/recordreader.h"

#include <algorithm>
#include <utility>

namespace muster {
namespace {

/// What has to stand before a record so that it is read as one of many.
std::string_view prefixOf(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Ndjson:
        return {};
    case ContentKind::JsonArray:
        return "[";
    case ContentKind::Auth0Csv:
    case ContentKind::Csv:
        break;
    }
    return "header\n";
}

} // namespace

RecordReader::RecordReader(std::shared_ptr<Content> content, ContentKind kind, RecordPlace from, std::size_t blockBytes)
    : m_reader(std::move(content), from.offset),
      m_splitter(kind, *this, {.blockBytes = blockBytes}),
      m_from(from),
      m_prefix(from.offset > 0 ? prefixOf(kind) : std::string_view())
{
}

Result<void> RecordReader::run(const Taker& take)
{
    m_take = &take;
    Result<void> read = begin();
    if (read)
        read = readAll();
    return m_hasEnough ? Result<void>() : read;
}

Result<void> RecordReader::begin()
{
    if (m_prefix.empty())
        return {};
    const auto bytes = std::as_bytes(std::span(m_prefix.data(), m_prefix.size()));
    std::copy(bytes.begin(), bytes.end(), m_splitter.room().begin());
    return m_splitter.filled(bytes.size());
}

Result<void> RecordReader::readAll()
{
    Result<bool> more = true;
    while (more && *more)
        more = m_reader.next(m_splitter);
    if (more)
        return m_splitter.finish();
    const ErrorCode code = more.error().code;
    m_isDamaged = code == ErrorCode::DownloadTruncated || code == ErrorCode::DownloadCorrupt;
    if (m_isDamaged && !m_hasEnough)
        (void)m_splitter.finish();
    return tl::unexpected(more.error());
}

std::unique_ptr<RecordBlock> RecordReader::freshBlock()
{
    return m_spare ? std::move(m_spare) : std::make_unique<RecordBlock>();
}

Result<void> RecordReader::take(std::unique_ptr<RecordBlock> block)
{
    block->firstNumber += m_from.row;
    block->contentOffset += m_from.offset - static_cast<qint64>(m_prefix.size());
    if (m_isDamaged && !block->records.empty()) {
        const RecordBlock::Range last = block->records.back();
        if (std::size_t{last.begin} + last.size == block->bytes.size())
            block->records.pop_back();
    }
    const Result<bool> goOn = (*m_take)(*block);
    m_spare = std::move(block);
    if (!goOn)
        return tl::unexpected(goOn.error());
    m_hasEnough = !*goOn;
    return *goOn ? Result<void>() : fail(ErrorCode::Cancelled);
}

} // namespace muster
