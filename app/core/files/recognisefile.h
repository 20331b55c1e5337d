#pragma once

#include "app/core/base/error.h"
#include "app/core/base/job.h"
#include "app/core/files/contentkind.h"

#include <QFutureWatcher>
#include <QString>

namespace muster {

/// What a file is, as far as its beginning tells.
struct RecognisedFile
{
    ContentKind kind = ContentKind::Ndjson;
    bool packed = false; ///< by gzip
    qint64 bytes = 0;    ///< of the file itself
};

/// Reads as much of a file as kindOfSource() wants to see. FileReadFailed, DownloadCorrupt, DownloadTruncated (an
/// empty file too) and ContentNotRecognised; subject: the path. OutOfMemory. Blocks: for worker threads and the command
/// line.
[[nodiscard]] Result<RecognisedFile> recogniseFile(const QString& path);

/// recogniseFile() in the thread pool.
class RecogniseFileJob : public Job
{
    Q_OBJECT
public:
    explicit RecogniseFileJob(QString path, QObject* parent = nullptr);
    /// Does not wait for the disk.
    ~RecogniseFileJob() override;
    /// Valid after finished().
    [[nodiscard]] const Result<RecognisedFile>& result() const { return m_result; }

protected:
    void run() override;
    void abort() override;

private:
    void takeResult();
    QString m_path;
    QFutureWatcher<Result<RecognisedFile>> m_watcher;
    Result<RecognisedFile> m_result = fail(ErrorCode::Internal);
};

} // namespace muster
