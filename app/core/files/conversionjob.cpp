#include "app/core/base/pooledjob.h"
#include "app/core/files/conversion.h"
#include "app/core/files/nametaking.h"
#include "app/core/files/sha256.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace muster {

ConversionJob::ConversionJob(ConversionPlan plan, QObject* parent) : Job(parent), m_plan(std::move(plan))
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ConversionJob::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ConversionJob::workEnded);
}

ConversionJob::~ConversionJob()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
    const QFuture<Result<ConversionReport>> future = m_watcher.future();
    if (!m_isTaken && future.resultCount() > 0 && future.resultAt(0)) // it was done, but nobody heard of it in time
        discardParts(future.resultAt(0)->pending);
}

void ConversionJob::run()
{
    m_watcher.setFuture(QtConcurrent::run([plan = m_plan](QPromise<Result<ConversionReport>>& promise) {
        promise.setProgressRange(0, 100);
        int percent = 0;
        Result<ConversionReport> report = convert(plan, [&promise, &percent](qint64 read, qint64 total) {
            percent = std::max(percent, percentOf(read, total)); // the total grows when a second run is needed
            promise.setProgressValue(percent);
            return !promise.isCanceled();
        });
        if (!promise.addResult(report) && report) // cancelled at the last moment: nobody will give these their names
            discardParts(report->pending);
        Sha256::releaseThread();
    }));
}

void ConversionJob::abort()
{
    m_watcher.cancel();
    m_result = fail(ErrorCode::Cancelled);
}

Result<ConversionReport> ConversionJob::takeResult()
{
    m_isTaken = m_result.has_value();
    return m_result;
}

void ConversionJob::workEnded()
{
    const QFuture<Result<ConversionReport>> future = m_watcher.future();
    if (!isRunning())
        return; // cancelled: the result stands already
    m_result = future.resultCount() > 0 ? future.resultAt(0) : fail(ErrorCode::Internal);
    finish();
}

} // namespace muster
