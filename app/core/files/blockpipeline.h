#pragma once

#include "app/core/files/recordsplitter.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace muster {

/// What is done with the blocks of a content: the slow part side by side, the rest one after the other.
class BlockWork
{
public:
    /// What came of a block, between process() and append().
    class Product
    {
    public:
        virtual ~Product() = default;
    };

    virtual ~BlockWork() = default;
    /// Called from several threads at once. `thread` is below the number of threads and tells which state is free to
    /// use. The block lives until append() returned.
    [[nodiscard]] virtual Result<std::unique_ptr<Product>> process(const RecordBlock& block, std::size_t thread) = 0;
    /// In the order of the blocks, one at a time, on any of the threads.
    [[nodiscard]] virtual Result<void> append(std::unique_ptr<Product> product, const RecordBlock& block) = 0;
};

/// Takes blocks from one thread, the reader, and does the work with them on several. A bounded number is on its way,
/// and a large block, which is one huge record, goes alone; when there are more, the reader helps instead of waiting,
/// so that no processor is idle and none is fought for. The first error in the order of the blocks ends everything.
/// Without threads to be had it works with fewer; want of memory in a step is an error like others.
class BlockPipeline final : public RecordSplitter::Receiver
{
public:
    /// Called on the reader's thread with every block and at least every 20 ms while it waits. An error, such as
    /// Cancelled, ends everything.
    using Pulse = std::function<Result<void>()>;

    /// `threads` counts the reader; 1: it does everything itself.
    BlockPipeline(BlockWork& work, std::size_t threads, Pulse pulse);
    /// Drops what is not done yet; waits for steps that have begun.
    ~BlockPipeline() override;
    Q_DISABLE_COPY_MOVE(BlockPipeline)

    // For the reader only.
    [[nodiscard]] std::unique_ptr<RecordBlock> freshBlock() override;
    /// The first error of the work or of the pulse, or OutOfMemory. Throws when there is no memory for the block
    /// itself.
    [[nodiscard]] Result<void> take(std::unique_ptr<RecordBlock> block) override;
    /// Returns when the last block was appended. Errors as take().
    [[nodiscard]] Result<void> finish();

private:
    using Lock = std::unique_lock<std::mutex>;
    /// A block on its way.
    struct Slot
    {
        std::unique_ptr<RecordBlock> block;
        Result<std::unique_ptr<BlockWork::Product>> product{nullptr};
        bool processed = false;
    };

    void work(const std::stop_token& stop, std::size_t thread);
    [[nodiscard]] bool canAppend() const;
    [[nodiscard]] bool canProcess() const;
    bool doOne(Lock& lock, std::size_t thread);
    void processNext(Lock& lock, std::size_t thread);
    void appendFirst(Lock& lock);
    [[nodiscard]] Result<void> helpUntilAtMost(std::size_t onTheirWay, std::size_t bytesOnTheirWay);
    void recycle(std::unique_ptr<RecordBlock> block);

    BlockWork& m_work;
    const Pulse m_pulse;
    const std::size_t m_limit; ///< blocks on their way

    std::mutex m_mutex;                     ///< guards everything below
    std::condition_variable_any m_workCame; ///< for the threads beside the reader
    std::condition_variable m_blockWent;
    std::deque<Slot> m_slots;   ///< in order; the front is the next to be appended
    std::size_t m_started = 0;  ///< of them, in front: given to a thread
    std::size_t m_bytes = 0;    ///< of their blocks
    bool m_isAppending = false; ///< by some thread
    std::optional<Error> m_error;
    std::vector<std::unique_ptr<RecordBlock>> m_spare;
    std::vector<std::jthread> m_threads; ///< last, so that they end first
};

/// How many threads convert: one for each processor, but not more than the decompression can feed.
[[nodiscard]] std::size_t conversionThreads();

} // namespace muster
