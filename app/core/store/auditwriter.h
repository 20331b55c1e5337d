#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/domain/exportrecord.h"

#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace muster {

class AuditLog;

/// Adds to the audit log in a thread of its own, with a database connection of its own: each line is on the disk before
/// the job ends, and disks take their time. One line after the other. Thread: any, one at a time.
class AuditWriter
{
public:
    /// `databasePath` is the file of the Database that `log` uses; `log` must outlive this object.
    AuditWriter(QString databasePath, AuditLog& log);
    Q_DISABLE_COPY_MOVE(AuditWriter)

    using Write = PooledJob<Job, void>;
    /// AuditLog::add(). The line is on its way when this returns, whatever becomes of the job, which tells when it is
    /// written. Fails only when the database cannot be opened a second time; then keepForLater() is in place.
    [[nodiscard]] std::unique_ptr<Write> add(const ExportRecord& ended);
    /// AuditLog::keepForLater(). Thread: the database's.
    void keepForLater(const ExportRecord& ended);
    /// AuditLog::addPending(), whenever its turn comes; nothing at all, as at most starts, when nothing is pending.
    /// Thread: the database's.
    void addPending();

private:
    void inTurn(std::function<void(AuditLog&)> work, std::function<void(const Result<void>&)> done);
    const QString m_databasePath;
    AuditLog& m_log;
    QThreadPool m_pool;
};

} // namespace muster
