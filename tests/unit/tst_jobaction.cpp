#include "ui/jobs/jobaction.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

ExportRecord inState(ExportState state)
{
    ExportRecord record;
    record.plan.connectionName = text("customers-db");
    record.state = state;
    if (state >= ExportState::Waiting)
        record.jobId = text("job_1");
    return record;
}

ExportRecord saved()
{
    ExportRecord record = inState(ExportState::Saved);
    record.files = {{text("/data/a.csv"), OutputFormat::Plain, 1, text("aa"), 1}};
    return record;
}

} // namespace

class TestJobAction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wayOutOfAFailure_data();
    void wayOutOfAFailure();
    void wayOutOfAFileOfThisComputer_data();
    void wayOutOfAFileOfThisComputer();
    void stopSaysWhatItDoes();
    void menuOffersWhatWorks();
};

void TestJobAction::wayOutOfAFailure_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("downloadKept");
    QTest::addColumn<JobAction>("expected");
    QTest::newRow("expired token") << ErrorCode::TokenExpired << false << JobAction::UpdateCredentials;
    QTest::newRow("wrong secret") << ErrorCode::CredentialsRefused << false << JobAction::UpdateCredentials;
    QTest::newRow("no secret") << ErrorCode::CredentialsMissing << false << JobAction::UpdateCredentials;
    QTest::newRow("missing scope") << ErrorCode::ScopeMissing << false << JobAction::Retry;
    QTest::newRow("no grant") << ErrorCode::ApiNotAuthorized << false << JobAction::Retry;
    QTest::newRow("400") << ErrorCode::RequestRejected << false << JobAction::Edit;
    QTest::newRow("job gone") << ErrorCode::JobGone << false << JobAction::RunAgain;
    QTest::newRow("job failed") << ErrorCode::JobFailed << false << JobAction::Retry;
    QTest::newRow("8 hours") << ErrorCode::JobTimedOut << false << JobAction::KeepWatching;
    QTest::newRow("link expired") << ErrorCode::LinkExpired << false << JobAction::Retry;
    QTest::newRow("TLS") << ErrorCode::TlsFailed << false << JobAction::Retry;
    QTest::newRow("unclear submit") << ErrorCode::SubmitUnclear << false << JobAction::Retry;
    QTest::newRow("damaged download") << ErrorCode::DownloadCorrupt << true << JobAction::Retry;
    QTest::newRow("disk full") << ErrorCode::DiskFull << true << JobAction::Continue;
    QTest::newRow("folder gone, file kept") << ErrorCode::FolderNotWritable << true << JobAction::Continue;
    QTest::newRow("folder never there") << ErrorCode::FolderMissing << false << JobAction::Edit;
    QTest::newRow("file exists") << ErrorCode::FileExists << true << JobAction::Edit;
    QTest::newRow("renamed columns") << ErrorCode::NotImportable << true << JobAction::Edit;
    QTest::newRow("conversion") << ErrorCode::FileWriteFailed << true << JobAction::Continue;
}

void TestJobAction::wayOutOfAFailure()
{
    QFETCH(ErrorCode, code);
    QFETCH(bool, downloadKept);
    const QDateTime now(QDate(2026, 11, 23), QTime(10, 46), Qt::UTC);
    ExportRecord record = inState(ExportState::Failed);
    record.error = Error{code};
    record.rawBytes = downloadKept ? 100 : 0;
    QTEST(wayOut(record, now), "expected");
    QVERIFY(!jobActionText(wayOut(record, now)).isEmpty());
}

void TestJobAction::wayOutOfAFileOfThisComputer_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<JobAction>("expected");
    QTest::newRow("damaged") << ErrorCode::DownloadCorrupt << JobAction::Retry;
    QTest::newRow("disk full") << ErrorCode::DiskFull << JobAction::Retry;
    QTest::newRow("gone") << ErrorCode::FileReadFailed << JobAction::Retry;
    QTest::newRow("bad record") << ErrorCode::RecordInvalid << JobAction::Retry;
    QTest::newRow("not users") << ErrorCode::ContentNotRecognised << JobAction::Edit;
    QTest::newRow("not importable") << ErrorCode::NotImportable << JobAction::Edit;
    QTest::newRow("name taken") << ErrorCode::FileExists << JobAction::Edit;
}

void TestJobAction::wayOutOfAFileOfThisComputer()
{
    QFETCH(ErrorCode, code);
    ExportRecord record = inState(ExportState::Failed);
    record.plan.sourcePath = text("/tmp/users.json.gz");
    record.jobId.clear();
    record.error = Error{code};
    QTEST(wayOut(record, QDateTime(QDate(2026, 11, 23), QTime(10, 46), Qt::UTC)), "expected");
}

void TestJobAction::stopSaysWhatItDoes()
{
    ExportRecord waiting = inState(ExportState::Ready);
    waiting.plan.sourcePath = text("/tmp/a.csv");
    QCOMPARE(jobActionName(JobAction::Stop, waiting), text("Cancel a.csv"));
    QCOMPARE(jobActionName(JobAction::Stop, inState(ExportState::Waiting)), text("Stop watching customers-db"));
    QCOMPARE(jobActionName(JobAction::Stop, inState(ExportState::Downloading)), text("Cancel customers-db"));
    QCOMPARE(jobActionName(JobAction::Stop, inState(ExportState::Converting)), text("Cancel customers-db"));
}

void TestJobAction::menuOffersWhatWorks()
{
    const QVector<JobAction> forSaved = menuActions(saved());
    for (const JobAction action : {JobAction::Preview, JobAction::ShowInFolder, JobAction::Open, JobAction::CopyPath,
                                   JobAction::CopyChecksum, JobAction::RunAgain, JobAction::Remove})
        QVERIFY(forSaved.contains(action));
    const QVector<JobAction> forRunning = menuActions(inState(ExportState::Waiting));
    for (const JobAction action :
         {JobAction::Preview, JobAction::ShowInFolder, JobAction::Open, JobAction::RunAgain, JobAction::Remove})
        QVERIFY(!forRunning.contains(action));
    QVERIFY(forRunning.contains(JobAction::CopyJobId));
    QVERIFY(!menuActions(inState(ExportState::Ready)).contains(JobAction::CopyJobId));
}

QTEST_APPLESS_MAIN(TestJobAction)
#include "tst_jobaction.moc"
