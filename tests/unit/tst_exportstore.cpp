#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 14), QTime(9, 26, 53, 589), Qt::UTC).addSecs(minute * 60);
}

/// A record in which no member has its default.
ExportRecord fullRecord()
{
    ExportRecord record;
    record.id = QStringLiteral("0c6b1d6e");
    Tenant& tenant = record.plan.tenant;
    tenant = {
        QStringLiteral("t1"),       QStringLiteral("Büro “Nord”"), QUrl(QStringLiteral("https://nord.eu.auth0.com")),
        TenantEnvironment::Staging, SignInMethod::AccessToken,     QStringLiteral("client")};
    record.plan.connectionName = QStringLiteral("customers-db");
    record.plan.request = {
        QStringLiteral("con_0123456789abcdef"),
        ExportFormat::Json,
        9'007'199'254'740'993,
        {{QStringLiteral("user_id"), {}}, {QStringLiteral("app_metadata.plan"), QStringLiteral("plan")}}};
    record.plan.outputs = {OutputFormat::Raw, OutputFormat::Plain};
    record.plan.options = {ArrayStyle::Indexed, CsvDelimiter::Semicolon};
    record.plan.folder = QStringLiteral("/home/mia/Exporte");
    record.plan.namePattern = QStringLiteral("{tenant}-{date}");
    record.plan.onConflict = ConflictPolicy::Fail;
    record.plan.presetName = QStringLiteral("Monthly");
    record.state = ExportState::Failed;
    record.endedIn = ExportState::Downloading;
    record.jobId = QStringLiteral("job_0123456789abcdef");
    record.earlierJobIds = QStringList{QStringLiteral("job_a"), QStringLiteral("job_b")};
    record.createdAt = at(0);
    record.submittedAt = at(1);
    record.finishedAt = at(2);
    record.rawPath = QStringLiteral("/home/mia/Exporte/nord.json.gz.part");
    record.etag = QStringLiteral("\"33a64df5\"");
    record.rawBytes = 9'007'199'254'740'993;
    record.users = 50'000'001;
    record.report = ResultReport{50'000'001,
                                 {{QStringLiteral("email"), 7}, {QStringLiteral("user_metadata.“plan”"), 0}},
                                 9'007'199'254'740'993,
                                 3,
                                 {{QStringLiteral("identities"), 12}}};
    record.files = {
        {QStringLiteral("/home/mia/nord.ndjson"), OutputFormat::Plain, 5'000'000'000, QStringLiteral("ab12"), 3},
        {QStringLiteral("/home/mia/nord.json.gz"), OutputFormat::Raw, 1, QStringLiteral("cd34"), 4}};
    record.error = Error{ErrorCode::RateLimited, QStringLiteral("slow down"), QStringLiteral("host"), 429,
                         std::chrono::seconds(17)};
    return record;
}

ExportRecord simpleRecord(const QString& id, ExportState state, int createdMinute, int finishedMinute = 0)
{
    ExportRecord record;
    record.id = id;
    record.state = state;
    record.createdAt = at(createdMinute);
    if (isEndState(state))
        record.finishedAt = at(finishedMinute);
    return record;
}

QStringList idsOf(const Result<QVector<ExportRecord>>& records)
{
    QStringList ids;
    for (const ExportRecord& record : records.value_or(QVector<ExportRecord>()))
        ids.append(record.id);
    return ids;
}

} // namespace

class TestExportStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEveryMember();
    void keepsAnEmptyRecord();
    void unknownIdIsNothing();
    void putReplaces();
    void everyStateComesBack_data();
    void everyStateComesBack();
    void unfinishedIsOldestFirstWithOwners();
    void historyPagesNewestFirst();
    void listedIsWhatEndedAndWasNotTakenOff();
    void puttingAgainDoesNotListAgain();
    void keepsAReportWithoutContent();
    void olderDatabasesHaveNoReports();
    void takesOverOnce();
    void twoProcessesCannotBothTakeOver();
    void survivesHostileText();
    void damagedDetailsDoNotHideARecord();
    void missingTableIsAnError();

private:
    std::unique_ptr<Database> m_database;
};

