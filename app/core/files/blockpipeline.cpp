#include "app/core/files/blockpipeline.h"

#include "app/core/base/attempted.h"

#include <QThread>

#include <algorithm>
#include <chrono>
#include <system_error>

namespace muster {
namespace {

constexpr std::chrono::milliseconds kPulsePeriod{20};
constexpr std::size_t kMostThreads = 4;
constexpr std::size_t kMostBytes = std::size_t{4} * 1024 * 1024;    // on their way, unless it is one block
constexpr std::size_t kLargestSpare = std::size_t{1} * 1024 * 1024; // a block that grew is not worth keeping

} // namespace

std::size_t conversionThreads()
{
    return std::clamp<std::size_t>(static_cast<std::size_t>(QThread::idealThreadCount()), 1, kMostThreads);
}

BlockPipeline::BlockPipeline(BlockWork& work, std::size_t threads, Pulse pulse)
    : m_work(work), m_pulse(std::move(pulse)), m_limit(2 * threads + 1)
{
    m_spare.reserve(m_limit);
    try {
        for (std::size_t thread = 1; thread < threads; ++thread)
            m_threads.emplace_back([this, thread](const std::stop_token& stop) { this->work(stop, thread); });
    } catch (const std::system_error&) { // no more are to be had: the reader does their work
    }
}

BlockPipeline::~BlockPipeline()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

std::unique_ptr<RecordBlock> BlockPipeline::freshBlock()
{
    const Lock lock(m_mutex);
    if (m_spare.empty())
        return std::make_unique<RecordBlock>();
    std::unique_ptr<RecordBlock> block = std::move(m_spare.back());
    m_spare.pop_back();
    return block;
}

Result<void> BlockPipeline::take(std::unique_ptr<RecordBlock> block)
{
    const std::size_t bytes = block->bytes.size();
    if (auto going = helpUntilAtMost(m_limit - 1, kMostBytes - std::min(bytes, kMostBytes)); !going)
        return going;
    const Lock lock(m_mutex);
    m_bytes += bytes;
    m_slots.push_back({std::move(block)});
    m_workCame.notify_one();
    return {};
}

Result<void> BlockPipeline::finish()
{
    return helpUntilAtMost(0, 0);
}

/// Works or waits until so few blocks and bytes are on their way.
Result<void> BlockPipeline::helpUntilAtMost(std::size_t onTheirWay, std::size_t bytesOnTheirWay)
{
    Lock lock(m_mutex);
    while (true) {
        lock.unlock();
        if (auto going = m_pulse(); !going)
            return going;
        lock.lock();
        if (m_error)
            return tl::unexpected(*m_error);
        if (m_slots.size() <= onTheirWay && m_bytes <= bytesOnTheirWay)
            return {};
        if (!doOne(lock, 0))
            m_blockWent.wait_for(lock, kPulsePeriod);
    }
}

void BlockPipeline::work(const std::stop_token& stop, std::size_t thread)
{
    Lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (!doOne(lock, thread))
            m_workCame.wait(lock, stop, [this] { return canAppend() || canProcess(); });
    }
}

bool BlockPipeline::canAppend() const
{
    return !m_error && !m_isAppending && !m_slots.empty() && m_slots.front().processed;
}

bool BlockPipeline::canProcess() const
{
    return !m_error && m_started < m_slots.size();
}

/// Does one step for one block, so that the reader, which nobody can replace, is not kept from reading for longer.
/// False: there is nothing to do. The lock is released meanwhile.
bool BlockPipeline::doOne(Lock& lock, std::size_t thread)
{
    if (canAppend())
        appendFirst(lock);
    else if (canProcess())
        processNext(lock, thread);
    else
        return false;
    if (thread == 0 && canAppend())
        m_workCame.notify_one(); // the reader may read now
    return true;
}

void BlockPipeline::processNext(Lock& lock, std::size_t thread)
{
    Slot& slot = m_slots[m_started++]; // stays where it is while others come and go
    lock.unlock();
    auto product = attempted([&] { return m_work.process(*slot.block, thread); });
    lock.lock();
    slot.product = std::move(product);
    slot.processed = true;
}

/// The block leaves when it is appended: until then it counts as on its way.
void BlockPipeline::appendFirst(Lock& lock)
{
    m_isAppending = true;
    Slot slot = std::move(m_slots.front());
    const std::size_t bytes = slot.block->bytes.size();
    Result<void> appended;
    if (slot.product) {
        lock.unlock();
        appended = attempted([&] { return m_work.append(std::move(*slot.product), *slot.block); });
        lock.lock();
    } else {
        appended = tl::unexpected(slot.product.error());
    }
    m_isAppending = false;
    m_slots.pop_front();
    m_bytes -= bytes;
    --m_started;
    recycle(std::move(slot.block));
    if (!appended)
        m_error = appended.error();
    m_blockWent.notify_one();
}

void BlockPipeline::recycle(std::unique_ptr<RecordBlock> block)
{
    if (block->bytes.capacity() <= kLargestSpare && m_spare.size() < m_limit)
        m_spare.push_back(std::move(block));
}

} // namespace muster
