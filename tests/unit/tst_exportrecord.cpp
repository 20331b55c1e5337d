#include "app/core/domain/exportrecord.h"
#include "app/core/domain/namepattern.h"
#include "app/core/domain/recordmessage.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;

namespace {

ExportPlan goodPlan()
{
    ExportPlan plan;
    plan.tenant = {
        QStringLiteral("t1"),       QStringLiteral("Acme"),    QUrl(QStringLiteral("https://acme.eu.auth0.com")),
        TenantEnvironment::Staging, SignInMethod::AccessToken, QStringLiteral("client")};
    plan.connectionName = QStringLiteral("customers-db");
    plan.request = {QStringLiteral("con_0123456789abcdef"),
                    ExportFormat::Json,
                    7,
                    {{QStringLiteral("email"), QStringLiteral("mail")}}};
    plan.outputs = {OutputFormat::Raw, OutputFormat::Plain};
    plan.options = {ArrayStyle::Indexed, CsvDelimiter::Tab};
    plan.folder = QStringLiteral("/home/mia/Exporte");
    plan.namePattern = QStringLiteral("{tenant}-{job}");
    plan.onConflict = ConflictPolicy::Overwrite;
    plan.presetName = QStringLiteral("Monthly");
    return plan;
}

ExportPlan localPlan()
{
    ExportPlan plan;
    plan.sourcePath = QStringLiteral("/home/mia/Downloads/users.json.gz");
    plan.request.format = ExportFormat::Json;
    plan.outputs = {OutputFormat::Import};
    plan.folder = QStringLiteral("/home/mia/Exporte");
    plan.namePattern = defaultFileNamePattern();
    return plan;
}

} // namespace

class TestExportRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fullDiskTellsWhetherTheDownloadIsKept()
    {
        ExportRecord record;
        record.state = ExportState::Failed;
        record.error = Error{ErrorCode::DiskFull};
        QCOMPARE(failureMessage(record).next, QStringLiteral("Free space, then retry."));
        record.rawBytes = 10;
        QCOMPARE(failureMessage(record).next, QStringLiteral("Download kept. Free space, then continue."));
    }

    void goodPlanPasses();
    void badPlansAreRefused_data();
    void badPlansAreRefused();
    void planComesBackFromJson();
    void emptyJsonIsADefaultPlan();
    void unknownOutputsAreIgnored();
    void unknownOptionsKeepTheirDefaults();
    void renamedColumnsCannotBeImported();
    void localPlansNeedNoRequest();
    void namesComeBack();
    void endStates();
    void baseName();
    void deadlines();
    void titles();
};

void TestExportRecord::goodPlanPasses()
{
    QVERIFY(checkPlan(goodPlan()));
}

using Change = void (*)(ExportPlan&);
Q_DECLARE_METATYPE(Change)

void TestExportRecord::badPlansAreRefused_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
    row("request", [](ExportPlan& plan) { plan.request.fields.clear(); });
    row("no outputs", [](ExportPlan& plan) { plan.outputs.clear(); });
    row("array of CSV", [](ExportPlan& plan) {
        plan.request.format = ExportFormat::Csv;
        plan.outputs = {OutputFormat::Csv, OutputFormat::Json};
    });
    row("import of CSV", [](ExportPlan& plan) {
        plan.request = {{}, ExportFormat::Csv, {}, {{QStringLiteral("email"), {}}}};
        plan.outputs = {OutputFormat::Import};
    });
    row("import of CSV that is there", [](ExportPlan& plan) {
        plan = localPlan();
        plan.request.format = ExportFormat::Csv;
    });
    row("tenant of a file", [](ExportPlan& plan) {
        plan = localPlan();
        plan.namePattern = QStringLiteral("{tenant}");
    });
    row("no folder", [](ExportPlan& plan) { plan.folder.clear(); });
    row("relative folder", [](ExportPlan& plan) { plan.folder = QStringLiteral("Exporte"); });
    row("no pattern", [](ExportPlan& plan) { plan.namePattern.clear(); });
    row("unknown variable", [](ExportPlan& plan) { plan.namePattern = QStringLiteral("{user}"); });
}

void TestExportRecord::badPlansAreRefused()
{
    QFETCH(const Change, change);
    ExportPlan plan = goodPlan();
    change(plan);
    const auto checked = checkPlan(plan);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidRequest);
    QVERIFY(checked.error().detail.endsWith(QLatin1Char('.')));
}

void TestExportRecord::planComesBackFromJson()
{
    QVERIFY(planFromJson(planToJson(goodPlan())) == goodPlan());
}

void TestExportRecord::emptyJsonIsADefaultPlan()
{
    QVERIFY(planFromJson({}) == ExportPlan());
}

