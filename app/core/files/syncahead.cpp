#include "app/core/files/syncahead.h"

#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace muster {

/// Shared with the thread, which may live longer.
struct SyncAhead::State
{
    State(int file, Extent what) : descriptor(file), extent(what) {}
    ~State() { ::close(descriptor); }
    Q_DISABLE_COPY_MOVE(State)

    [[nodiscard]] int sync() const
    {
        return (extent == Extent::File ? ::fdatasync(descriptor) : ::syncfs(descriptor)) == 0 ? 0 : errno;
    }

    const int descriptor; ///< its own
    const Extent extent;
    std::mutex mutex; ///< guards everything below
    std::condition_variable changed;
    bool wanted = false;
    bool stopped = false;
    bool ended = false;
    int error = 0;
};

SyncAhead::SyncAhead(SyncAhead&& other) noexcept
    : m_extent(other.m_extent),
      m_pending(std::exchange(other.m_pending, 0)),
      m_state(std::exchange(other.m_state, nullptr))
{
}

/// What this one had goes to the other one, which ends it.
SyncAhead& SyncAhead::operator=(SyncAhead&& other) noexcept
{
    std::swap(m_extent, other.m_extent);
    std::swap(m_pending, other.m_pending);
    std::swap(m_state, other.m_state);
    return *this;
}

SyncAhead::~SyncAhead()
{
    if (!m_state)
        return;
    const std::lock_guard lock(m_state->mutex);
    m_state->wanted = false;
    m_state->stopped = true;
    m_state->changed.notify_all();
}

void SyncAhead::wrote(int descriptor, qint64 bytes)
{
    m_pending += bytes;
    if (m_pending < kStep)
        return;
    m_pending = 0;
    if (!m_state) {
        const int copy = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
        if (copy < 0)
            return; // the sync at the end does it all
        m_state = std::make_shared<State>(copy, m_extent);
        try {
            std::thread([state = m_state] { run(state); }).detach();
        } catch (const std::system_error&) { // no thread to be had
            m_state.reset();
            return;
        }
    }
    const std::lock_guard lock(m_state->mutex);
    m_state->wanted = true;
    m_state->changed.notify_all();
}

int SyncAhead::finish()
{
    if (!m_state)
        return 0;
    std::unique_lock lock(m_state->mutex);
    m_state->stopped = true;
    m_state->changed.notify_all();
    m_state->changed.wait(lock, [this] { return m_state->ended; });
    return m_state->error;
}

void SyncAhead::run(const std::shared_ptr<State>& state)
{
    std::unique_lock lock(state->mutex);
    while (true) {
        state->changed.wait(lock, [&] { return state->wanted || state->stopped; });
        if (!state->wanted || state->error != 0)
            break;
        state->wanted = false;
        lock.unlock();
        const int error = state->sync();
        lock.lock();
        state->error = error;
    }
    state->ended = true;
    state->changed.notify_all();
}

} // namespace muster
