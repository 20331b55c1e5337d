#include "app/core/exports/ratemeter.h"
#include "app/core/exports/transition.h"

#include <QTest>

using namespace muster;

namespace {

Situation in(ExportState state, bool hasJob = true)
{
    Situation situation;
    situation.state = state;
    situation.hasJob = hasJob;
    return situation;
}

Decision after(const Situation& now, ExportEvent event, ErrorCode code = ErrorCode::Internal)
{
    return transition(now, event, Error{code}, Patience{});
}

} // namespace

Q_DECLARE_METATYPE(muster::ExportState)
Q_DECLARE_METATYPE(muster::ExportEvent)
Q_DECLARE_METATYPE(muster::ExportEffect)
Q_DECLARE_METATYPE(muster::ErrorCode)

class TransitionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void steps_data()
    {
        using S = ExportState;
        using V = ExportEvent;
        using F = ExportEffect;
        QTest::addColumn<ExportState>("state");
        QTest::addColumn<bool>("hasJob");
        QTest::addColumn<ExportEvent>("event");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<ExportState>("next");
        QTest::addColumn<ExportEffect>("effect");
        const auto row = [](const char* name, S state, bool hasJob, V event, ErrorCode error, S next, F effect) {
            QTest::newRow(name) << state << hasJob << event << error << next << effect;
        };
        const ErrorCode none = ErrorCode::Internal;
        row("begin", S::Ready, false, V::Begin, none, S::Authorizing, F::SignIn);
        row("signed in, new", S::Authorizing, false, V::SignedIn, none, S::Submitting, F::Submit);
        row("signed in, job known", S::Authorizing, true, V::SignedIn, none, S::Waiting, F::Poll);
        row("sign-in offline", S::Authorizing, false, V::SignInFailed, ErrorCode::NetworkUnreachable, S::Authorizing,
            F::RetryLater);
        row("wrong secret", S::Authorizing, false, V::SignInFailed, ErrorCode::CredentialsRefused, S::Failed, F::Abort);
        row("accepted", S::Submitting, false, V::Accepted, none, S::Waiting, F::PollLater);
        row("submit rate limited", S::Submitting, false, V::SubmitFailed, ErrorCode::RateLimited, S::Authorizing,
            F::RetryLater);
        row("submit never left", S::Submitting, false, V::SubmitFailed, ErrorCode::NetworkUnreachable, S::Authorizing,
            F::RetryLater);
        row("submit unclear is never repeated", S::Submitting, false, V::SubmitFailed, ErrorCode::SubmitUnclear,
            S::Failed, F::Abort);
        row("submit rejected", S::Submitting, false, V::SubmitFailed, ErrorCode::RequestRejected, S::Failed, F::Abort);
        row("running", S::Waiting, true, V::JobRunning, none, S::Waiting, F::PollLater);
        row("poll 500", S::Waiting, true, V::PollFailed, ErrorCode::ServerError, S::Waiting, F::RetryLater);
        row("poll 403", S::Waiting, true, V::PollFailed, ErrorCode::ScopeMissing, S::Failed, F::Abort);
        row("failed at Auth0", S::Waiting, true, V::JobFailed, ErrorCode::JobFailed, S::Failed, F::Abort);
        row("gone, ask", S::Waiting, true, V::JobGone, ErrorCode::JobGone, S::Failed, F::Abort);
        row("eight hours", S::Waiting, true, V::TimedOut, ErrorCode::JobTimedOut, S::Failed, F::Abort);
        row("completed", S::Waiting, true, V::JobCompleted, none, S::Downloading, F::Transfer);
        row("link refused", S::Downloading, true, V::LinkRefused, ErrorCode::LinkExpired, S::Downloading, F::Poll);
        row("same link again", S::Downloading, true, V::SameLinkAgain, ErrorCode::LinkExpired, S::Failed, F::Abort);
        row("cut", S::Downloading, true, V::TransferFailed, ErrorCode::ConnectionLost, S::Downloading, F::RetryLater);
        row("disk full", S::Downloading, true, V::TransferFailed, ErrorCode::DiskFull, S::Failed, F::Abort);
        row("fresh link", S::Downloading, true, V::JobCompleted, none, S::Downloading, F::Transfer);
        row("downloaded", S::Downloading, true, V::Downloaded, none, S::Converting, F::Convert);
        row("written", S::Converting, true, V::Written, none, S::Converting, F::TakeNames);
        row("named", S::Converting, true, V::Named, none, S::Saved, F::Finish);
        row("name taken", S::Converting, true, V::NamesFailed, ErrorCode::FileExists, S::Failed, F::Abort);
        row("what was written is gone", S::Converting, true, V::NamesFailed, ErrorCode::FileReadFailed, S::Authorizing,
            F::SignIn);
        row("damaged once", S::Converting, true, V::ConvertFailed, ErrorCode::DownloadCorrupt, S::Authorizing,
            F::DiscardRaw);
        row("the download is gone", S::Converting, true, V::ConvertFailed, ErrorCode::FileReadFailed, S::Authorizing,
            F::DiscardRaw);
        row("no room for the files", S::Converting, true, V::ConvertFailed, ErrorCode::DiskFull, S::Failed, F::Abort);
        row("stop while waiting", S::Waiting, true, V::Stop, none, S::Cancelled, F::Abort);
        row("stop while converting", S::Converting, true, V::Stop, none, S::Cancelled, F::Abort);
        row("late answer", S::Converting, true, V::JobRunning, none, S::Converting, F::None);
        row("after the end", S::Saved, true, V::Stop, none, S::Saved, F::None);
        row("failed stays failed", S::Failed, true, V::Downloaded, none, S::Failed, F::None);
    }

    void steps()
    {
        QFETCH(ExportState, state);
        QFETCH(bool, hasJob);
        QFETCH(ExportEvent, event);
        QFETCH(ErrorCode, error);
        const Decision decision = after(in(state, hasJob), event, error);
        QTEST(decision.next.state, "next");
        QTEST(decision.effect, "effect");
        QCOMPARE(decision.error.has_value(),
                 decision.next.state == ExportState::Failed && state != ExportState::Failed);
        if (decision.error)
            QCOMPARE(decision.error->code, error);
    }

    void downloadOnDiskNeedsNoNetwork()
    {
        Situation now = in(ExportState::Ready);
        now.hasRaw = true;
        QCOMPARE(after(now, ExportEvent::Begin).effect, ExportEffect::Convert);
    }

    void writtenFilesNeedOnlyTheirNames()
    {
        Situation now = in(ExportState::Ready);
        now.hasRaw = true;
        now.hasPending = true;
        const Decision decision = after(now, ExportEvent::Begin);
        QCOMPARE(decision.next.state, ExportState::Converting);
        QCOMPARE(decision.effect, ExportEffect::TakeNames);
        QCOMPARE(after(decision.next, ExportEvent::Stop).next.state, ExportState::Converting); // too late
        const Decision gone = after(decision.next, ExportEvent::NamesFailed, ErrorCode::FileReadFailed);
        QCOMPARE(gone.effect, ExportEffect::Convert);
        QVERIFY(!gone.next.hasPending);
    }

    void patienceEnds()
    {
        Situation now = in(ExportState::Authorizing, false);
        int retries = 0;
        Decision decision = after(now, ExportEvent::SignInFailed, ErrorCode::NetworkTimeout);
        while (decision.effect == ExportEffect::RetryLater) {
            ++retries;
            decision = after(decision.next, ExportEvent::SignInFailed, ErrorCode::NetworkTimeout);
        }
        QCOMPARE(retries, Patience{}.beforeJob);
        QCOMPARE(decision.next.state, ExportState::Failed);
    }

    void rateLimitAtSubmitCountsAcrossSignIns()
    {
        Situation now = in(ExportState::Submitting, false);
        for (int i = 0; i < 3; ++i) {
            now = after(now, ExportEvent::SubmitFailed, ErrorCode::RateLimited).next;
            now = after(now, ExportEvent::SignedIn).next;
        }
        QCOMPARE(now.failures, 3);
    }

    void dataThatFlowsResetsFailures()
    {
        Situation now = in(ExportState::Downloading);
        now.failures = 5;
        now.deadLinks = 2;
        now = after(now, ExportEvent::DataFlows).next;
        QCOMPARE(now.failures, 0);
        QCOMPARE(now.deadLinks, 0);
    }

    void aFreshLinkAloneIsNoProgress()
    {
        Situation now = in(ExportState::Downloading);
        now.failures = 5;
        QCOMPARE(after(now, ExportEvent::JobCompleted).next.failures, 5);
    }

    void threeDeadLinksAreEnough()
    {
        Situation now = in(ExportState::Downloading);
        now = after(now, ExportEvent::LinkRefused, ErrorCode::LinkExpired).next;
        now = after(now, ExportEvent::LinkRefused, ErrorCode::LinkExpired).next;
        QCOMPARE(after(now, ExportEvent::LinkRefused, ErrorCode::LinkExpired).next.state, ExportState::Failed);
    }

    void automaticNewJobHappensOnce()
    {
        Situation now = in(ExportState::Waiting);
        now.whenDataIsGone = WhenDataIsGone::Automatic;
        const Decision first = after(now, ExportEvent::JobGone, ErrorCode::JobGone);
        QCOMPARE(first.effect, ExportEffect::ForgetJob);
        QVERIFY(!first.next.hasJob);
        Situation again = first.next;
        again.state = ExportState::Waiting;
        QCOMPARE(after(again, ExportEvent::JobGone, ErrorCode::JobGone).next.state, ExportState::Failed);
    }

    void damagedTwiceFails()
    {
        Situation now = in(ExportState::Converting);
        now.downloads = 1;
        QCOMPARE(after(now, ExportEvent::ConvertFailed, ErrorCode::DownloadCorrupt).next.state, ExportState::Failed);
    }

    void whatCanGoOn()
    {
        ExportRecord record;
        QVERIFY(!canContinue(record));
        record.jobId = QStringLiteral("job_1");
        QVERIFY(canContinue(record));
        record.error = Error{ErrorCode::JobFailed};
        QVERIFY(!canContinue(record));
        record.rawBytes = 10;
        QVERIFY(canContinue(record));
    }

    void whatResumeTakesUp_data()
    {
        QTest::addColumn<ExportState>("state");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("hasJob");
        QTest::addColumn<bool>("resumes");
        using enum ErrorCode;
        const auto row = [](const char* name, ExportState state, ErrorCode code, bool hasJob, bool resumes) {
            QTest::newRow(name) << state << code << hasJob << resumes;
        };
        row("credentials came late", ExportState::Failed, CredentialsMissing, true, true);
        row("a wrong secret", ExportState::Failed, CredentialsRefused, true, true);
        row("a scope is missing", ExportState::Failed, ScopeMissing, true, true);
        row("no network", ExportState::Failed, NetworkUnreachable, true, true);
        row("a folder is gone", ExportState::Failed, FolderMissing, true, true);
        row("a full disk", ExportState::Failed, DiskFull, true, true);
        row("a dead link", ExportState::Failed, LinkExpired, true, true);
        row("no job yet", ExportState::Failed, CredentialsMissing, false, false);
        row("the user decides", ExportState::Failed, SubmitUnclear, false, false);
        row("the user stopped it", ExportState::Cancelled, Cancelled, true, false);
        row("a damaged download", ExportState::Failed, DownloadCorrupt, true, true);
        row("a download that is gone", ExportState::Failed, FileReadFailed, true, true);
        row("a user that is not JSON", ExportState::Failed, RecordInvalid, true, false);
        row("a job that failed", ExportState::Failed, JobFailed, true, false);
        row("a job that is gone", ExportState::Failed, JobGone, true, false);
        row("saved", ExportState::Saved, DiskFull, true, false);
    }

    void whatResumeTakesUp()
    {
        QFETCH(const ExportState, state);
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, hasJob);
        QFETCH(const bool, resumes);
        ExportRecord record;
        record.state = state;
        record.error = Error{code};
        if (hasJob)
            record.jobId = QStringLiteral("job_1");
        QCOMPARE(canResume(record), resumes);
    }

    void rate()
    {
        RateMeter meter;
        const QDateTime start = QDateTime::fromSecsSinceEpoch(1000, Qt::UTC);
        meter.add(start, 0);
        meter.add(start.addMSecs(100), 1000);
        QCOMPARE(meter.bytesPerSecond(), 0); // too short to tell
        meter.add(start.addMSecs(1000), 10'000);
        QCOMPARE(meter.bytesPerSecond(), 10'000);
        meter.add(start.addMSecs(1100), 5); // began again
        QCOMPARE(meter.bytesPerSecond(), 0);
    }
};

QTEST_APPLESS_MAIN(TransitionTest)
#include "tst_transition.moc"
