#include "app/core/store/database.h"
#include "app/core/store/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#include <sys/stat.h>

using namespace muster;

namespace {

unsigned modeOf(const QString& path)
{
    struct stat info;
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0U;
}

QVariant pragma(Database& database, const QString& name)
{
    QSqlQuery query(database.sql());
    return query.exec(QStringLiteral("PRAGMA ") + name) && query.next() ? query.value(0) : QVariant();
}

void writeSixMegabytes(Database& database)
{
    Settings settings(database);
    for (int i = 0; i < 60; ++i)
        settings.setValue(QStringLiteral("large.%1").arg(i), QString(100'000, QLatin1Char('x')));
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isDurableAndShareable();
    void isPrivate();
    void tightensTheModeOfAnExistingFile();
    void severalMayMakeItAtOnce();
    void opensAgainWithItsContent();
    void refusesANewerSchema();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void refusesAnImpossiblePath();
    void damagedTablesAreErrors();
    void lockedDatabaseIsBusy();
    void twoConnectionsSeeEachOther();
    void manyOpenANewFileAtOnce();
    void worksInMemory();
    void syncs();
    void aLargeJournalIsEmptied();
    void aLinkIsSyncedWhereItLeads();

private:
    static Result<void> sync(Database& database);
    [[nodiscard]] QString path() const { return m_root->filePath(QStringLiteral("data/muster.db")); }
    std::unique_ptr<QTemporaryDir> m_root;
};

void TestDatabase::init()
{
    m_root = std::make_unique<QTemporaryDir>();
}

void TestDatabase::isDurableAndShareable()
{
    const auto database = Database::open(path());
    QVERIFY(database);
    QCOMPARE(pragma(**database, QStringLiteral("journal_mode")).toString(), QStringLiteral("wal"));
    QCOMPARE(pragma(**database, QStringLiteral("synchronous")).toInt(), 1); // NORMAL: synced() does the rest
    QCOMPARE(pragma(**database, QStringLiteral("wal_autocheckpoint")).toInt(), 0);
    QCOMPARE(pragma(**database, QStringLiteral("busy_timeout")).toInt(), 5000);
    QCOMPARE(pragma(**database, QStringLiteral("foreign_keys")).toInt(), 1);
    QVERIFY(pragma(**database, QStringLiteral("user_version")).toInt() >= 1);
}

void TestDatabase::isPrivate()
{
    const auto database = Database::open(path());
    QVERIFY(database);
    Settings(**database).setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
    QCOMPARE(modeOf(m_root->filePath(QStringLiteral("data"))), 0700U);
    QCOMPARE(modeOf(path()), 0600U);
    QCOMPARE(modeOf(path() + QStringLiteral("-wal")), 0600U);
    QCOMPARE(modeOf(path() + QStringLiteral("-shm")), 0600U);
}

void TestDatabase::tightensTheModeOfAnExistingFile()
{
    QVERIFY(Database::open(path()));
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0644), 0);
    QVERIFY(Database::open(path()));
    QCOMPARE(modeOf(path()), 0600U);
}

/// Two processes at their first start.
void TestDatabase::severalMayMakeItAtOnce()
{
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    for (int round = 0; round < 50; ++round) {
        const QString path = m_root->filePath(QStringLiteral("%1.sqlite").arg(round));
        QVector<QFuture<QString>> opened;
        for (int i = 0; i < 4; ++i)
            opened.append(QtConcurrent::run(&pool, [path] {
                const auto database = Database::open(path);
                return database ? QString() : database.error().detail;
            }));
        for (const QFuture<QString>& future : std::as_const(opened))
            QCOMPARE(future.result(), QString());
    }
}

void TestDatabase::opensAgainWithItsContent()
{
    {
        const auto database = Database::open(path());
        QVERIFY(database);
        Settings(**database).setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
    }
    const auto database = Database::open(path());
    QVERIFY(database);
    QCOMPARE((*database)->path(), path());
    QCOMPARE(Settings(**database).value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
}

void TestDatabase::refusesANewerSchema()
{
    {
        const auto database = Database::open(path());
        QVERIFY(database);
        QVERIFY(QSqlQuery((*database)->sql()).exec(QStringLiteral("PRAGMA user_version=9999")));
    }
    const auto database = Database::open(path());
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::DatabaseFailed);
    QCOMPARE(database.error().subject, path());
    QVERIFY(database.error().detail.contains(QLatin1StringView("9999")));
}

void TestDatabase::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("This is a letter to somebody.\n").repeated(200);
    QTest::newRow("header, then garbage") << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, 'x');
    QTest::newRow("cut header") << QByteArray("SQLite for");
}

