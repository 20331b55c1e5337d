#pragma once

#include "app/core/base/error.h"
#include "app/core/base/job.h"
#include "app/core/domain/exportrecord.h"

#include <QFutureWatcher>
#include <QString>
#include <QVector>

#include <functional>

namespace muster {

/// Making the wanted files of one complete download.
struct ConversionPlan
{
    QString source; ///< the download, complete; never changed by a conversion
    ExportFormat format = ExportFormat::Csv;
    QVector<OutputFormat> outputs;
    QString folder;
    QString baseName; ///< without suffix
    ConflictPolicy onConflict = ConflictPolicy::Number;
    OutputOptions options{};
    QVector<Field> requestedFields{}; ///< in the order of the columns; empty when nobody asked for certain ones
};

/// What came of it.
struct ConversionReport
{
    qint64 users = 0;
    QVector<SavedFile> files; ///< in the order of the plan's outputs
    ResultReport report{};
};

/// Called with the bytes of the source that were read; false cancels.
using ConversionProgress = std::function<bool(qint64 bytesRead, qint64 bytesTotal)>;

/// Reads the source once, decompresses and checks it, counts users, writes every output side by side and makes all of
/// them permanent only when the whole source proved good. On any error nothing stands under a final name: when a later
/// file cannot be made permanent, the earlier ones of this call are removed, except those that overwrote another file.
/// All files of a conversion share one number when a name is taken. The folder is created if missing (0700).
/// Blocks: for worker threads. Cancelled, DownloadTruncated, DownloadCorrupt, FileReadFailed and AtomicFile's errors.
[[nodiscard]] Result<ConversionReport> convert(const ConversionPlan& plan, const ConversionProgress& progress);

/// convert() in the thread pool.
class ConversionJob : public Job
{
    Q_OBJECT
public:
    explicit ConversionJob(ConversionPlan plan, QObject* parent = nullptr);
    /// Waits for the worker to notice the cancellation: a few buffers, or the end of a sync that has begun.
    ~ConversionJob() override;
    /// Valid after finished().
    [[nodiscard]] const Result<ConversionReport>& result() const { return m_result; }

Q_SIGNALS:
    /// 0–100, only when it changes.
    void progressed(int percent);

protected:
    void run() override;
    void abort() override;

private:
    void takeResult();
    ConversionPlan m_plan;
    QFutureWatcher<Result<ConversionReport>> m_watcher;
    Result<ConversionReport> m_result = fail(ErrorCode::Internal);
};

} // namespace muster
