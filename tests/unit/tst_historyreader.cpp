#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"
#include "app/core/store/historyreader.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 3, 14), QTime(9, 26), Qt::UTC).addSecs(second);
}

ExportRecord record(int number, const QString& tenant = QStringLiteral("Acme"))
{
    ExportRecord record;
    record.id = QStringLiteral("r%1").arg(number);
    record.plan.tenant.id = tenant.toLower();
    record.plan.tenant.name = tenant;
    record.plan.connectionName = QStringLiteral("connection-%1").arg(number);
    record.state = ExportState::Saved;
    record.jobId = QStringLiteral("job_%1").arg(number);
    record.createdAt = at(number);
    record.finishedAt = at(number + 10);
    record.users = number % 7;
    record.files = {{QStringLiteral("/nowhere/file-%1.csv").arg(number), OutputFormat::Plain, 1000 - number,
                     QStringLiteral("9f2c%1").arg(number, 8, 10, QLatin1Char('0')), 1}};
    return record;
}

QStringList idsOf(const Result<QVector<HistoryEntry>>& found)
{
    QStringList ids;
    for (const HistoryEntry& entry : found.value_or(QVector<HistoryEntry>{{QStringLiteral("an error"), 0}}))
        ids.append(entry.id);
    return ids;
}

} // namespace

class TestHistoryReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void finds_data();
    void finds();
    void orders_data();
    void orders();
    void runningOnesAreNotListed();
    void changedRecordsAreReadAnew();
    void whoseExportsThereAre();
    void filesOfThisComputerAreFound();
    void worksBesideTheWindow();
    void readsRecordsAndLooksForFiles();
    void removes_data();
    void removes();
    void filesThatStayKeepTheEntry();
    void doesNotRemoveWhatRuns();
    void tenThousand();

private:
    void put(const ExportRecord& record) { QVERIFY(m_store->put(record, {}).has_value()); }
    [[nodiscard]] QStringList find(const HistoryQuery& query) { return idsOf(m_index.find(*m_database, query)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ExportStore> m_store;
    HistoryIndex m_index;
};

void TestHistoryReader::init()
{
    m_store.reset();
    m_database.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = std::move(*Database::open(m_dir->filePath(QStringLiteral("muster.sqlite"))));
    m_store = std::make_unique<ExportStore>(*m_database);
    m_index = {};
}

void TestHistoryReader::finds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char* name, const char* search, const QStringList& ids) {
        QTest::newRow(name) << QString::fromUtf8(search) << ids;
    };
    row("all, newest first", "", {QStringLiteral("r12"), QStringLiteral("r2"), QStringLiteral("r1")});
    row("connection, other case", "CONNECTION-2", {QStringLiteral("r2")});
    row("letters beyond ASCII, other case", "BÜRO", {QStringLiteral("r2")});
    row("spaces around", "  connection-2 ", {QStringLiteral("r2")});
    row("file", "file-12.csv", {QStringLiteral("r12")});
    row("folders are not searched", "nowhere", {});
    row("job", "job_1", {QStringLiteral("r12"), QStringLiteral("r1")});
    row("checksum", "9f2c00000012", {QStringLiteral("r12")});
    row("preset", "monthly", {QStringLiteral("r1")});
    row("no wildcards", "connection%", {});
    row("names of keys are not searched", "plan", {});
}

void TestHistoryReader::finds()
{
    QFETCH(QString, search);
    ExportRecord monthly = record(1);
    monthly.plan.presetName = QStringLiteral("Monthly");
    put(monthly);
    put(record(2, QStringLiteral("Büro Nord")));
    put(record(12));
    ExportRecord running = record(99);
    running.state = ExportState::Waiting;
    put(running);
    HistoryQuery query;
    query.search = search;
    QTEST(find(query), "ids");
}