void TestDatabase::refusesWhatIsNoDatabase()
{
    QFETCH(const QByteArray, content);
    QVERIFY(QDir().mkpath(m_root->filePath(QStringLiteral("data"))));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto database = Database::open(path());
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::DatabaseFailed);
    QVERIFY(!database.error().detail.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content); // somebody's file is left as it was
}

void TestDatabase::refusesAnImpossiblePath()
{
    QFile file(m_root->filePath(QStringLiteral("data")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto below = Database::open(path());
    QVERIFY(!below);
    QCOMPARE(below.error().code, ErrorCode::DatabaseFailed);
    const auto folder = Database::open(m_root->path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::DatabaseFailed);
}

void TestDatabase::damagedTablesAreErrors()
{
    const auto database = Database::open(path());
    QVERIFY(database);
    QVERIFY(QSqlQuery((*database)->sql()).exec(QStringLiteral("DROP TABLE settings")));
    Settings settings(**database);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("appearance.*no such table")));
    settings.setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
    QCOMPARE(settings.value(QStringLiteral("appearance"), QStringLiteral("system")).toString(),
             QStringLiteral("system"));
}

void TestDatabase::lockedDatabaseIsBusy()
{
    const auto holder = Database::open(path());
    QVERIFY(holder);
    QVERIFY(QSqlQuery((*holder)->sql()).exec(QStringLiteral("PRAGMA user_version=0"))); // so that opening must write
    QVERIFY(QSqlQuery((*holder)->sql()).exec(QStringLiteral("BEGIN IMMEDIATE")));
    const auto other = Database::open(path());
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::DatabaseBusy);
}

void TestDatabase::twoConnectionsSeeEachOther()
{
    const auto first = Database::open(path());
    const auto second = Database::open(path());
    QVERIFY(first && second);
    Settings(**first).setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
    QCOMPARE(Settings(**second).value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
}

void TestDatabase::manyOpenANewFileAtOnce()
{
    QVector<QFuture<QString>> futures;
    for (int i = 0; i < 8; ++i) {
        futures.append(QtConcurrent::run([path = path(), i]() -> QString {
            const auto database = Database::open(path);
            if (!database)
                return database.error().detail;
            Settings(**database).setValue(QString::number(i), i);
            return {};
        }));
    }
    for (auto& future : futures)
        QCOMPARE(future.result(), QString());
    const auto database = Database::open(path());
    QVERIFY(database);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(Settings(**database).value(QString::number(i)).toInt(-1), i);
}

void TestDatabase::worksInMemory()
{
    const auto database = Database::open(QStringLiteral(":memory:"));
    QVERIFY(database);
    Settings settings(**database);
    settings.setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
    QCOMPARE(settings.value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
    QVERIFY(!QFile::exists(QStringLiteral(":memory:")));
}

Result<void> TestDatabase::sync(Database& database)
{
    const std::unique_ptr<Database::Sync> job = database.synced();
    QSignalSpy finished(job.get(), &Job::finished);
    job->start();
    return finished.wait() ? job->outcome() : Result<void>(fail(ErrorCode::Internal));
}

void TestDatabase::syncs()
{
    const auto database = Database::open(path());
    QVERIFY(database);
    Settings(**database).setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
    QVERIFY(sync(**database));
    QVERIFY(sync(**database)); // nothing new
    const auto inMemory = Database::open(QStringLiteral(":memory:"));
    QVERIFY(inMemory);
    QVERIFY(sync(**inMemory));
}

void TestDatabase::aLinkIsSyncedWhereItLeads()
{
    QVERIFY(Database::open(path()));
    const QString link = m_root->filePath(QStringLiteral("data/link.db"));
    QVERIFY(QFile::link(path(), link));
    const auto database = Database::open(link);
    QVERIFY(database);
    writeSixMegabytes(**database);
    QVERIFY(sync(**database));
    QVERIFY(QFileInfo(path()).size() > 3'000'000); // how much depends on when the syncs came
}

/// No write empties it on the way, because that would wait for the disk.
void TestDatabase::aLargeJournalIsEmptied()
{
    const auto database = Database::open(path());
    QVERIFY(database);
    writeSixMegabytes(**database);
    QVERIFY(sync(**database));
    QVERIFY(QFileInfo(path()).size() > 3'000'000); // how much depends on when the syncs came
    Settings(**database).setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
    QVERIFY(QFileInfo(path() + QStringLiteral("-wal")).size() <
            4 * 1024 * 1024 + 20'000); // it is cut when it begins again
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
