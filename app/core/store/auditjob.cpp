#include "app/core/store/auditjob.h"

#include "app/core/base/disk.h"
#include "app/core/store/auditcsv.h"

#include <QFile>
#include <QTemporaryFile>

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

AuditJob::AuditJob(const QString& logPath, const AuditHead& head, const QString& csvPath, QObject* parent)
    : PooledJob(
          *QThreadPool::globalInstance(),
          [logPath, head, csvPath](Promise& promise) {
              const auto goOn = [&promise] { return !promise.isCanceled(); };
              return csvPath.isEmpty() ? checkAuditLog(logPath, head, [&goOn](const AuditLine&) { return goOn(); })
                                       : saveAuditCsv(logPath, head, csvPath, goOn);
          },
          parent)
{
}

} // namespace muster