void TestExportStore::init()
{
    auto opened = Database::open(QStringLiteral(":memory:"));
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestExportStore::keepsEveryMember()
{
    ExportStore store(*m_database);
    QVERIFY(store.put(fullRecord(), QStringLiteral("owner")));
    const auto found = store.byId(fullRecord().id);
    QVERIFY(found && *found);
    QVERIFY(**found == fullRecord());
}

void TestExportStore::keepsAnEmptyRecord()
{
    ExportStore store(*m_database);
    ExportRecord record;
    record.id = QStringLiteral("x");
    QVERIFY(store.put(record, {}));
    const auto found = store.byId(record.id);
    QVERIFY(found && *found);
    QVERIFY(**found == record);
    QVERIFY(!(*found)->createdAt.isValid());
}

void TestExportStore::unknownIdIsNothing()
{
    ExportStore store(*m_database);
    const auto found = store.byId(QStringLiteral("x"));
    QVERIFY(found);
    QVERIFY(!*found);
    QVERIFY(store.setListed(QStringLiteral("x"), false));
    QCOMPARE(store.takeOver(QStringLiteral("x"), {}, QStringLiteral("me")), Result<bool>(false));
}

void TestExportStore::putReplaces()
{
    ExportStore store(*m_database);
    QVERIFY(store.put(simpleRecord(QStringLiteral("x"), ExportState::Ready, 0), {}));
    ExportRecord changed = fullRecord();
    changed.id = QStringLiteral("x");
    QVERIFY(store.put(changed, {}));
    QCOMPARE(store.count(), Result<int>(1));
    QVERIFY(store.byId(QStringLiteral("x")).value().value() == changed);
}

void TestExportStore::everyStateComesBack_data()
{
    QTest::addColumn<ExportState>("state");
    for (int state = 0; state <= static_cast<int>(ExportState::Cancelled); ++state)
        QTest::addRow("%d", state) << static_cast<ExportState>(state);
}

void TestExportStore::everyStateComesBack()
{
    QFETCH(const ExportState, state);
    ExportStore store(*m_database);
    QVERIFY(store.put(simpleRecord(QStringLiteral("x"), state, 0), {}));
    QCOMPARE(store.byId(QStringLiteral("x")).value().value().state, state);
    QCOMPARE(store.unfinished().value().size(), isEndState(state) ? 0 : 1);
    QCOMPARE(store.listed(10).value().size(), isEndState(state) ? 1 : 0);
}

void TestExportStore::unfinishedIsOldestFirstWithOwners()
{
    ExportStore store(*m_database);
    QVERIFY(store.put(simpleRecord(QStringLiteral("new"), ExportState::Ready, 9), QStringLiteral("a")));
    QVERIFY(store.put(simpleRecord(QStringLiteral("old"), ExportState::Waiting, 1), {}));
    QVERIFY(store.put(simpleRecord(QStringLiteral("done"), ExportState::Saved, 5, 6), {}));
    const auto found = store.unfinished();
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).record.id, QStringLiteral("old"));
    QCOMPARE(found->at(0).owner, QString());
    QCOMPARE(found->at(1).record.id, QStringLiteral("new"));
    QCOMPARE(found->at(1).owner, QStringLiteral("a"));
}

void TestExportStore::historyPagesNewestFirst()
{
    ExportStore store(*m_database);
    for (const int minute : {3, 1, 5, 2, 4})
        QVERIFY(store.put(simpleRecord(QString::number(minute), ExportState::Saved, minute, 9), {}));
    QVERIFY(store.put(simpleRecord(QStringLiteral("running"), ExportState::Waiting, 6), {}));
    QCOMPARE(store.count(), Result<int>(6));
    const auto ids = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QCOMPARE(idsOf(store.history(0, 100)), ids("running 5 4 3 2 1"));
    QCOMPARE(idsOf(store.history(0, 2)), ids("running 5"));
    QCOMPARE(idsOf(store.history(2, 3)), ids("4 3 2"));
    QCOMPARE(idsOf(store.history(5, 3)), ids("1"));
    QCOMPARE(idsOf(store.history(6, 3)), QStringList());
}

void TestExportStore::listedIsWhatEndedAndWasNotTakenOff()
{
    ExportStore store(*m_database);
    QVERIFY(store.put(simpleRecord(QStringLiteral("saved"), ExportState::Saved, 1, 20), {}));
    QVERIFY(store.put(simpleRecord(QStringLiteral("failed"), ExportState::Failed, 2, 30), {}));
    QVERIFY(store.put(simpleRecord(QStringLiteral("stopped"), ExportState::Cancelled, 3, 10), {}));
    QVERIFY(store.put(simpleRecord(QStringLiteral("running"), ExportState::Waiting, 4), {}));
    QCOMPARE(idsOf(store.listed(10)).join(QLatin1Char(' ')), QStringLiteral("failed saved stopped"));
    QCOMPARE(idsOf(store.listed(1)).join(QLatin1Char(' ')), QStringLiteral("failed"));
    QVERIFY(store.setListed(QStringLiteral("failed"), false));
    QCOMPARE(idsOf(store.listed(10)).join(QLatin1Char(' ')), QStringLiteral("saved stopped"));
    QCOMPARE(store.count(), Result<int>(4));
    QVERIFY(store.setListed(QStringLiteral("failed"), true));
    QCOMPARE(store.listed(10).value().size(), 3);
}

void TestExportStore::puttingAgainDoesNotListAgain()
{
    ExportStore store(*m_database);
    const ExportRecord record = simpleRecord(QStringLiteral("x"), ExportState::Saved, 1, 2);
    QVERIFY(store.put(record, {}));
    QVERIFY(store.setListed(record.id, false));
    QVERIFY(store.put(record, {}));
    QCOMPARE(store.listed(10).value().size(), 0);
}

/// A report that found nothing is not the same as none.
void TestExportStore::keepsAReportWithoutContent()
{
    ExportStore store(*m_database);
    ExportRecord record = simpleRecord(QStringLiteral("e1"), ExportState::Saved, 0);
    record.report = ResultReport();
    QVERIFY(store.put(record, {}));
    const auto found = store.byId(record.id);
    QVERIFY(found && *found && (*found)->report);
    QVERIFY((*found)->report == ResultReport());
    record.report.reset();
    QVERIFY(store.put(record, {}));
    QVERIFY(!(*store.byId(record.id))->report);
}

