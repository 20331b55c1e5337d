#include "ui/common/timetext.h"
#include "ui/jobs/jobformat.h"
#include "ui/jobs/jobtext.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace muster;
using namespace muster::ui;
using std::chrono::seconds;

namespace {

const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);
const QDateTime kNow(QDate(2026, 11, 23), QTime(10, 46), Qt::UTC);

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// A moment as the row writes it: in the time zone of whoever runs the test.
QString local(const QDateTime& utc)
{
    return momentText(utc, kNow, kBritish);
}

ExportStatus inState(ExportState state)
{
    ExportStatus status;
    status.record.id = text("e1");
    status.record.plan.tenant.id = text("acme");
    status.record.plan.tenant.name = text("Acme");
    status.record.plan.connectionName = text("customers-db");
    status.record.plan.outputs = {OutputFormat::Plain, OutputFormat::Raw};
    status.record.state = state;
    status.progress.stateSince = kNow.addSecs(-38);
    if (state >= ExportState::Waiting) {
        status.record.jobId = text("job_1");
        status.record.submittedAt = kNow.addSecs(-240);
    }
    if (isEndState(state))
        status.record.finishedAt = kNow.addSecs(-60);
    return status;
}

ExportStatus waiting(const char* remoteStatus)
{
    ExportStatus status = inState(ExportState::Waiting);
    status.progress.remoteStatus = text(remoteStatus);
    return status;
}

ExportStatus with(ExportStatus status, const std::function<void(ExportStatus&)>& change)
{
    change(status);
    return status;
}

ExportStatus paused(ExportStatus status, ExportProgress::Pause pause, int seconds)
{
    status.progress.pause = pause;
    status.progress.nextTryAt = kNow.addSecs(seconds);
    return status;
}

ExportStatus downloading(qint64 received, std::optional<qint64> total, int attempt)
{
    ExportStatus status = inState(ExportState::Downloading);
    status.progress.bytesReceived = received;
    status.progress.bytesTotal = total;
    status.progress.downloadAttempt = attempt;
    return status;
}

ExportStatus failed(Error error, ExportState endedIn = ExportState::Waiting)
{
    ExportStatus status = inState(ExportState::Failed);
    status.record.endedIn = endedIn;
    status.record.error = std::move(error);
    return status;
}

ExportStatus stopped(ExportState endedIn)
{
    ExportStatus status = inState(ExportState::Cancelled);
    status.record.endedIn = endedIn;
    if (endedIn < ExportState::Waiting) {
        status.record.jobId.clear();
        status.record.submittedAt = {};
    }
    return status;
}

ExportStatus saved()
{
    ExportStatus status = inState(ExportState::Saved);
    status.record.users = 48210;
    const QString folder = QDir::homePath() + text("/Exports/Acme/");
    status.record.files = {
        {folder + text("a.csv"), OutputFormat::Plain, 12'000'000, QString(64, QLatin1Char('a')), 48210},
        {folder + text("a.csv.gz"), OutputFormat::Raw, 400'000, QString(64, QLatin1Char('b')), 48210}};
    return status;
}

} // namespace

class TestJobText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void durations_data();
    void durations();
    void numbers();
    void moments();
    void running_data();
    void running();
    void neverSaysWhatNobodyMeasured();
    void savedExport();
    void failure();
    void stoppedExport_data();
    void stoppedExport();
    void otherTenant();
    void remarkTakesThePlaceOfTheFiles();
    void importFilesAreCalledSo();
    void filesOfThisComputer();
    void summary_data();
    void summary();
};

void TestJobText::durations_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("negative") << -5 << text("0 s") << text("0 seconds");
    QTest::newRow("seconds") << 12 << text("12 s") << text("12 seconds");
    QTest::newRow("last second") << 59 << text("59 s") << text("59 seconds");
    QTest::newRow("minutes are rounded down") << 239 << text("3 min") << text("3 minutes");
    QTest::newRow("whole hours") << 7200 << text("2 h") << text("2 hours");
    QTest::newRow("hours and minutes") << 8400 << text("2 h 20 min") << text("2 hours 20 minutes");
    QTest::newRow("more than a day") << 93600 << text("26 h") << text("26 hours");
}