void TestHistoryReader::orders_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("ids");
    using Order = HistoryQuery::Order;
    const auto row = [](const char* name, Order order, bool descending, const char* ids) {
        QTest::newRow(name) << static_cast<int>(order) << descending << QString::fromLatin1(ids);
    };
    row("newest first", Order::Finished, true, "r12 r8 r2 r1");
    row("oldest first", Order::Finished, false, "r1 r2 r8 r12");
    row("tenant, in it newest first", Order::Tenant, false, "r12 r1 r2 r8");
    row("tenant, the other way", Order::Tenant, true, "r8 r2 r12 r1");
    row("connection, as a person counts", Order::Title, false, "r1 r2 r8 r12");
    row("users", Order::Users, true, "r12 r2 r8 r1");
    row("size", Order::Size, false, "r12 r8 r2 r1");
}

void TestHistoryReader::orders()
{
    QFETCH(int, order);
    QFETCH(bool, descending);
    put(record(1));
    put(record(2, QStringLiteral("acme zwei")));
    put(record(8, QStringLiteral("Zürich")));
    put(record(12));
    HistoryQuery query;
    query.order = static_cast<HistoryQuery::Order>(order);
    query.descending = descending;
    QTEST(find(query).join(QLatin1Char(' ')), "ids");
}

void TestHistoryReader::runningOnesAreNotListed()
{
    ExportRecord running = record(1);
    running.state = ExportState::Waiting;
    put(running);
    put(record(2));
    ExportRecord failed = record(3, QStringLiteral("Other"));
    failed.state = ExportState::Failed;
    put(failed);
    QCOMPARE(find({}), QStringList({QStringLiteral("r3"), QStringLiteral("r2")}));
    HistoryQuery query;
    query.result = ExportState::Failed;
    QCOMPARE(find(query), QStringList(QStringLiteral("r3")));
    query = {};
    query.tenantId = QStringLiteral("acme");
    QCOMPARE(find(query), QStringList(QStringLiteral("r2")));
}

/// A stopped export that was taken up again ends anew.
void TestHistoryReader::changedRecordsAreReadAnew()
{
    ExportRecord again = record(1);
    again.state = ExportState::Cancelled;
    put(again);
    HistoryQuery query;
    query.search = QStringLiteral("job_new");
    QCOMPARE(find(query), QStringList());
    again.state = ExportState::Saved;
    again.jobId = QStringLiteral("job_new");
    put(again);
    QCOMPARE(find(query), QStringList(again.id));
}

void TestHistoryReader::whoseExportsThereAre()
{
    put(record(1, QStringLiteral("Old name")));
    ExportRecord renamed = record(2, QStringLiteral("New name"));
    renamed.plan.tenant.id = QStringLiteral("old name");
    put(renamed);
    put(record(3, QStringLiteral("Acme")));
    ExportRecord local = record(4);
    local.plan.tenant = {};
    local.plan.sourcePath = QStringLiteral("/nowhere/users.json.gz");
    put(local);
    const auto tenants = m_index.prepare(*m_database);
    QVERIFY(tenants);
    QCOMPARE(*tenants, QVector<HistoryTenant>({{QStringLiteral("acme"), QStringLiteral("Acme")},
                                               {QStringLiteral("old name"), QStringLiteral("New name")}}));
}

void TestHistoryReader::filesOfThisComputerAreFound()
{
    ExportRecord local = record(1);
    local.plan.tenant = {};
    local.plan.sourcePath = QStringLiteral("/nowhere/q3.json.gz");
    put(local);
    HistoryQuery query;
    for (const char* text : {"q3.json", "this computer"}) {
        query.search = QString::fromLatin1(text);
        QCOMPARE(find(query), QStringList(local.id));
    }
}

void TestHistoryReader::worksBesideTheWindow()
{
    for (int i = 1; i <= 20; ++i)
        put(record(i));
    HistoryReader reader(m_database->path());
    const auto find = reader.find({});
    QSignalSpy found(find.get(), &Job::finished);
    find->start();
    QVERIFY(found.wait());
    QCOMPARE(idsOf(find->outcome()).size(), 20);
    // A writer is not held up by a reader, and the reader sees what was written.
    put(record(21));
    const auto next = reader.find({});
    QSignalSpy again(next.get(), &Job::finished);
    next->start();
    QVERIFY(again.wait());
    QCOMPARE(idsOf(next->outcome()).first(), QStringLiteral("r21"));
}

