#include "app/core/files/outputfile.h"

#include <algorithm>
#include <utility>

namespace muster {

Result<OutputFile> OutputFile::create(const OutputTarget& target, const QString& suffix)
{
    Result<AtomicFile> file =
        AtomicFile::create(target.folder, target.baseName, suffix, target.onConflict, target.ledger);
    if (!file)
        return tl::unexpected(file.error());
    return OutputFile(std::move(*file));
}

Result<void> OutputFile::write(std::span<const std::byte> bytes)
{
    m_sha256.add(bytes);
    return m_file.write(bytes);
}

Result<void> OutputFile::putInPieces(std::string_view text)
{
    while (true) {
        const auto piece = std::as_bytes(std::span(text.substr(0, m_room.size() - m_put)));
        std::copy(piece.begin(), piece.end(), m_room.begin() + static_cast<std::ptrdiff_t>(m_put));
        m_put += piece.size();
        text.remove_prefix(piece.size());
        if (text.empty())
            return {};
        if (auto flushed = flush(); !flushed)
            return flushed;
        const auto room = m_file.room();
        if (!room)
            return tl::unexpected(room.error());
        m_room = *room;
    }
}

/// The checksum comes last, while the bytes are in the cache.
Result<void> OutputFile::flush()
{
    if (m_put == 0)
        return {};
    m_sha256.add(m_room.first(m_put));
    m_room = {};
    return m_file.filled(std::exchange(m_put, 0));
}

Result<SavedFile> OutputFile::commit(int firstNumber)
{
    const Result<QString> path = m_file.commit(firstNumber);
    if (!path)
        return tl::unexpected(path.error());
    SavedFile saved;
    saved.path = *path;
    saved.bytes = m_file.bytesWritten();
    saved.sha256 = m_sha256.hex();
    return saved;
}

} // namespace muster
