#include "app/core/store/database.h"

#include "app/core/base/disk.h"
#include "app/core/base/logging.h"
#include "app/core/store/schema.h"
#include "app/core/store/sqlerror.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QUuid>

#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr std::chrono::milliseconds kBusyPatience{5000};
constexpr std::chrono::milliseconds kBusyPause{5};
constexpr QLatin1StringView kInMemory(":memory:");
constexpr qint64 kLargeJournal = qint64{4} * 1024 * 1024; // SQLite's own 1000 pages

/// The file exists with mode 0600 before SQLite writes a byte; its -wal and -shm files inherit the mode.
/// An existing file is never opened here: closing it would drop SQLite's locks of this process.
Result<void> preparePrivateFile(const QString& path)
{
    if (const auto folder = ensurePrivateFolder(QFileInfo(path).absolutePath()); !folder)
        return fail(ErrorCode::DatabaseFailed, path, folder.error().detail);
    constexpr mode_t privateMode = S_IRUSR | S_IWUSR;
    const QByteArray name = QFile::encodeName(path);
    const int created = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, privateMode);
    if (created >= 0) {
        ::close(created);
        return {};
    }
    if (errno != EEXIST || ::chmod(name.constData(), privateMode) != 0)
        return fail(ErrorCode::DatabaseFailed, path, qt_error_string(errno));
    return {};
}

Result<int> schemaVersion(QSqlDatabase& sql, const QString& path)
{
    QSqlQuery query(sql);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return tl::unexpected(sqlError(query.lastError(), path));
    const int version = query.value(0).toInt();
    if (version > latestSchemaVersion())
        return fail(ErrorCode::DatabaseFailed, path, QStringLiteral("schema %1 of a newer Muster").arg(version));
    return version;
}

/// Moves what the journal holds into the database file, with a connection of its own.
Result<void> emptyJournal(const QString& path)
{
    const auto database = Database::open(path);
    if (!database)
        return tl::unexpected(database.error());
    QSqlQuery query((*database)->sql());
    if (!query.exec(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")))
        return tl::unexpected(sqlError(query.lastError(), path));
    return {};
}

/// Blocks until the disk has the journal. SQLite's locks are not on this file, so it may be opened and closed.
Result<void> syncJournal(const QString& path)
{
    const QString target = QFileInfo(path).canonicalFilePath(); // the journal is beside it, not beside a link to it
    const QByteArray journal = QFile::encodeName((target.isEmpty() ? path : target) + QLatin1StringView("-wal"));
    const int file = ::open(journal.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT ? Result<void>() : fail(ErrorCode::DatabaseFailed, path, qt_error_string(errno));
    struct stat facts = {};
    const bool synced = ::fdatasync(file) == 0 && ::fstat(file, &facts) == 0;
    const QString problem = synced ? QString() : qt_error_string(errno);
    ::close(file);
    if (!synced)
        return fail(ErrorCode::DatabaseFailed, path, problem);
    if (facts.st_size > kLargeJournal) {
        if (const auto emptied = emptyJournal(path); !emptied) // what it holds is safe all the same
            qCWarning(logStore) << "the journal stays large:" << emptied.error().detail;
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    if (path != kInMemory) {
        if (const auto prepared = preparePrivateFile(path); !prepared)
            return tl::unexpected(prepared.error());
    }
    const QString name = QStringLiteral("muster-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(path, name));
    if (!database->m_sql.open())
        return tl::unexpected(sqlError(database->m_sql.lastError(), path));
    if (const auto configured = database->configure(); !configured)
        return tl::unexpected(configured.error());
    if (const auto migrated = database->migrate(); !migrated)
        return tl::unexpected(migrated.error());
    return database;
}

Database::Database(QString path, QString connectionName)
    : m_path(std::move(path)),
      m_connectionName(std::move(connectionName)),
      m_sql(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName)),
      m_syncQueued(std::make_shared<std::atomic_bool>(false))
{
    m_syncer.setMaxThreadCount(1);
    m_sql.setDatabaseName(m_path);
    m_sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyPatience.count()));
}

Database::~Database()
{
    m_syncer.waitForDone();
    m_sql.close();
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

/// SQLite does not wait for the lock that a new file needs for this: two processes may make it at once.
Result<void> Database::switchToWal()
{
    const QDeadlineTimer patience(kBusyPatience);
    for (;;) {
        Result<void> done = execute(QStringLiteral("PRAGMA journal_mode=WAL"));
        if (done || done.error().code != ErrorCode::DatabaseBusy || patience.hasExpired())
            return done;
        std::this_thread::sleep_for(kBusyPause);
    }
}

Result<void> Database::configure()
{
    if (auto done = switchToWal(); !done)
        return done;
    for (const char* pragma : {"PRAGMA synchronous=NORMAL", "PRAGMA wal_autocheckpoint=0",
                               "PRAGMA journal_size_limit=0", "PRAGMA foreign_keys=ON"}) {
        if (auto done = execute(QString::fromLatin1(pragma)); !done)
            return done;
    }
    return {};
}

std::unique_ptr<Database::Sync> Database::synced()
{
    return std::make_unique<Sync>(m_syncer, [path = m_path, file = isFile()](Sync::Promise&) {
        return file ? syncJournal(path) : Result<void>();
    });
}

void Database::syncSoon()
{
    if (!isFile() || m_syncQueued->exchange(true))
        return;
    m_syncer.start([queued = m_syncQueued, path = m_path] {
        queued->store(false); // what is written from here on needs another sync
        if (const auto done = syncJournal(path); !done)
            qCWarning(logStore) << "the database was not synced:" << done.error().detail;
    });
}

bool Database::isFile() const
{
    return m_path != kInMemory;
}

Result<void> Database::migrate()
{
    const Result<int> seen = schemaVersion(m_sql, m_path);
    if (!seen)
        return tl::unexpected(seen.error());
    if (*seen == latestSchemaVersion())
        return {};
    if (auto begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> stepped = runSteps();
    if (!stepped) {
        (void)execute(QStringLiteral("ROLLBACK"));
        return stepped;
    }
    return execute(QStringLiteral("COMMIT"));
}

/// Inside the transaction, where the version is certain: another process may just have migrated.
Result<void> Database::runSteps()
{
    const Result<int> version = schemaVersion(m_sql, m_path);
    if (!version)
        return tl::unexpected(version.error());
    const QStringList steps = schemaStepsAfter(*version);
    for (const QString& step : steps) {
        if (auto done = execute(step); !done)
            return done;
    }
    return execute(QStringLiteral("PRAGMA user_version=%1").arg(latestSchemaVersion()));
}

Result<void> Database::execute(const QString& statement)
{
    QSqlQuery query(m_sql);
    if (!query.exec(statement))
        return tl::unexpected(sqlError(query.lastError(), m_path));
    return {};
}

} // namespace muster