void TestExportRecord::unknownOutputsAreIgnored()
{
    QJsonObject json = planToJson(goodPlan());
    json.insert(QStringLiteral("outputs"),
                QJsonArray{QStringLiteral("plain"), QStringLiteral("hologram"), 7, QStringLiteral("plain")});
    QCOMPARE(planFromJson(json).outputs, QVector<OutputFormat>{OutputFormat::Plain});
}

void TestExportRecord::unknownOptionsKeepTheirDefaults()
{
    QJsonObject json = planToJson(goodPlan());
    json.insert(QStringLiteral("options"), QJsonObject{{QStringLiteral("arrays"), QStringLiteral("columns")},
                                                       {QStringLiteral("excel_delimiter"), QStringLiteral("|")},
                                                       {QStringLiteral("later"), 1}});
    QVERIFY(planFromJson(json).options == (OutputOptions{ArrayStyle::Indexed, CsvDelimiter::Automatic}));
    json.remove(QStringLiteral("options"));
    QVERIFY(planFromJson(json).options == OutputOptions());
}

void TestExportRecord::renamedColumnsCannotBeImported()
{
    ExportPlan plan = goodPlan();
    plan.outputs = {OutputFormat::Plain, OutputFormat::Import};
    const auto renamed = checkPlan(plan);
    QVERIFY(!renamed);
    QVERIFY2(renamed.error().detail.contains(QLatin1StringView("email")), qPrintable(renamed.error().detail));
    plan.outputs = {OutputFormat::Plain}; // other files may have other names
    QVERIFY(checkPlan(plan));
    plan.outputs = {OutputFormat::Import};
    plan.request.fields = {{QStringLiteral("email"), {}}};
    QVERIFY(checkPlan(plan));
}

void TestExportRecord::localPlansNeedNoRequest()
{
    const ExportPlan plan = localPlan();
    QVERIFY(checkPlan(plan));
    QVERIFY(planFromJson(planToJson(plan)) == plan);
    QCOMPARE(exportTitle(plan), QStringLiteral("users.json.gz"));
    QCOMPARE(plannedBaseName(plan, {}, QDateTime::currentDateTime()), QStringLiteral("users"));
}

void TestExportRecord::namesComeBack()
{
    for (const ConflictPolicy policy : {ConflictPolicy::Number, ConflictPolicy::Overwrite, ConflictPolicy::Fail})
        QCOMPARE(conflictPolicyFromName(conflictPolicyName(policy)), std::optional(policy));
    QVERIFY(!conflictPolicyFromName(u"ask"));
    for (int state = 0; state <= static_cast<int>(ExportState::Cancelled); ++state) {
        const QString name = exportStateName(static_cast<ExportState>(state));
        QCOMPARE(exportStateFromName(name), std::optional(static_cast<ExportState>(state)));
    }
    QVERIFY(!exportStateFromName(u""));
}

void TestExportRecord::endStates()
{
    using enum ExportState;
    for (const ExportState state : {Ready, Authorizing, Submitting, Waiting, Downloading, Converting})
        QVERIFY(!isEndState(state));
    for (const ExportState state : {Saved, Failed, Cancelled})
        QVERIFY(isEndState(state));
}

void TestExportRecord::baseName()
{
    const QDateTime time(QDate(2026, 3, 4), QTime(5, 6, 7));
    ExportPlan plan = goodPlan();
    QCOMPARE(plannedBaseName(plan, QStringLiteral("job_1"), time), QStringLiteral("acme-job_1"));
    plan.namePattern = QStringLiteral("{connection}-{format}-{env}-{date}");
    QCOMPARE(plannedBaseName(plan, {}, time), QStringLiteral("customers-db-json-staging-2026-03-04"));
}

void TestExportRecord::deadlines()
{
    ExportRecord record;
    QVERIFY(!dataDeletedAt(record).isValid());
    QVERIFY(!jobTimesOutAt(record).isValid());
    record.submittedAt =
        QDateTime(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC); // a night without daylight-saving trouble in UTC
    QCOMPARE(dataDeletedAt(record), QDateTime(QDate(2026, 3, 29), QTime(12, 0), Qt::UTC));
    QCOMPARE(jobTimesOutAt(record), QDateTime(QDate(2026, 3, 28), QTime(20, 0), Qt::UTC));
}

void TestExportRecord::titles()
{
    ExportPlan plan = goodPlan();
    QCOMPARE(exportTitle(plan), QStringLiteral("customers-db"));
    plan.connectionName.clear();
    QCOMPARE(exportTitle(plan), QStringLiteral("con_0123456789abcdef"));
    plan.request.connectionId.clear();
    QVERIFY(!exportTitle(plan).isEmpty());
}

QTEST_APPLESS_MAIN(TestExportRecord)
#include "tst_exportrecord.moc"
