#include "app/core/base/serialthread.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

namespace muster {

struct SerialThread::Queue : std::enable_shared_from_this<Queue>
{
    std::mutex mutex;
    std::condition_variable more;
    std::deque<std::function<Answer()>> works;
    std::deque<Answer> answers; ///< taken, and so destroyed, by the receiver's thread only
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>(); ///< of the answers; nothing: nobody listens

    void answer(Answer answer)
    {
        const std::scoped_lock lock(mutex);
        if (!answer || !receiver)
            return;
        answers.push_back(std::move(answer));
        QMetaObject::invokeMethod(
            receiver.get(), [queue = shared_from_this()] { queue->tell(); }, Qt::QueuedConnection);
    }
    void tell()
    {
        Answer answer;
        {
            const std::scoped_lock lock(mutex);
            answer = std::move(answers.front());
            answers.pop_front();
        }
        answer();
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
    // Deleted in their own thread.
    std::unique_ptr<QObject> receiver;
    std::deque<Answer> unheard;
    {
        const std::scoped_lock lock(m_queue->mutex);
        receiver = std::move(m_queue->receiver);
        unheard.swap(m_queue->answers);
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
