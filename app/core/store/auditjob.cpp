#include "app/core/store/auditjob.h"

#include "app/core/base/disk.h"
#include "app/core/store/auditcsv.h"

#include <QFile>
#include <QPromise>
#include <QTemporaryFile>
#include <QtConcurrentRun>

#include <cerrno>
#include <cstdio>

#include <unistd.h>

namespace muster {

Result<AuditVerdict> saveAuditCsv(const QString& logPath, const AuditHead& head, const QString& csvPath,
                                  const std::function<bool()>& goOn)
{
    QTemporaryFile file(csvPath + QStringLiteral(".XXXXXX")); // unlike QSaveFile's, nobody else may ever open it
    if (!file.open())
        return fail(ErrorCode::FileWriteFailed, csvPath, file.errorString());
    Result<AuditVerdict> verdict = writeAuditCsv(logPath, head, file, goOn);
    if (!verdict) {
        if (verdict.error().subject.isEmpty())
            verdict.error().subject = csvPath;
        return verdict;
    }
    if (!file.flush() || ::fsync(file.handle()) != 0 ||
        ::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(csvPath).constData()) != 0)
        return tl::unexpected(writeError(errno, csvPath));
    file.setAutoRemove(false);
    return verdict;
}

AuditJob::AuditJob(QString logPath, AuditHead head, QString csvPath, QObject* parent)
    : Job(parent), m_logPath(std::move(logPath)), m_head(std::move(head)), m_csvPath(std::move(csvPath))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AuditJob::takeResult);
}

AuditJob::~AuditJob()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void AuditJob::run()
{
    m_watcher.setFuture(
        QtConcurrent::run([log = m_logPath, head = m_head, csv = m_csvPath](QPromise<Result<AuditVerdict>>& promise) {
            const auto goOn = [&promise] { return !promise.isCanceled(); };
            if (csv.isEmpty())
                promise.addResult(checkAuditLog(log, head, [&goOn](const AuditLine&) { return goOn(); }));
            else
                promise.addResult(saveAuditCsv(log, head, csv, goOn));
        }));
}

void AuditJob::abort()
{
    m_watcher.cancel();
    m_result = fail(ErrorCode::Cancelled);
}

void AuditJob::takeResult()
{
    if (!isRunning())
        return; // cancelled: the result stands already
    const QFuture<Result<AuditVerdict>> future = m_watcher.future();
    m_result = future.resultCount() > 0 ? future.resultAt(0) : fail(ErrorCode::Internal);
    finish();
}

} // namespace muster
