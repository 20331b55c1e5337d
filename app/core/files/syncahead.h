#pragma once

#include <QtGlobal>

#include <memory>

namespace muster {

/// Brings to disk what is written while more is being written, so that the sync at the end has little left to wait for:
/// that one still decides whether the data is safe. It begins a thread of its own with the first kStep bytes, so that
/// small files cost nothing. Thread: any, one at a time.
class SyncAhead
{
public:
    enum class Extent {
        File,      ///< the open file
        FileSystem ///< the file system that it is on, for many small files
    };
    static constexpr qint64 kStep = qint64{16} * 1024 * 1024;

    explicit SyncAhead(Extent extent) : m_extent(extent) {}
    SyncAhead(SyncAhead&& other) noexcept;
    SyncAhead& operator=(SyncAhead&& other) noexcept;
    /// Does not wait: a sync that has begun ends by itself, with a copy of the descriptor.
    ~SyncAhead();

    /// So many bytes more were written. `descriptor` is the same each time, or each time on the same file system.
    void wrote(int descriptor, qint64 bytes);
    /// Waits for a sync that was asked for; there will be no other. Returns 0 or the number of the first error, of
    /// which the kernel will not tell again.
    [[nodiscard]] int finish();

private:
    struct State;
    static void run(const std::shared_ptr<State>& state);

    Extent m_extent;
    qint64 m_pending = 0; ///< bytes since the last sync was asked for
    std::shared_ptr<State> m_state;
};

} // namespace muster
