#include "app/core/base/clock.h"
#include "app/core/domain/namepattern.h"
#include "app/core/exports/liveexportservice.h"
#include "app/core/exports/livelocalfiles.h"
#include "app/core/exports/signins.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/auditwriter.h"
#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"
#include "app/core/store/processlease.h"
#include "app/core/store/settings.h"
#include "tests/support/gzipdata.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace muster;
using muster::test::gzipped;

namespace {

const QByteArray kLines = "{\"user_id\":\"a\"}\n{\"user_id\":\"b\"}\n";

/// The services of one process, without any tenant.
struct Engine
{
    explicit Engine(const QString& folder)
        : database(std::move(*Database::open(QDir(folder).filePath(QStringLiteral("m.sqlite"))))),
          lease(std::move(*ProcessLease::acquire(QDir(folder).filePath(QStringLiteral("leases"))))),
          store(*database),
          settings(*database),
          audit(QDir(folder).filePath(QStringLiteral("audit.ndjson")), QStringLiteral("mia"), settings),
          auditWriter(database->path(), audit),
          keychain(makeMemorySecretStore()),
          signIns(network, clock, *keychain, {}),
          exports(ExportTools{network, network, signIns, clock, store, auditWriter, lease.id(), {}},
                  QDir(folder).filePath(QStringLiteral("leases")), {})
    {
    }

    std::unique_ptr<Database> database;
    ProcessLease lease;
    SystemClock clock;
    ExportStore store;
    Settings settings;
    AuditLog audit;
    AuditWriter auditWriter;
    QNetworkAccessManager network;
    std::unique_ptr<SecretStore> keychain;
    SignIns signIns;
    LiveExportService exports;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

} // namespace

class TestLocalConversion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void convertsAndRemembers();
    void theSourceStaysWhateverHappens();
    void retryConvertsAgain();
    void oneAfterTheOther();
    void stopWhileWaiting();
    void neverReplacesItsSource();
    void neverRemovesItsSource_data();
    void neverRemovesItsSource();
    void aSourceThatBecameAPipe();
    void aFolderInTheWayOfOneNameReplacesNoFile_data();
    void aFolderInTheWayOfOneNameReplacesNoFile();
    void goesOnAfterALostProcess();
    void whatAKilledStopLeftIsRemoved();
    void filesAreRecognised();

private:
    [[nodiscard]] QString write(const char* name, const QByteArray& content) const
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    [[nodiscard]] ExportPlan planFor(const QString& source) const
    {
        ExportPlan plan;
        plan.sourcePath = source;
        plan.request.format = ExportFormat::Json;
        plan.outputs = {OutputFormat::Plain};
        plan.folder = m_folder->filePath(QStringLiteral("out"));
        plan.namePattern = defaultFileNamePattern();
        return plan;
    }
    [[nodiscard]] ExportState stateOf(Engine& engine, const QString& id) const
    {
        return engine.exports.status(id)->record.state;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLocalConversion::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLocalConversion::convertsAndRemembers()
{
    Engine engine(m_folder->path());
    const QString source = write("users.json.gz", gzipped(kLines));
    const auto id = engine.exports.submit(planFor(source));
    QVERIFY(id);
    QTRY_COMPARE(stateOf(engine, *id), ExportState::Saved);
    const ExportRecord record = engine.exports.status(*id)->record;
    QCOMPARE(record.files.size(), 1);
    QCOMPARE(record.files.first().path, m_folder->filePath(QStringLiteral("out/users.ndjson")));
    QCOMPARE(contentOf(record.files.first().path), kLines);
    QVERIFY(record.report);
    QCOMPARE(record.report->users, 2);
    const auto stored = engine.store.byId(*id);
    QVERIFY(stored && *stored);
    QVERIFY(**stored == record);
}

void TestLocalConversion::theSourceStaysWhateverHappens()
{
    Engine engine(m_folder->path());
    const QByteArray damaged = gzipped(kLines).chopped(9);
    const QString source = write("users.json.gz", damaged);
    const auto id = engine.exports.submit(planFor(source));
    QVERIFY(id);
    QTRY_COMPARE(stateOf(engine, *id), ExportState::Failed);
    QCOMPARE(engine.exports.status(*id)->record.error->code, ErrorCode::DownloadTruncated);
    QCOMPARE(contentOf(source), damaged);
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("out"))).entryList(QDir::Files), QStringList());
}

