#pragma once

#include "app/core/base/job.h"
#include "app/core/store/auditverdict.h"

#include <QFutureWatcher>
#include <QString>

namespace muster {

/// Checks the audit log, and with a target writes it as CSV too, in the thread pool. The CSV file (mode 0600) replaces
/// one of its name when it is complete, or not at all.
class AuditJob : public Job
{
    Q_OBJECT
public:
    /// `csvPath` may be empty.
    AuditJob(QString logPath, AuditHead head, QString csvPath, QObject* parent = nullptr);
    ~AuditJob() override;
    /// Valid after finished(). FileReadFailed, FileWriteFailed, Cancelled.
    [[nodiscard]] const Result<AuditVerdict>& result() const { return m_result; }

protected:
    void run() override;
    void abort() override;

private:
    void takeResult();
    QString m_logPath;
    AuditHead m_head;
    QString m_csvPath;
    QFutureWatcher<Result<AuditVerdict>> m_watcher;
    Result<AuditVerdict> m_result = fail(ErrorCode::Internal);
};

/// The same without a thread: for the command line.
[[nodiscard]] Result<AuditVerdict> saveAuditCsv(const QString& logPath, const AuditHead& head, const QString& csvPath,
                                                const std::function<bool()>& goOn = {});

} // namespace muster
