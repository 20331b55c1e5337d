#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/domain/exportrecord.h"

#include <QString>
#include <QThreadPool>

#include <memory>

namespace muster {

/// Adds to the audit log in a thread of its own, with a database connection of its own: each line is on the disk before
/// the job ends, and disks take their time. One line after the other. Thread: any, one at a time.
class AuditWriter
{
public:
    /// The file of the Database; `logPath` and `user` as for AuditLog.
    AuditWriter(QString databasePath, QString logPath, QString user);
    Q_DISABLE_COPY_MOVE(AuditWriter)

    using Write = PooledJob<Job, void>;
    /// AuditLog::add(). Fails only when the database cannot be opened, so that the line could not even be kept for
    /// later; that is logged. Must end before this object does.
    [[nodiscard]] std::unique_ptr<Write> add(const ExportRecord& ended);
    /// AuditLog::addPending(), whenever its turn comes.
    void addPending();

private:
    const QString m_databasePath;
    const QString m_logPath;
    const QString m_user;
    QThreadPool m_pool;
};

} // namespace muster