void TestJobText::durations()
{
    QFETCH(int, length);
    QTEST(durationText(seconds(length), kBritish), "shown");
    QTEST(spokenDuration(seconds(length), kBritish), "spoken");
}

void TestJobText::numbers()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(sizeText(12'400'000, kBritish), text("12.4 MB"));
    QCOMPARE(sizeText(12'400'000, german), text("12,4 MB"));
    QCOMPARE(rateText(8'200'000, kBritish), text("8.2 MB/s"));
    QCOMPARE(usersText(48210, kBritish), text("48,210 users"));
    QCOMPARE(usersText(48210, german), text("48.210 users"));
    QCOMPARE(shortChecksum(text("9f2c41d7a81e")), text("9f2c…a81e"));
}

void TestJobText::moments()
{
    const QTime time = kNow.toLocalTime().time();
    QCOMPARE(local(kNow), kBritish.toString(time, QLocale::ShortFormat));
    QVERIFY(local(kNow.addDays(-3))
                .startsWith(kBritish.dayName(kNow.toLocalTime().date().addDays(-3).dayOfWeek(), QLocale::ShortFormat)));
    QVERIFY(local(kNow.addDays(-40)).contains(QLatin1Char('/')));
    QVERIFY(local({}).isEmpty());
    QCOMPARE(timeText(QTime(9, 5, 7), kBritish), text("09:05"));
    QCOMPARE(timeText(QTime(9, 5, 7), QLocale::c()), text("09:05"));
}

