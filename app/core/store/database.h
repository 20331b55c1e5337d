#pragma once

#include "app/core/base/pooledjob.h"

#include <QSqlDatabase>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace muster {

/// Muster's SQLite database: opened once a process, used from one thread.
///
/// File mode 0600, folder 0700, WAL journal, busy timeout 5 s so that the window and a timer's `muster export` can
/// share it. The schema carries its version in `PRAGMA user_version` and is brought up to date on opening; a newer one
/// than this program knows is refused.
///
/// What was written survives the end of the process, however it ends, as soon as the call returns. It survives a power
/// cut a moment later: a thread of its own brings it to the disk, because a sync waits for everything that is being
/// written to that disk, a download too (synchronous=NORMAL, https://www.sqlite.org/pragma.html#pragma_synchronous).
/// Whoever must not go on before that waits for synced().
class Database
{
public:
    /// `path` is absolute, or ":memory:" in tests. DatabaseFailed (subject: path) or DatabaseBusy.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] QSqlDatabase& sql() { return m_sql; }
    [[nodiscard]] QString path() const { return m_path; }

    using Sync = PooledJob<Job, void>;
    /// Ends when everything that was written before its start survives a power cut. DatabaseFailed.
    [[nodiscard]] std::unique_ptr<Sync> synced();
    /// Something was written; called by runCommand().
    void syncSoon();

private:
    Database(QString path, QString connectionName);
    Result<void> configure();
    Result<void> switchToWal();
    Result<void> migrate();
    Result<void> runSteps();
    Result<void> execute(const QString& statement);
    [[nodiscard]] bool isFile() const;
    QString m_path;
    QString m_connectionName;
    QSqlDatabase m_sql;
    std::shared_ptr<std::atomic_bool> m_syncQueued;
    QThreadPool m_syncer; ///< one sync after the other; the destructor waits for the last
};

} // namespace muster