void TestLocalConversion::retryConvertsAgain()
{
    Engine engine(m_folder->path());
    const QString source = write("users.json.gz", gzipped(kLines).chopped(9));
    const auto id = engine.exports.submit(planFor(source));
    QVERIFY(id);
    QTRY_COMPARE(stateOf(engine, *id), ExportState::Failed);
    (void)write("users.json.gz", gzipped(kLines)); // fetched again by somebody
    engine.exports.retry(*id);
    QTRY_COMPARE(stateOf(engine, *id), ExportState::Saved);
    const auto again = engine.exports.runAgain(*id);
    QVERIFY(again);
    QTRY_COMPARE(stateOf(engine, *again), ExportState::Saved);
    QCOMPARE(engine.exports.status(*again)->record.files.first().path,
             m_folder->filePath(QStringLiteral("out/users-2.ndjson")));
}

void TestLocalConversion::oneAfterTheOther()
{
    Engine engine(m_folder->path());
    const auto first = engine.exports.submit(planFor(write("a.json", kLines)));
    const auto second = engine.exports.submit(planFor(write("b.json", kLines)));
    QVERIFY(first && second);
    QCOMPARE(engine.exports.status(*second)->progress.queuePosition, 1);
    QTRY_COMPARE(stateOf(engine, *second), ExportState::Saved);
    QCOMPARE(stateOf(engine, *first), ExportState::Saved);
}

void TestLocalConversion::stopWhileWaiting()
{
    Engine engine(m_folder->path());
    const auto first = engine.exports.submit(planFor(write("a.json", kLines)));
    const auto second = engine.exports.submit(planFor(write("b.json", kLines)));
    QVERIFY(first && second);
    engine.exports.stop(*second);
    QCOMPARE(stateOf(engine, *second), ExportState::Cancelled);
    engine.exports.stop(*first); // queued to begin, but not begun
    QCOMPARE(stateOf(engine, *first), ExportState::Cancelled);
    const auto third = engine.exports.submit(planFor(write("c.json", kLines)));
    QVERIFY(third);
    QTRY_COMPARE(stateOf(engine, *third), ExportState::Saved);
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("out"))).entryList(QDir::Files),
             QStringList{QStringLiteral("c.ndjson")});
}

void TestLocalConversion::neverReplacesItsSource()
{
    Engine engine(m_folder->path());
    const QString source = write("users.ndjson", gzipped(kLines));
    ExportPlan plan = planFor(source);
    plan.folder = m_folder->path();
    plan.onConflict = ConflictPolicy::Overwrite;
    const auto id = engine.exports.submit(plan);
    QVERIFY(id);
    QTRY_COMPARE(stateOf(engine, *id), ExportState::Failed);
    QCOMPARE(engine.exports.status(*id)->record.error->code, ErrorCode::FileExists);
    QCOMPARE(contentOf(source), gzipped(kLines));
}

void TestLocalConversion::neverRemovesItsSource_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("a part of the import before") << QStringLiteral("users-part-005.json");
    QTest::newRow("what it rejected") << QStringLiteral("users-rejected.ndjson");
}

/// A new import removes what is left of the one before.
void TestLocalConversion::neverRemovesItsSource()
{
    QFETCH(const QString, source);
    const QByteArray users = "{\"email\":\"a@example.com\"}\n";
    for (const bool isLink : {false, true}) {
        Engine engine(m_folder->path());
        ExportPlan plan = planFor(write(qPrintable(isLink ? QStringLiteral("kept") : source), users));
        plan.outputs = {OutputFormat::Import};
        plan.folder = m_folder->path();
        plan.namePattern = QStringLiteral("users");
        plan.onConflict = ConflictPolicy::Overwrite;
        if (isLink)
            QVERIFY(QFile::remove(m_folder->filePath(source)) &&
                    QFile::link(plan.sourcePath, m_folder->filePath(source)));
        const auto id = engine.exports.submit(plan);
        QVERIFY(id);
        QTRY_COMPARE(stateOf(engine, *id), ExportState::Failed);
        QCOMPARE(engine.exports.status(*id)->record.error->code, ErrorCode::FileExists);
        QCOMPARE(contentOf(plan.sourcePath), users);
        QCOMPARE(contentOf(m_folder->filePath(source)), users);
    }
}