void TestJobText::running_data()
{
    using Pause = ExportProgress::Pause;
    QTest::addColumn<ExportStatus>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("warning");
    QTest::addColumn<QString>("spoken"); ///< the accessible name behind "customers-db, Acme, "

    QTest::newRow("waiting, first of the queue")
        << inState(ExportState::Ready) << text("Waiting") << text("starts next") << QString() << false
        << text("waiting, starts next");
    QTest::newRow("waiting for one") << with(inState(ExportState::Ready),
                                             [](ExportStatus& s) { s.progress.queuePosition = 1; })
                                     << text("Waiting") << text("starts when the job above is done") << QString()
                                     << false << text("waiting, starts when the job above is done");
    QTest::newRow("waiting for three") << with(inState(ExportState::Ready),
                                               [](ExportStatus& s) { s.progress.queuePosition = 3; })
                                       << text("Waiting") << text("starts when 3 jobs are done") << QString() << false
                                       << text("waiting, starts when 3 jobs are done");
    QTest::newRow("signing in") << inState(ExportState::Authorizing) << text("Signing in") << QString() << QString()
                                << false << text("signing in");
    QTest::newRow("submitting") << inState(ExportState::Submitting) << text("Submitting") << QString() << QString()
                                << false << text("submitting");
    QTest::newRow("submitting, rate limited")
        << paused(inState(ExportState::Submitting), Pause::RateLimited, 12) << text("Submitting")
        << text("Auth0 asked to slow down") << text("next try in 12 s") << false
        << text("submitting, Auth0 asked to slow down, next try in 12 seconds");
    QTest::newRow("the next try is due") << paused(inState(ExportState::Submitting), Pause::RateLimited, 0)
                                         << text("Submitting") << text("Auth0 asked to slow down") << QString() << false
                                         << text("submitting, Auth0 asked to slow down");
    QTest::newRow("job accepted, no answer yet")
        << waiting("") << text("Queued at Auth0") << QString() << text("for 38 s") << false
        << text("queued at Auth0, for 38 seconds");
    QTest::newRow("queued at Auth0") << waiting("pending") << text("Queued at Auth0") << QString() << text("for 38 s")
                                     << false << text("queued at Auth0, for 38 seconds");
    QTest::newRow("processing, percentage and time left")
        << with(waiting("processing"),
                [](ExportStatus& s) {
                    s.progress.percent = 42;
                    s.progress.timeLeft = seconds(180);
                })
        << text("Processing 42 %") << text("started ") + local(kNow.addSecs(-240)) << text("3 min left") << false
        << text("processing 42 percent, 3 minutes left");
    QTest::newRow("processing, nothing known")
        << with(waiting("processing"), [](ExportStatus& s) { s.progress.stateSince = kNow.addSecs(-370); })
        << text("Processing") << QString() << text("for 6 min") << false << text("processing, for 6 minutes");
    QTest::newRow("a status nobody documented") << waiting("initializing") << text("Processing") << QString()
                                                << text("for 38 s") << false << text("processing, for 38 seconds");
    QTest::newRow("picked up after a restart")
        << with(waiting("processing"),
                [](ExportStatus& s) {
                    s.progress.reattached = true;
                    s.progress.percent = 61;
                })
        << text("Processing 61 %") << text("picked up again after restart") << text("for 38 s") << false
        << text("processing 61 percent, for 38 seconds");
    QTest::newRow("offline") << paused(waiting("processing"), Pause::Offline, 30) << text("Processing")
                             << text("no connection") << text("next try in 30 s") << false
                             << text("processing, no connection, next try in 30 seconds");
    QTest::newRow("the data is deleted soon")
        << with(waiting("processing"), [](ExportStatus& s) { s.record.submittedAt = kNow.addSecs(-23 * 3600); })
        << text("Processing") << QString() << text("Kept for 1 h more") << true
        << text("processing, Kept for 1 hours more");
    QTest::newRow("link ready, second try")
        << with(downloading(0, {}, 2), [](ExportStatus& s) { s.progress.linkExpiresAt = kNow.addSecs(43); })
        << text("Downloading") << text("2nd try") << text("Link expires in 43 s") << true
        << text("downloading, Link expires in 43 seconds");
    QTest::newRow("downloading") << with(downloading(64, 100, 1),
                                         [](ExportStatus& s) {
                                             s.progress.bytesPerSecond = 8'200'000;
                                             s.progress.timeLeft = seconds(12);
                                         })
                                 << text("Downloading 64 %") << text("8.2 MB/s") << text("12 s left") << false
                                 << text("downloading 64 percent, 12 seconds left");
    QTest::newRow("downloading, size unknown") << downloading(12'400'000, {}, 1) << text("Downloading")
                                               << text("12.4 MB") << QString() << false << text("downloading");
    QTest::newRow("downloading, offline")
        << paused(downloading(64, 100, 1), Pause::Offline, 8) << text("Downloading 64 %") << text("no connection")
        << text("next try in 8 s") << false << text("downloading 64 percent, no connection, next try in 8 seconds");
    QTest::newRow("converting") << with(inState(ExportState::Converting),
                                        [](ExportStatus& s) {
                                            s.progress.convertPercent = 70;
                                            s.progress.timeLeft = seconds(2);
                                        })
                                << text("Converting 70 %") << text("CSV as delivered, As delivered (.gz)")
                                << text("2 s left") << false << text("converting 70 percent, 2 seconds left");
}

void TestJobText::running()
{
    QFETCH(ExportStatus, status);
    QFETCH(QString, spoken);
    const JobRowText row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.title, text("customers-db"));
    QCOMPARE(row.secondLine, text("Acme · CSV as delivered, As delivered (.gz)"));
    QVERIFY(row.showsTrack);
    QVERIFY(!row.hasFiles);
    QCOMPARE(row.wayOut, JobAction::None);
    QTEST(row.stageWords, "words");
    QTEST(row.detail, "detail");
    QTEST(row.right, "right");
    QTEST(row.rightIsWarning, "warning");
    QCOMPARE(row.accessibleName, text("customers-db, Acme, ") + spoken);
}

