#include "ui/jobs/jobdetails.h"
#include "ui/jobs/jobformat.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

ExportRecord failedRecord()
{
    ExportRecord record;
    record.plan.connectionName = QStringLiteral("customers-db");
    record.plan.tenant.name = QStringLiteral("Acme");
    record.state = ExportState::Failed;
    record.jobId = QStringLiteral("job_1");
    record.submittedAt = QDateTime(QDate(2026, 11, 23), QTime(10, 31), Qt::UTC);
    record.finishedAt = record.submittedAt.addSecs(7);
    record.error = Error{ErrorCode::ScopeMissing, QStringLiteral("Insufficient scope, expected any of: read:users"),
                         QStringLiteral("read:users"), 403};
    return record;
}

QString valueOf(const QVector<JobDetail>& details, const char* label)
{
    for (const JobDetail& detail : details) {
        if (detail.label == QLatin1StringView(label))
            return detail.value;
    }
    return {};
}

} // namespace

class TestJobDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failure()
    {
        const auto details = jobDetails(failedRecord(), QLocale::c());
        QCOMPARE(valueOf(details, "Answer"), QStringLiteral("403 · ScopeMissing"));
        QCOMPARE(valueOf(details, "Message"), QStringLiteral("Insufficient scope, expected any of: read:users"));
        QCOMPARE(valueOf(details, "Job ID"), QStringLiteral("job_1"));
        QVERIFY(valueOf(details, "Time").endsWith(QStringLiteral(":07")));
        QVERIFY(valueOf(details, "About").isEmpty());
    }

    void withoutAnAnswer()
    {
        ExportRecord record = failedRecord();
        record.error = Error{ErrorCode::DiskFull, {}, QStringLiteral("/data/exports")};
        const auto details = jobDetails(record, QLocale::c());
        QCOMPARE(valueOf(details, "Answer"), QStringLiteral("DiskFull"));
        QVERIFY(valueOf(details, "Message").startsWith(QStringLiteral("The disk is full. ")));
        QCOMPARE(valueOf(details, "About"), QStringLiteral("/data/exports"));
    }

    void request()
    {
        ExportPlan plan;
        plan.request.format = ExportFormat::Json;
        plan.request.limit = 1500;
        plan.request.fields = {{QStringLiteral("email"), {}},
                               {QStringLiteral("user_metadata.plan"), QStringLiteral("plan")}};
        plan.outputs = {OutputFormat::Csv};
        plan.folder = QStringLiteral("/data/exports");
        plan.presetName = QStringLiteral("Monthly");
        auto details = requestDetails(plan, QLocale::c());
        QCOMPARE(valueOf(details, "Request"), QStringLiteral("JSON, the first 1500 users"));
        QCOMPARE(valueOf(details, "Fields"), QStringLiteral("email, user_metadata.plan as plan"));
        QCOMPARE(valueOf(details, "To make"), outputFormatText(OutputFormat::Csv, ExportFormat::Json));
        QCOMPARE(valueOf(details, "Save to"), QStringLiteral("/data/exports"));
        QCOMPARE(valueOf(details, "Preset"), QStringLiteral("Monthly"));
        plan.request.limit.reset();
        plan.request.fields.fill({QStringLiteral("email"), {}}, 30);
        details = requestDetails(plan, QLocale::c());
        QCOMPARE(valueOf(details, "Request"), QStringLiteral("JSON, all users"));
        QVERIFY(valueOf(details, "Fields").endsWith(QStringLiteral("email, 6 more")));
        plan.sourcePath = QStringLiteral("/data/users.json.gz"); // nothing was asked of Auth0
        QVERIFY(valueOf(requestDetails(plan, QLocale::c()), "Request").isEmpty());
    }

    void neverALinkOrToken()
    {
        ExportRecord record = failedRecord();
        record.error->detail = QStringLiteral(
            "GET https://files.example.com/job.gz?Signature=s3cr3t failed, Authorization: Bearer abc.def.ghi");
        const QString text = jobDetailsText(record, QLocale::c());
        QVERIFY2(!text.contains(QStringLiteral("s3cr3t")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("abc.def.ghi")), qPrintable(text));
    }

    void report()
    {
        ExportRecord record = failedRecord();
        record.state = ExportState::Saved;
        record.error.reset();
        record.report = ResultReport{10, {{QStringLiteral("email"), 10}, {QStringLiteral("plan"), 0}}, 0, 3, {}, 0};
        const auto details = jobDetails(record, QLocale::c());
        QCOMPARE(valueOf(details, "Users"), QStringLiteral("10 users"));
        QCOMPARE(valueOf(details, "Columns"), QStringLiteral("2 columns"));
        QCOMPARE(valueOf(details, "Empty"), QStringLiteral("plan is empty for every user"));
        QCOMPARE(valueOf(details, "Duplicates"), QStringLiteral("no user_id comes twice"));
        QCOMPARE(valueOf(details, "Rejected"), QStringLiteral("3 users are in the rejected file"));
        QStringList marked;
        for (const JobDetail& detail : details) {
            if (detail.attention)
                marked.append(detail.label);
        }
        QCOMPARE(marked, (QStringList{QStringLiteral("Empty"), QStringLiteral("Rejected")}));
        QVERIFY(jobDetailsText(record, QLocale::c()).contains(QStringLiteral("Empty: plan is empty for every user")));
    }

    void fileOfThisComputer()
    {
        ExportRecord record = failedRecord();
        record.plan = {};
        record.plan.sourcePath = QStringLiteral("/data/users.json.gz");
        record.error = Error{ErrorCode::DownloadCorrupt};
        const auto details = jobDetails(record, QLocale::c());
        QCOMPARE(valueOf(details, "Source"), QStringLiteral("/data/users.json.gz"));
        QVERIFY(!valueOf(details, "Message").contains(QStringLiteral("download")));
        QVERIFY(jobDetailsText(record, QLocale::c()).startsWith(QStringLiteral("users.json.gz, This computer\n")));
    }

    void manyFilesAreCounted()
    {
        ExportRecord record = failedRecord();
        record.state = ExportState::Saved;
        record.error.reset();
        for (int i = 0; i < 2000; ++i)
            record.files.append({QStringLiteral("/data/part-%1.json").arg(i), OutputFormat::Import, 1, {}, 1});
        const auto details = jobDetails(record, QLocale::c());
        QVERIFY(details.size() < 20);
        QCOMPARE(details.last().value, QStringLiteral("1988 more files"));
        QVERIFY(fileListText(record, QLocale::c()).endsWith(QStringLiteral("\n1980 more files")));
    }

    void savedFiles()
    {
        ExportRecord record = failedRecord();
        record.state = ExportState::Saved;
        record.error.reset();
        record.files = {{QStringLiteral("/data/a.csv"), OutputFormat::Plain, 10, QStringLiteral("aa"), 1},
                        {QStringLiteral("/data/a.csv.gz"), OutputFormat::Raw, 5, QStringLiteral("bb"), 1}};
        const QString text = jobDetailsText(record, QLocale::c());
        QVERIFY(text.startsWith(QStringLiteral("customers-db, Acme\n")));
        QVERIFY(text.contains(QStringLiteral("File: /data/a.csv\nSHA-256: aa")));
        QVERIFY(!text.contains(QStringLiteral("Answer")));
        QCOMPARE(checksumText(record.files), QStringLiteral("aa  a.csv\nbb  a.csv.gz"));
        QCOMPARE(checksumText(record.files.first(1)), QStringLiteral("aa"));
    }
};

QTEST_APPLESS_MAIN(TestJobDetails)
#include "tst_jobdetails.moc"
