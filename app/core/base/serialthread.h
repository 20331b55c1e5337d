#pragma once

#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace muster {

/// Does one piece of work after the other in a thread of its own, for places that may not answer for minutes: a file on
/// a network drive that is gone. Nobody ever waits for that thread, also not the end of the program.
///
/// What was given is done, in its order, also after this object is gone; only nobody hears of it any more. The thread
/// begins with the first piece and ends when this object is gone and everything is done. Where no thread is to be had,
/// the work is done at once by whoever gives it. Thread: the one it lives in.
class SerialThread
{
public:
    SerialThread();
    ~SerialThread();
    Q_DISABLE_COPY_MOVE(SerialThread)

    /// `work` must own all that it uses.
    void run(std::function<void()> work);
    /// Then `done` with what the work returned, in this object's thread, unless this object or `context` is gone.
    template <typename Value>
    void run(QObject* context, std::function<Value()> work, std::function<void(const Value&)> done)
    {
        give([context = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() -> Answer {
            return [context, done, value = work()] {
                if (context)
                    done(value);
            };
        });
    }

    /// `then` when everything given so far is done; as above.
    void whenDone(QObject* context, std::function<void()> then);

    /// Whether nothing was ever given to it, and so no thread has begun.
    [[nodiscard]] bool isUnused() const { return !m_begun; }

private:
    using Answer = std::function<void()>; ///< for this object's thread; may be empty
    void give(std::function<Answer()> work);
    struct Queue;
    std::shared_ptr<Queue> m_queue;
    bool m_begun = false;
};

} // namespace muster
