#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <span>

namespace muster {

/// Writes the long rest of a file to disk directly (open(2): O_DIRECT), on a thread of its own. The page cache takes a
/// sixth of a conversion's processor time, and a sync of a large file waits longer than all of this. Thread: any, one
/// at a time.
class DirectWriter
{
public:
    static constexpr std::size_t kAlignment = 4096; ///< of memory and offsets; no file system here asks for more
    static constexpr std::size_t kPieceBytes = std::size_t{2} * 1024 * 1024; ///< a huge page
    static constexpr int kPieces = 2; ///< that exist at most: one is filled while the other one is written

    /// Whether the file is on a file system that is known to gain by it: ext2 to ext4, XFS, or a container's overlay
    /// that can do it. Others compress, are remote, or have their own idea of what direct means.
    [[nodiscard]] static bool suits(int descriptor);
    /// Goes on at `offset`, a multiple of kAlignment and the end of the file. Until finish() nobody else writes to it.
    /// A file system that does not write directly is written to as usual. Null: no descriptor or no thread to be had.
    [[nodiscard]] static std::unique_ptr<DirectWriter> begin(int descriptor, qint64 offset);
    /// Does not wait: what has begun ends by itself, with a copy of the descriptor; the rest is dropped.
    ~DirectWriter();
    Q_DISABLE_COPY_MOVE(DirectWriter)

    /// Takes the bytes, and waits while all pieces are on their way. Returns 0 or the number of the first error, which
    /// may be one of bytes that came earlier. Throws when there is no memory for a piece.
    [[nodiscard]] int write(std::span<const std::byte> bytes);
    /// Instead of write(): room for the next bytes, and how many were put there. Empty: there was an error, which the
    /// next write() tells. Waits and throws as write(); after that the file is worth nothing.
    [[nodiscard]] std::span<std::byte> room();
    void filled(std::size_t count);
    /// Waits until all of it is written; nothing may follow. The descriptor writes as usual again. Returns as write().
    [[nodiscard]] int finish();

private:
    struct Piece;
    struct State;
    explicit DirectWriter(std::shared_ptr<State> state);
    static void run(const std::shared_ptr<State>& state);

    std::shared_ptr<State> m_state;
    std::unique_ptr<Piece> m_piece; ///< being filled
};

} // namespace muster