void TestJobText::neverSaysWhatNobodyMeasured()
{
    for (const ExportState state : {ExportState::Ready, ExportState::Authorizing, ExportState::Submitting,
                                    ExportState::Waiting, ExportState::Downloading, ExportState::Converting}) {
        const JobRowText row = jobRowText(inState(state), kNow, u"acme", kBritish);
        QVERIFY2(!row.stageWords.contains(QLatin1Char('%')), qPrintable(row.stageWords));
        QVERIFY2(!row.right.contains(text("left")), qPrintable(row.right));
    }
}

void TestJobText::savedExport()
{
    const JobRowText row = jobRowText(saved(), kNow, u"acme", kBritish);
    QVERIFY(!row.showsTrack);
    QVERIFY(row.hasFiles);
    QCOMPARE(row.secondLine, text("Acme · 2 files in ~/Exports/Acme"));
    QCOMPARE(row.figures, text("48,210 users, 12.4 MB"));
    QCOMPARE(row.checksum, text("SHA-256 aaaa…aaaa"));
    QCOMPARE(row.time, local(kNow.addSecs(-60)));
    QCOMPARE(row.wayOut, JobAction::None);
    QVERIFY(row.stageWords.isEmpty());
    QCOMPARE(row.accessibleName, text("customers-db, Acme, saved, 48,210 users, 12.4 MB, ") + row.time);
}

void TestJobText::remarkTakesThePlaceOfTheFiles()
{
    ExportStatus status = saved();
    status.record.report = ResultReport{48'210, {{text("email"), 48'210}}, 0, 0, {}, 0};
    JobRowText row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.secondLine, text("Acme · 2 files in ~/Exports/Acme"));
    QVERIFY(!row.secondIsWarning);
    status.record.report->rejected = 3;
    row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.secondLine, text("Acme · 3 users are in the rejected file"));
    QVERIFY(row.secondIsWarning);
    QVERIFY(row.accessibleName.contains(text("3 users are in the rejected file")));
    status.record.report->rejected = 0;
    status.record.plan.request.limit = 48'210;
    row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.secondLine, text("Acme · 48,210 of at most 48,210 users: there may be more"));
}

void TestJobText::importFilesAreCalledSo()
{
    ExportStatus status = saved();
    for (SavedFile& file : status.record.files)
        file.as = OutputFormat::Import;
    QCOMPARE(jobRowText(status, kNow, u"acme", kBritish).secondLine, text("Acme · 2 import files in ~/Exports/Acme"));
}

/// Files are made of one that is there: no tenant, no job at Auth0, nothing to download again.
void TestJobText::filesOfThisComputer()
{
    ExportStatus status = inState(ExportState::Converting);
    status.record.plan.tenant = {};
    status.record.plan.connectionName.clear();
    status.record.plan.sourcePath = text("/tmp/users.json.gz");
    JobRowText row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.title, text("users.json.gz"));
    QVERIFY(row.secondLine.startsWith(text("This computer · ")));
    QVERIFY(!row.otherTenant);
    status.record.state = ExportState::Cancelled;
    status.record.endedIn = ExportState::Converting;
    status.record.jobId.clear();
    row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.detail, text("Nothing was written."));
    status.record.state = ExportState::Failed;
    status.record.error = Error{ErrorCode::DownloadTruncated};
    row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.figures, text("The file ends too early"));
    QVERIFY(!row.detail.contains(text("download")));
}

void TestJobText::failure()
{
    const ExportStatus status =
        failed({ErrorCode::ScopeMissing, text("Insufficient scope"), text("read:users"), 403}, ExportState::Submitting);
    const JobRowText row = jobRowText(status, kNow, u"acme", kBritish);
    QVERIFY(!row.showsTrack);
    QCOMPARE(row.secondLine, text("Acme · stopped at Submit, ") + local(kNow.addSecs(-60)));
    QCOMPARE(row.figures, text("Auth0 refused: read:users is missing"));
    QCOMPARE(row.detail, text("Grant it to the application, then retry."));
    QCOMPARE(row.wayOut, JobAction::Retry);
    QVERIFY(row.accessibleName.startsWith(text("customers-db, Acme, failed, Auth0 refused")));

    const JobRowText verbatim =
        jobRowText(failed({ErrorCode::JobFailed, text("Too many users")}), kNow, u"acme", kBritish);
    QCOMPARE(verbatim.figures, text("Too many users"));
}

