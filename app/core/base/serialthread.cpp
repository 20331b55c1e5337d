#include "app/core/base/serialthread.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

namespace muster {

struct SerialThread::Queue
{
    std::mutex mutex;
    std::condition_variable more;
    std::deque<std::function<Answer()>> works;
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>(); ///< of the answers; nothing: nobody listens

    void answer(Answer answer)
    {
        const std::scoped_lock lock(mutex);
        if (answer && receiver)
            QMetaObject::invokeMethod(receiver.get(), std::move(answer), Qt::QueuedConnection);
    }
    void doAll()
    {
        for (;;) {
            std::function<Answer()> work;
            {
                std::unique_lock lock(mutex);
                more.wait(lock, [this] { return !works.empty() || !receiver; });
                if (works.empty())
                    return;
                work = std::move(works.front());
                works.pop_front();
            }
            answer(work());
        }
    }
};

SerialThread::SerialThread() : m_queue(std::make_shared<Queue>()) {}

SerialThread::~SerialThread()
{
    std::unique_ptr<QObject> receiver; // deleted in its own thread
    {
        const std::scoped_lock lock(m_queue->mutex);
        receiver = std::move(m_queue->receiver);
    }
    m_queue->more.notify_one();
}

void SerialThread::run(std::function<void()> work)
{
    give([work = std::move(work)]() -> Answer {
        work();
        return {};
    });
}

void SerialThread::whenDone(QObject* context, std::function<void()> then)
{
    const auto nothing = [] { return true; };
    run<bool>(context, nothing, [then = std::move(then)](bool) { then(); });
}

void SerialThread::give(std::function<Answer()> work)
{
    if (!m_begun) {
        try {
            std::thread([queue = m_queue] { queue->doAll(); }).detach();
        } catch (const std::system_error&) {
            return m_queue->answer(work());
        }
        m_begun = true;
    }
    {
        const std::scoped_lock lock(m_queue->mutex);
        m_queue->works.push_back(std::move(work));
    }
    m_queue->more.notify_one();
}

} // namespace muster