/// Between the look at it, or a process that was killed, and its turn.
void TestLocalConversion::aSourceThatBecameAPipe()
{
    Engine engine(m_folder->path());
    ExportPlan plan = planFor(m_folder->filePath(QStringLiteral("users.ndjson")));
    QCOMPARE(::mkfifo(QFile::encodeName(plan.sourcePath).constData(), 0600), 0);
    const auto id = engine.exports.submit(plan);
    QVERIFY(id);
    QTRY_COMPARE(stateOf(engine, *id), ExportState::Failed);
    QCOMPARE(engine.exports.status(*id)->record.error->code, ErrorCode::FileReadFailed);
}

void TestLocalConversion::aFolderInTheWayOfOneNameReplacesNoFile_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    const QString lines = QStringLiteral("out/users.ndjson");
    const QString table = QStringLiteral("out/users.csv");
    QTest::newRow("lines") << lines << table;
    QTest::newRow("table") << table << lines;
}

void TestLocalConversion::aFolderInTheWayOfOneNameReplacesNoFile()
{
    QFETCH(QString, folder);
    QFETCH(QString, file);
    QVERIFY(QDir(m_folder->path()).mkpath(folder));
    const QString earlier = write(qPrintable(file), "of last week");
    Engine engine(m_folder->path());
    ExportPlan plan = planFor(write("users.json", kLines));
    plan.outputs = {OutputFormat::Plain, OutputFormat::Csv};
    plan.onConflict = ConflictPolicy::Overwrite;
    const auto id = engine.exports.submit(plan);
    QVERIFY(id);
    QTRY_COMPARE(stateOf(engine, *id), ExportState::Failed);
    QCOMPARE(engine.exports.status(*id)->record.error->subject, m_folder->filePath(folder));
    QCOMPARE(contentOf(earlier), QByteArray("of last week"));
}

void TestLocalConversion::goesOnAfterALostProcess()
{
    const QString source = write("users.json.gz", gzipped(kLines));
    ExportRecord record;
    record.id = QStringLiteral("lost");
    record.plan = planFor(source);
    record.state = ExportState::Converting;
    {
        Engine before(m_folder->path());
        QVERIFY(before.store.put(record, before.lease.id()));
    }
    Engine engine(m_folder->path());
    const QSignalSpy reset(&engine.exports, &ExportService::reset);
    QVERIFY(!engine.exports.isComplete());
    const auto taken = engine.exports.recover();
    QVERIFY(taken);
    QCOMPARE(*taken, QStringList{record.id});
    QVERIFY(engine.exports.isComplete());
    QCOMPARE(reset.size(), 1); // a window that is there already learns of it
    QCOMPARE(engine.exports.exports().size(), 1);
    QTRY_COMPARE(stateOf(engine, record.id), ExportState::Saved);
    QCOMPARE(contentOf(m_folder->filePath(QStringLiteral("out/users.ndjson"))), kLines);
}

void TestLocalConversion::whatAKilledStopLeftIsRemoved()
{
    ExportRecord record;
    record.id = QStringLiteral("0123456789");
    record.plan = planFor(write("users.json", kLines));
    record.state = ExportState::Cancelled;
    QVERIFY(QDir().mkpath(record.plan.folder));
    {
        Engine before(m_folder->path());
        QVERIFY(before.store.put(record, {}));
    }
    const QString left = write("out/users.01234567.out.ndjson.part", "half");
    const QString others = write("out/users.89abcdef.out.ndjson.part", "of another process");
    Engine engine(m_folder->path());
    QVERIFY(engine.exports.recover());
    QTRY_VERIFY(!QFile::exists(left));
    QVERIFY(QFile::exists(others));
}

void TestLocalConversion::filesAreRecognised()
{
    LiveLocalFiles files;
    QSignalSpy changed(&files, &LocalFiles::changed);
    const QString lines = write("lines", gzipped(kLines));
    const QString page = write("page", "<html>");
    QCOMPARE(files.file(lines).kind, LocalFile::Kind::Looking);
    files.inspect(lines);
    files.inspect(page);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(files.file(lines).kind, LocalFile::Kind::JsonLines);
    QVERIFY(files.file(lines).packed);
    QCOMPARE(files.file(lines).format(), ExportFormat::Json);
    QCOMPARE(files.file(page).kind, LocalFile::Kind::Unusable);
    QCOMPARE(files.file(page).error->code, ErrorCode::ContentNotRecognised);
    (void)write("page", "email,name\na@b.example,A\n");
    files.inspect(page); // it was corrected
    QTRY_COMPARE(files.file(page).kind, LocalFile::Kind::Csv);
}

QTEST_GUILESS_MAIN(TestLocalConversion)
#include "tst_localconversion.moc"
