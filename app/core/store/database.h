#pragma once

#include "app/core/base/error.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace muster {

/// Muster's SQLite database: opened once a process, used from one thread.
///
/// File mode 0600, folder 0700, WAL journal, synchronous=FULL (a record that was written survives a power cut),
/// busy timeout 5 s so that the window and a timer's `muster export` can share it. The schema carries its version in
/// `PRAGMA user_version` and is brought up to date on opening; a newer one than this program knows is refused.
class Database
{
public:
    /// `path` is absolute, or ":memory:" in tests. DatabaseFailed (subject: path) or DatabaseBusy.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] QSqlDatabase& sql() { return m_sql; }
    [[nodiscard]] QString path() const { return m_path; }

    /// While it lives, what is written is safe from a crash of the process, but a power cut may take it back, and
    /// nothing waits for the disk. Outside of transactions.
    class Relaxed
    {
    public:
        explicit Relaxed(Database& database);
        ~Relaxed();
        Q_DISABLE_COPY_MOVE(Relaxed)

    private:
        Database& m_database;
    };

private:
    Database(QString path, QString connectionName);
    Result<void> configure();
    Result<void> migrate();
    Result<void> runSteps();
    Result<void> execute(const QString& statement);
    QString m_path;
    QString m_connectionName;
    QSqlDatabase m_sql;
};

} // namespace muster
