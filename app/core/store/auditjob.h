#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/store/auditverdict.h"

#include <QString>

namespace muster {

/// Checks the audit log, and with a target writes it as CSV too, in the thread pool. The CSV file (mode 0600) replaces
/// one of its name when it is complete, or not at all.
class AuditJob final : public PooledJob<Job, AuditVerdict>
{
public:
    /// `csvPath` may be empty.
    AuditJob(const QString& logPath, const AuditHead& head, const QString& csvPath, QObject* parent = nullptr);
    /// Valid after finished(). FileReadFailed, FileWriteFailed, Cancelled.
    [[nodiscard]] const Result<AuditVerdict>& result() const { return outcome(); }
};

/// The same without a thread: for the command line.
[[nodiscard]] Result<AuditVerdict> saveAuditCsv(const QString& logPath, const AuditHead& head, const QString& csvPath,
                                                const std::function<bool()>& goOn = {});

} // namespace muster
