#pragma once

#include "app/core/base/error.h"
#include "app/core/base/job.h"
#include "app/core/domain/exportrecord.h"
#include "app/core/domain/resultreport.h"
#include "app/core/files/contentkind.h"

#include <QFutureWatcher>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>

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
    QVector<Field> requestedFields{};  ///< of the export; empty: Auth0's own set, or nobody knows
    std::optional<ContentKind> kind{}; ///< nothing: found out from the beginning of the content
    /// When set, the files are complete and synced afterwards, but carry this tag instead of their names, and
    /// takeNames() gives those: so that the names can be written down before. It is unlike that of every other
    /// conversion and can stand in a file name; what a killed process left under it is removed first.
    QString partTag{};
    QStringList kept{}; ///< files that must be neither replaced nor removed, beside the source
    /// The source comes from Auth0, which packs what it sends: when it is neither packed nor users, it is damaged.
    bool isDownload = false;
};

/// What came of it.
struct ConversionReport
{
    qint64 users = 0;
    QVector<SavedFile> files;       ///< in the order of the plan's outputs
    QVector<PendingFile> pending{}; ///< the same files, with a partTag
    ResultReport report{};
};

/// Called with the bytes of the source that were read; false cancels. Called on the thread of convert(), at least every
/// 50 ms unless the disk holds it up. When the source has to be read twice, the total doubles.
using ConversionProgress = std::function<bool(qint64 bytesRead, qint64 bytesTotal)>;

/// Reads the source, decompresses and checks it, looks at every user for the report, writes every output side by side
/// and makes all of them permanent only when the whole source proved good. On any error nothing stands under a final
/// name: when a later file cannot be made permanent, the earlier ones of this call are removed, except those that
/// overwrote another file. All files of a conversion share one number when a name is taken. The folder is created if
/// missing (0700), but not that of a download. The source is read a second time only for tables of JSON in which a late
/// user has a column that none of the first had. Blocks: for worker threads; it uses up to three more of its own.
/// Cancelled; DiskFull, before the first byte when the room is too small; DownloadTruncated, DownloadCorrupt,
/// FileReadFailed; RecordInvalid for what is not JSON or not CSV (subject: the source; detail: which record, at which
/// byte of the content, and what), TooManyColumns; InvalidRequest (subject: an output that cannot be made of this
/// format), NotImportable; FileExists also as checkKept(); OutOfMemory, also without a thread to be had; AtomicFile's
/// errors.
[[nodiscard]] Result<ConversionReport> convert(const ConversionPlan& plan, const ConversionProgress& progress);

/// convert() in the thread pool.
class ConversionJob : public Job
{
    Q_OBJECT
public:
    explicit ConversionJob(ConversionPlan plan, QObject* parent = nullptr);
    /// Waits for the worker to notice the cancellation: a few buffers, or the end of a sync that has begun.
    ~ConversionJob() override;
    /// Valid after finished(). From then on the files are the caller's: parts of a result that nobody took are removed
    /// with the job.
    [[nodiscard]] Result<ConversionReport> takeResult();

Q_SIGNALS:
    /// 0–100, only when it changes.
    void progressed(int percent);

protected:
    void run() override;
    void abort() override;

private:
    void workEnded();
    ConversionPlan m_plan;
    QFutureWatcher<Result<ConversionReport>> m_watcher;
    Result<ConversionReport> m_result = fail(ErrorCode::Internal);
    bool m_isTaken = false;
};

} // namespace muster
