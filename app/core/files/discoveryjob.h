#pragma once

#include "app/core/base/job.h"
#include "app/core/domain/discovery.h"

#include <QFutureWatcher>
#include <QString>

#include <functional>

namespace muster {

/// Reads the first users of a file (JSON lines or array, compressed or not). `goOn` is asked now and then; false is
/// Cancelled. CSV has no attributes to ask for, only column names: ContentNotRecognised, like everything else that is
/// not JSON. FileReadFailed, RecordInvalid, DownloadTruncated, DownloadCorrupt. Blocks: for worker threads.
[[nodiscard]] Result<Discovery> discoverAttributes(const QString& path, int mostUsers,
                                                   const std::function<bool()>& goOn);

/// discoverAttributes() in the thread pool.
class DiscoveryJob : public Job
{
    Q_OBJECT
public:
    DiscoveryJob(QString path, int mostUsers, QObject* parent = nullptr);
    /// Waits for the worker to notice the cancellation.
    ~DiscoveryJob() override;
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Valid after finished().
    [[nodiscard]] const Result<Discovery>& result() const { return m_result; }

protected:
    void run() override;
    void abort() override;

private:
    void takeResult();
    QString m_path;
    int m_mostUsers;
    QFutureWatcher<Result<Discovery>> m_watcher;
    Result<Discovery> m_result = fail(ErrorCode::Internal);
};

} // namespace muster