/// A database of the first version, with an export in it, is brought up to date and keeps the export.
void TestExportStore::olderDatabasesHaveNoReports()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("muster.sqlite"));
    {
        const auto database = Database::open(path);
        QVERIFY(database);
        QVERIFY(ExportStore(**database).put(simpleRecord(QStringLiteral("old"), ExportState::Saved, 0, 1), {}));
        QSqlQuery sql((*database)->sql());
        for (const char* step : {"ALTER TABLE exports DROP COLUMN report", "ALTER TABLE tenants DROP COLUMN algorithm",
                                 "DROP TABLE preset_defaults", "DROP TABLE presets"})
            QVERIFY2(sql.exec(QString::fromLatin1(step)), step);
        QVERIFY(sql.exec(QStringLiteral("PRAGMA user_version=1")));
    }
    const auto database = Database::open(path);
    QVERIFY(database);
    ExportStore store(**database);
    ExportRecord record = simpleRecord(QStringLiteral("old"), ExportState::Saved, 0, 1);
    const auto found = store.byId(record.id);
    QVERIFY(found && *found);
    QVERIFY(**found == record);
    record.report = ResultReport{5, {}, {}, 1, {}};
    QVERIFY(store.put(record, {}));
    QVERIFY(**store.byId(record.id) == record);
}

void TestExportStore::takesOverOnce()
{
    ExportStore store(*m_database);
    const QString id = QStringLiteral("x");
    QVERIFY(store.put(simpleRecord(id, ExportState::Waiting, 0), QStringLiteral("dead")));
    QCOMPARE(store.takeOver(id, QStringLiteral("other"), QStringLiteral("a")), Result<bool>(false));
    QCOMPARE(store.takeOver(id, QStringLiteral("dead"), QStringLiteral("a")), Result<bool>(true));
    QCOMPARE(store.takeOver(id, QStringLiteral("dead"), QStringLiteral("b")), Result<bool>(false));
    QCOMPARE(store.unfinished().value().at(0).owner, QStringLiteral("a"));
    QVERIFY(store.put(simpleRecord(id, ExportState::Waiting, 0), {}));
    QCOMPARE(store.takeOver(id, {}, QStringLiteral("b")), Result<bool>(true));
}

void TestExportStore::twoProcessesCannotBothTakeOver()
{
    const QTemporaryDir folder;
    const auto first = Database::open(folder.filePath(QStringLiteral("muster.db")));
    const auto second = Database::open(folder.filePath(QStringLiteral("muster.db")));
    QVERIFY(first && second);
    ExportStore here(**first);
    ExportStore there(**second);
    const QString id = QStringLiteral("x");
    QVERIFY(here.put(simpleRecord(id, ExportState::Waiting, 0), QStringLiteral("dead")));
    QCOMPARE(there.takeOver(id, QStringLiteral("dead"), QStringLiteral("there")), Result<bool>(true));
    QCOMPARE(here.takeOver(id, QStringLiteral("dead"), QStringLiteral("here")), Result<bool>(false));
}

void TestExportStore::survivesHostileText()
{
    ExportStore store(*m_database);
    ExportRecord record = fullRecord();
    record.id = QStringLiteral("x'); DROP TABLE exports; --");
    record.plan.folder = QStringLiteral("/tmp/\"quoted\"\n\\back\u2028😀");
    QVERIFY(store.put(record, QStringLiteral("' OR 1=1")));
    QVERIFY(store.byId(record.id).value().value() == record);
    QCOMPARE(store.takeOver(record.id, QStringLiteral("' OR 1=1"), {}), Result<bool>(true));
}

void TestExportStore::damagedDetailsDoNotHideARecord()
{
    ExportStore store(*m_database);
    QVERIFY(store.put(fullRecord(), {}));
    QVERIFY(QSqlQuery(m_database->sql()).exec(QStringLiteral("UPDATE exports SET details = '{broken', state = 'odd'")));
    const auto found = store.history(0, 10);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().jobId, fullRecord().jobId);
    QCOMPARE(found->first().state, ExportState::Failed);
}

void TestExportStore::missingTableIsAnError()
{
    ExportStore store(*m_database);
    QVERIFY(QSqlQuery(m_database->sql()).exec(QStringLiteral("DROP TABLE exports")));
    const auto put = store.put(fullRecord(), {});
    QVERIFY(!put);
    QCOMPARE(put.error().code, ErrorCode::DatabaseFailed);
    QVERIFY(!store.byId(QStringLiteral("x")));
    QVERIFY(!store.unfinished());
    QVERIFY(!store.history(0, 1));
    QVERIFY(!store.listed(1));
    QVERIFY(!store.count());
    QVERIFY(!store.takeOver(QStringLiteral("x"), {}, {}));
}

QTEST_GUILESS_MAIN(TestExportStore)
#include "tst_exportstore.moc"
