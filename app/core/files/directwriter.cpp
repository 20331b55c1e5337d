#include "app/core/files/directwriter.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr std::align_val_t kInPages{DirectWriter::kPieceBytes};

struct FreePiece
{
    void operator()(std::byte* bytes) const { ::operator delete(bytes, kInPages); }
};

/// Counts for all copies of the descriptor.
bool setDirect(int descriptor, bool direct)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    return flags >= 0 && ::fcntl(descriptor, F_SETFL, direct ? flags | O_DIRECT : flags & ~O_DIRECT) == 0;
}

/// Returns 0 or the number of the error.
int writeAt(int descriptor, std::span<const std::byte> bytes, qint64 offset)
{
    bool isDirect = true; // perhaps
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(descriptor, bytes.data(), bytes.size(), offset);
        if (count > 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            offset += count;
            continue;
        }
        if (count < 0 && errno == EINTR)
            continue;
        const int reason = count < 0 ? errno : EIO;
        if (reason != EINVAL || !isDirect || !setDirect(descriptor, false))
            return reason;
        isDirect = false; // not with this alignment, or what is left after a part of it has none
    }
    return 0;
}

} // namespace

struct DirectWriter::Piece
{
    std::unique_ptr<std::byte, FreePiece> bytes = allocated();
    std::size_t size = 0;

    [[nodiscard]] std::span<const std::byte> content() const { return {bytes.get(), size}; }
    [[nodiscard]] std::span<std::byte> room() { return {bytes.get() + size, kPieceBytes - size}; }

private:
    /// In one huge page, if there are any: the kernel looks at every page of what it writes.
    static std::unique_ptr<std::byte, FreePiece> allocated()
    {
        std::unique_ptr<std::byte, FreePiece> piece(static_cast<std::byte*>(::operator new(kPieceBytes, kInPages)));
        ::madvise(piece.get(), kPieceBytes, MADV_HUGEPAGE);
        return piece;
    }
};

/// Shared with the thread, which may live longer.
struct DirectWriter::State
{
    explicit State(qint64 begin) : offset(begin)
    {
        spare.reserve(kPieces); // the thread must not need memory
    }
    ~State()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    Q_DISABLE_COPY_MOVE(State)

    int descriptor = -1; ///< its own
    qint64 offset;       ///< of the next piece; only for who writes
    std::mutex mutex;    ///< guards everything below
    std::condition_variable changed;
    std::deque<std::unique_ptr<Piece>> full;
    std::vector<std::unique_ptr<Piece>> spare;
    int pieces = 0; ///< that exist
    bool stopped = false;
    bool ended = false;
    int error = 0; ///< the first one; then it does not change

    [[nodiscard]] std::unique_ptr<Piece> emptyPiece();
    void push(std::unique_ptr<Piece> piece);
};

/// Waits for one. Null: there was an error.
std::unique_ptr<DirectWriter::Piece> DirectWriter::State::emptyPiece()
{
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return !spare.empty() || pieces < kPieces || error != 0; });
    if (error != 0)
        return nullptr;
    if (spare.empty()) {
        auto piece = std::make_unique<Piece>();
        ++pieces;
        return piece;
    }
    std::unique_ptr<Piece> piece = std::move(spare.back());
    spare.pop_back();
    piece->size = 0;
    return piece;
}

void DirectWriter::State::push(std::unique_ptr<Piece> piece)
{
    const std::lock_guard lock(mutex);
    full.push_back(std::move(piece));
    changed.notify_all();
}

bool DirectWriter::suits(int descriptor)
{
    struct statfs facts
    {
    };
    if (::fstatfs(descriptor, &facts) != 0)
        return false;
    const auto type = static_cast<unsigned long>(facts.f_type); // of some platforms' signed numbers
    const bool isKnown = type == EXT4_SUPER_MAGIC || type == XFS_SUPER_MAGIC || type == OVERLAYFS_SUPER_MAGIC;
    return isKnown && setDirect(descriptor, true) && setDirect(descriptor, false);
}

std::unique_ptr<DirectWriter> DirectWriter::begin(int descriptor, qint64 offset)
{
    std::unique_ptr<DirectWriter> writer(new DirectWriter(std::make_shared<State>(offset)));
    writer->m_state->descriptor = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (writer->m_state->descriptor < 0)
        return nullptr;
    try {
        std::thread([state = writer->m_state] { run(state); }).detach();
    } catch (const std::system_error&) { // no thread to be had
        return nullptr;
    }
    setDirect(descriptor, true);
    return writer;
}

DirectWriter::DirectWriter(std::shared_ptr<State> state) : m_state(std::move(state)) {}

DirectWriter::~DirectWriter()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->full.clear();
    m_state->stopped = true;
    m_state->changed.notify_all();
}

int DirectWriter::write(std::span<const std::byte> bytes)
{
    do {
        const std::span<std::byte> to = room();
        if (to.empty())
            return m_state->error;
        const std::span<const std::byte> piece = bytes.first(std::min(bytes.size(), to.size()));
        std::copy(piece.begin(), piece.end(), to.begin());
        filled(piece.size());
        bytes = bytes.subspan(piece.size());
    } while (!bytes.empty());
    return 0;
}

std::span<std::byte> DirectWriter::room()
{
    if (!m_piece)
        m_piece = m_state->emptyPiece();
    return m_piece ? m_piece->room() : std::span<std::byte>();
}

void DirectWriter::filled(std::size_t count)
{
    m_piece->size += count;
    if (m_piece->size == kPieceBytes)
        m_state->push(std::move(m_piece));
}

int DirectWriter::finish()
{
    std::unique_lock lock(m_state->mutex);
    m_state->stopped = true;
    m_state->changed.notify_all();
    m_state->changed.wait(lock, [this] { return m_state->ended; });
    setDirect(m_state->descriptor, false); // the last piece has any size
    if (m_state->error == 0 && m_piece)
        m_state->error = writeAt(m_state->descriptor, m_piece->content(), m_state->offset);
    m_piece.reset();
    return m_state->error;
}

void DirectWriter::run(const std::shared_ptr<State>& state)
{
    std::unique_lock lock(state->mutex);
    while (true) {
        state->changed.wait(lock, [&] { return !state->full.empty() || state->stopped; });
        if (state->full.empty() || state->error != 0)
            break;
        std::unique_ptr<Piece> piece = std::move(state->full.front());
        state->full.pop_front();
        lock.unlock();
        const int error = writeAt(state->descriptor, piece->content(), state->offset);
        lock.lock();
        state->error = error;
        state->offset += static_cast<qint64>(piece->size);
        state->spare.push_back(std::move(piece));
        state->changed.notify_all();
    }
    state->ended = true;
    state->changed.notify_all();
}

} // namespace muster