void TestJobText::stoppedExport_data()
{
    QTest::addColumn<ExportStatus>("status");
    QTest::addColumn<QString>("figures");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<JobAction>("wayOut");
    const QString until = local(kNow.addSecs(-240).addDays(1));
    QTest::newRow("before anything was sent") << stopped(ExportState::Ready) << text("Stopped by you at Queue")
                                              << text("Nothing was sent to Auth0.") << JobAction::RunAgain;
    QTest::newRow("while submitting") << stopped(ExportState::Submitting) << text("Stopped by you at Submit")
                                      << text("Auth0 may have started a job.") << JobAction::RunAgain;
    QTest::newRow("while Auth0 works") << stopped(ExportState::Waiting) << text("Stopped by you at Process")
                                       << text("Auth0 may finish it; pick it up by %1.").arg(until)
                                       << JobAction::PickUp;
    QTest::newRow("while downloading") << stopped(ExportState::Downloading) << text("Stopped by you at Download")
                                       << text("Auth0 keeps the result until %1.").arg(until) << JobAction::PickUp;
    QTest::newRow("downloaded") << with(stopped(ExportState::Converting),
                                        [](ExportStatus& s) {
                                            s.record.rawBytes = 100;
                                            s.record.submittedAt = kNow.addDays(-2);
                                        })
                                << text("Stopped by you at Convert")
                                << text("The download is kept; pick it up at any time.") << JobAction::PickUp;
    QTest::newRow("a day later") << with(stopped(ExportState::Waiting),
                                         [](ExportStatus& s) { s.record.submittedAt = kNow.addDays(-1); })
                                 << text("Stopped by you at Process")
                                 << text("Auth0 has deleted the result. Export again.") << JobAction::RunAgain;
}

void TestJobText::stoppedExport()
{
    QFETCH(ExportStatus, status);
    const JobRowText row = jobRowText(status, kNow, u"acme", kBritish);
    QCOMPARE(row.stage, JobStage::Stopped);
    QTEST(row.figures, "figures");
    QTEST(row.detail, "advice");
    QTEST(row.wayOut, "wayOut");
}

void TestJobText::otherTenant()
{
    QVERIFY(!jobRowText(saved(), kNow, u"acme", kBritish).otherTenant);
    QVERIFY(jobRowText(saved(), kNow, u"staging", kBritish).otherTenant);
}

void TestJobText::summary_data()
{
    QTest::addColumn<QVector<ExportStatus>>("jobs");
    QTest::addColumn<QString>("expected");
    const ExportStatus queued = inState(ExportState::Ready);
    const ExportStatus working = waiting("processing");
    const ExportStatus broken = failed({ErrorCode::DiskFull});
    QTest::newRow("none") << QVector<ExportStatus>{} << text("Nothing running");
    QTest::newRow("saved only") << QVector<ExportStatus>{saved()} << text("Nothing running");
    QTest::newRow("two and one") << QVector<ExportStatus>{working, working, queued} << text("2 running, 1 waiting");
    QTest::newRow("failures") << QVector<ExportStatus>{working, broken, broken} << text("1 running, 2 need you");
    QTest::newRow("failures only") << QVector<ExportStatus>{broken, broken} << text("Nothing running, 2 need you");
}

void TestJobText::summary()
{
    QFETCH(QVector<ExportStatus>, jobs);
    QTEST(jobsSummary(jobs, kBritish), "expected");
}

QTEST_APPLESS_MAIN(TestJobText)
#include "tst_jobtext.moc"