void TestHistoryReader::readsRecordsAndLooksForFiles()
{
    ExportRecord there = record(1);
    there.files.first().path = m_dir->filePath(QStringLiteral("there.csv"));
    QFile file(there.files.first().path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    put(there);
    put(record(2));
    HistoryReader reader(m_database->path());
    const auto read = reader.read({QStringLiteral("r2"), QStringLiteral("gone"), QStringLiteral("r1")});
    QSignalSpy done(read.get(), &Job::finished);
    read->start();
    QVERIFY(done.wait());
    QVERIFY(read->outcome());
    QCOMPARE(read->outcome()->size(), 2);
    for (const HistoryRow& row : *read->outcome()) {
        QCOMPARE(row.record, row.record.id == there.id ? there : record(2));
        QCOMPARE(row.filesMissing, row.record.id == QStringLiteral("r2"));
    }
}

void TestHistoryReader::removes_data()
{
    QTest::addColumn<bool>("withFiles");
    QTest::newRow("the entry") << false;
    QTest::newRow("the files too") << true;
}

void TestHistoryReader::removes()
{
    QFETCH(bool, withFiles);
    ExportRecord saved = record(1);
    saved.files.clear();
    for (const char* name : {"a.csv", "b.csv"}) {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        saved.files.append({file.fileName(), OutputFormat::Plain, 0, {}, 0});
    }
    saved.files.append({m_dir->filePath(QStringLiteral("gone.csv")), OutputFormat::Plain, 0, {}, 0});
    put(saved);
    put(record(2));
    HistoryReader reader(m_database->path());
    const auto removal = reader.remove(saved, withFiles);
    QSignalSpy done(removal.get(), &Job::finished);
    removal->start();
    QVERIFY(done.wait());
    QVERIFY(removal->outcome());
    QCOMPARE(*removal->outcome(), withFiles ? 2 : 0);
    QCOMPARE(QFile::exists(m_dir->filePath(QStringLiteral("a.csv"))), !withFiles);
    QCOMPARE(find({}), QStringList(QStringLiteral("r2")));
}

void TestHistoryReader::filesThatStayKeepTheEntry()
{
    ExportRecord saved = record(1);
    saved.files.first().path = m_dir->filePath(QStringLiteral("folder")); // cannot be unlinked
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("folder")));
    put(saved);
    HistoryReader reader(m_database->path());
    const auto removal = reader.remove(saved, true);
    QSignalSpy done(removal.get(), &Job::finished);
    removal->start();
    QVERIFY(done.wait());
    QVERIFY(!removal->outcome());
    QCOMPARE(removal->outcome().error().subject, saved.files.first().path);
    QCOMPARE(find({}), QStringList(saved.id));
}

void TestHistoryReader::doesNotRemoveWhatRuns()
{
    ExportRecord running = record(1);
    running.state = ExportState::Waiting;
    put(running);
    QVERIFY(m_store->remove(running.id));
    QVERIFY(m_store->byId(running.id)->has_value());
}

void TestHistoryReader::tenThousand()
{
    QVERIFY(m_database->sql().transaction());
    for (int i = 1; i <= 10'000; ++i)
        put(record(i, QStringLiteral("Tenant %1").arg(i % 9)));
    QVERIFY(m_database->sql().commit());
    QCOMPARE(find({}).size(), 10'000);
    HistoryQuery query;
    query.search = QStringLiteral("connection-77");
    QCOMPARE(find(query).size(), 111);
    query = {};
    query.order = HistoryQuery::Order::Title;
    query.descending = false;
    const QStringList ids = find(query);
    QCOMPARE(ids.size(), 10'000);
    QCOMPARE(ids.mid(8, 3).join(QLatin1Char(' ')), QStringLiteral("r9 r10 r11"));

    // The rows that are looked at do not wait for the index.
    HistoryReader reader(m_database->path());
    const auto index = reader.prepare();
    const auto rows = reader.read({QStringLiteral("r1")});
    QSignalSpy indexed(index.get(), &Job::finished);
    QSignalSpy shown(rows.get(), &Job::finished);
    index->start();
    rows->start();
    QVERIFY(shown.wait());
    QCOMPARE(rows->outcome()->size(), 1);
    QVERIFY(indexed.isEmpty());
    QVERIFY(indexed.wait(60'000));
}

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_historyreader.moc"
