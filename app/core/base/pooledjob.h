#pragma once

#include "app/core/base/attempted.h"
#include "app/core/base/error.h"
#include "app/core/base/job.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <functional>
#include <utility>

namespace muster {

/// A job (Base is Job or made of it) whose work is one function on a thread of a pool. The result is told by
/// finished(); progress, in percent, by advanced(). Destroying it cancels the work and waits until it has noticed.
template <typename Base, typename Value>
class PooledJob : public Base
{
public:
    using Promise = QPromise<Result<Value>>;
    /// Asks promise.isCanceled() now and then, and answers anything when it is; may call promise.setProgressValue().
    using Work = std::function<Result<Value>(Promise& promise)>;

    PooledJob(QThreadPool& pool, Work work, QObject* parent = nullptr)
        : Base(parent), m_pool(pool), m_work(std::move(work))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { takeResult(); });
        QObject::connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
            m_percent = percent;
            if (this->isRunning())
                advanced();
        });
    }
    ~PooledJob() override { endWork(); }

    /// 0–100.
    [[nodiscard]] int progress() const { return m_percent; }
    /// Valid after finished().
    [[nodiscard]] const Result<Value>& outcome() const { return m_outcome; }

protected:
    /// A few times a second while the work tells a new percentage.
    virtual void advanced() {}
    /// For destructors of subclasses whose members the work uses.
    void endWork()
    {
        m_watcher.disconnect(this);
        m_watcher.cancel();
        m_watcher.waitForFinished();
    }

    void run() override
    {
        m_watcher.setFuture(QtConcurrent::run(&m_pool, [work = m_work](Promise& promise) {
            promise.setProgressRange(0, 100);
            promise.addResult(attempted([&] { return work(promise); }));
        }));
    }
    void abort() override
    {
        m_watcher.cancel();
        m_outcome = fail(ErrorCode::Cancelled);
    }

private:
    void takeResult()
    {
        if (!this->isRunning())
            return; // cancelled: the result stands already
        const QFuture<Result<Value>> future = m_watcher.future();
        m_outcome = future.resultCount() > 0 ? future.resultAt(0) : fail(ErrorCode::Internal);
        this->finish();
    }

    QThreadPool& m_pool;
    Work m_work;
    QFutureWatcher<Result<Value>> m_watcher;
    Result<Value> m_outcome = fail(ErrorCode::Internal);
    int m_percent = 0;
};

/// For setProgressValue().
[[nodiscard]] inline int percentOf(qint64 part, qint64 whole)
{
    return whole <= 0 ? 0 : static_cast<int>(std::clamp<qint64>(part * 100 / whole, 0, 100));
}

} // namespace muster
