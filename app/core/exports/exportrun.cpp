#include "app/core/exports/exportrun.h"

#include "app/core/base/logging.h"
#include "app/core/base/redaction.h"
#include "app/core/exports/conversionstep.h"
#include "app/core/exports/partwriter.h"
#include "app/core/exports/signins.h"
#include "app/core/files/nametaking.h"
#include "app/core/store/auditwriter.h"
#include "app/core/store/exportstore.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

namespace muster {
namespace {

constexpr int kWatchSeconds = 8 * 60 * 60; // Auth0: an export job may run for eight hours
constexpr std::chrono::seconds kDiskPatience{2};

QByteArray hashOf(const QUrl& link)
{
    return QCryptographicHash::hash(link.toEncoded(), QCryptographicHash::Sha256);
}

} // namespace

ExportRun::ExportRun(const ExportTools& tools, ExportRecord record, WhenDataIsGone whenDataIsGone, QObject* parent)
    : Run(parent), m_tools(tools), m_record(std::move(record)), m_budget(tools.policy.requestsPerMinute)
{
    m_situation.whenDataIsGone = whenDataIsGone;
    m_situation.hasPending = !m_record.pending.isEmpty();
    m_situation.newJobs = static_cast<int>(m_record.earlierJobIds.size());
    m_progress.stateSince = m_tools.clock.now();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { perform(std::exchange(m_afterPause, ExportEffect::None)); });
}

/// The program quits while an end is being written to the audit log: the line is on its way, so the end is stored.
ExportRun::~ExportRun()
{
    abortAll();
    if (m_ending)
        storeEnd();
}

void ExportRun::start(Reason reason)
{
    m_started = true;
    m_situation.hasJob = !m_record.jobId.isEmpty();
    m_progress.reattached = reason == Reason::Reattached;
    m_progress.queuePosition = 0;
    m_watchUntil = reason == Reason::New || !m_situation.hasJob ? QDateTime() : jobTimesOutAt(m_record);
    if (reason == Reason::TakenUpAgain)
        m_watchUntil = m_tools.clock.now().addSecs(kWatchSeconds);
    if (m_record.rawBytes <= 0) {
        QMetaObject::invokeMethod(
            this, [this] { begin(false); }, Qt::QueuedConnection);
        return;
    }
    const auto isThere = [path = m_record.rawPath] { return QFileInfo::exists(path); };
    m_disk.run<bool>(this, isThere, [this](bool hasRaw) { begin(hasRaw); });
}

void ExportRun::begin(bool hasRaw)
{
    if (isEndState(m_situation.state)) // stopped before its turn came
        return;
    m_situation.hasRaw = hasRaw;
    // A crash between the POST and its answer: nobody knows whether the job exists, so it is not sent again.
    const bool unclear = m_record.state == ExportState::Submitting && !m_situation.hasJob;
    m_situation.state = unclear ? ExportState::Submitting : ExportState::Ready;
    if (unclear)
        handle(ExportEvent::SubmitFailed, Error{ErrorCode::SubmitUnclear});
    else
        handle(ExportEvent::Begin);
}

void ExportRun::stop()
{
    handle(ExportEvent::Stop);
}

void ExportRun::checkNow()
{
    if (m_pause.isActive())
        m_pause.start(0);
}

void ExportRun::setQueuePosition(int position)
{
    if (m_progress.queuePosition == position)
        return;
    m_progress.queuePosition = position;
    Q_EMIT changed();
}

void ExportRun::handle(ExportEvent event, const Error& error)
{
    const Decision decision = transition(m_situation, event, error, m_tools.policy.patience);
    m_lastError = error;
    const bool progressOnly = decision.effect == ExportEffect::None && decision.next.state == m_situation.state;
    if (progressOnly) {
        m_situation = decision.next;
        return;
    }
    qCInfo(logExports) << "export" << m_record.id << exportStateName(m_situation.state) << "→"
                       << exportStateName(decision.next.state)
                       << (decision.error ? errorName(decision.error->code) : QString());
    if (isEndState(decision.next.state))
        return end(decision);
    if (!record(decision))
        return;
    perform(decision.effect);
    Q_EMIT changed();
}

void ExportRun::end(const Decision& decision)
{
    m_ending = m_record;
    m_ending->endedIn = m_situation.state;
    m_ending->state = decision.next.state;
    m_ending->finishedAt = m_tools.clock.now();
    m_ending->error = decision.error;
    m_situation = decision.next;
    perform(decision.effect);
    if (m_disk.isUnused())
        return audit();
    // The folder is as it will stay before anybody hears of the end; unless its drive does not answer.
    m_disk.whenDone(this, [this] { audit(); });
    QTimer::singleShot(kDiskPatience, this, &ExportRun::audit);
}

void ExportRun::audit()
{
    if (m_auditing)
        return;
    m_auditing = m_tools.audit.add(*m_ending);
    connect(m_auditing.get(), &Job::finished, this, [this] {
        if (!m_auditing->outcome())
            m_tools.audit.keepForLater(*m_ending);
        storeEnd();
        Q_EMIT changed();
        Q_EMIT ended();
    });
    m_auditing->start();
}

void ExportRun::storeEnd()
{
    m_record = *std::exchange(m_ending, std::nullopt);
    enter(m_record.state);
    save();
}

/// Writes the decision down before anything of it is done. False if it could not be and the export ended for that.
bool ExportRun::record(const Decision& decision)
{
    const ExportState before = m_situation.state;
    m_situation = decision.next;
    if (before == decision.next.state && !decision.error)
        return true;
    enter(decision.next.state);
    const bool saved = save();
    if (saved || decision.effect != ExportEffect::Submit)
        return true;
    // A job whose beginning is not on disk could be lost: do not start it.
    handle(ExportEvent::SubmitFailed, Error{ErrorCode::DatabaseFailed});
    return false;
}

void ExportRun::enter(ExportState state)
{
    m_record.state = state;
    const int attempt = m_progress.downloadAttempt;
    const bool reattached = m_progress.reattached;
    m_progress = {};
    m_progress.stateSince = m_tools.clock.now();
    m_progress.reattached = reattached;
    m_progress.downloadAttempt = attempt;
    m_polls = 0;
}

bool ExportRun::save()
{
    const auto stored = m_tools.store.put(m_record, isEndState(m_record.state) ? QString() : m_tools.owner);
    if (!stored)
        qCWarning(logExports) << "export" << m_record.id << "could not be written:" << stored.error().detail;
    return stored.has_value();
}

void ExportRun::perform(ExportEffect effect)
{
    m_pause.stop();
    m_progress.pause = ExportProgress::Pause::None;
    m_progress.nextTryAt = {};
    switch (effect) {
    case ExportEffect::None:
        break;
    case ExportEffect::SignIn:
        return signIn();
    case ExportEffect::Submit:
        return whenSynced(ExportEvent::SubmitFailed, &ExportRun::submit);
    case ExportEffect::Poll:
        return poll();
    case ExportEffect::PollLater:
        return pauseThen(ExportEffect::Poll, pollDelay(m_tools.policy.poll, m_polls++, m_progress.timeLeft));
    case ExportEffect::RetryLater: {
        const auto delay = retryDelay(m_tools.policy.retry, m_situation.failures - 1, m_lastError.retryAfter,
                                      QRandomGenerator::global()->generateDouble());
        m_progress.pause = m_lastError.code == ErrorCode::RateLimited ? ExportProgress::Pause::RateLimited
                                                                      : ExportProgress::Pause::Offline;
        m_progress.nextTryAt = m_tools.clock.now().addMSecs(delay.count());
        return pauseThen(retryEffect(m_situation.state), delay);
    }
    case ExportEffect::Transfer:
        return transfer();
    case ExportEffect::DiscardRaw:
        return discardRaw();
    case ExportEffect::ForgetJob:
        return forgetJob();
    case ExportEffect::Convert:
        return convert();
    case ExportEffect::TakeNames:
        return whenSynced(ExportEvent::NamesFailed, &ExportRun::takeNames);
    case ExportEffect::Finish:
    case ExportEffect::Abort:
        return abortAll();
    }
}

void ExportRun::whenSynced(ExportEvent otherwise, void (ExportRun::*next)())
{
    retire(m_syncing, this);
    m_syncing = m_tools.store.synced();
    connect(m_syncing.get(), &Job::finished, this, [this, otherwise, next] {
        if (const Result<void>& synced = m_syncing->outcome(); !synced) {
            giveUpPending(m_record);
            return handle(otherwise, synced.error());
        }
        (this->*next)();
    });
    m_syncing->start();
}

void ExportRun::pauseThen(ExportEffect effect, std::chrono::milliseconds delay)
{
    m_afterPause = effect;
    m_pause.start(delay);
}

void ExportRun::signIn()
{
    retire(m_signInJob, this);
    m_signInJob = m_tools.signIns.signIn(m_record.plan.tenant);
    connect(m_signInJob.get(), &Job::finished, this, [this] {
        const auto& result = m_signInJob->result();
        if (!result)
            return handle(ExportEvent::SignInFailed, result.error());
        m_tokens = *result;
        handle(ExportEvent::SignedIn);
    });
    m_signInJob->start();
}

void ExportRun::submit()
{
    retire(m_submitJob, this);
    m_submitJob = std::make_unique<SubmitExportJob>(m_tools.api, *m_tokens, m_record.plan.request, m_tools.policy.rest);
    connect(m_submitJob.get(), &Job::finished, this, &ExportRun::submitted);
    m_submitJob->start();
}

void ExportRun::submitted()
{
    const Result<RemoteJob>& result = m_submitJob->result();
    if (!result)
        return handle(ExportEvent::SubmitFailed, result.error());
    m_record.jobId = result->id;
    m_record.submittedAt = m_tools.clock.now();
    m_watchUntil = m_record.submittedAt.addSecs(kWatchSeconds);
    handle(ExportEvent::Accepted); // stores the job id together with the new state
}

void ExportRun::poll()
{
    const QDateTime now = m_tools.clock.now();
    if (const auto wait = m_budget.wait(now); wait > std::chrono::milliseconds(0))
        return pauseThen(ExportEffect::Poll, wait);
    m_budget.spend(now);
    retire(m_pollJob, this);
    m_pollJob = std::make_unique<GetJobJob>(m_tools.api, *m_tokens, m_record.jobId, m_tools.policy.rest);
    connect(m_pollJob.get(), &Job::finished, this, &ExportRun::polled);
    m_pollJob->start();
}

void ExportRun::polled()
{
    const Result<RemoteJob> result = m_pollJob->result();
    if (!result) {
        const bool gone = result.error().code == ErrorCode::JobGone;
        return handle(gone ? ExportEvent::JobGone : ExportEvent::PollFailed, result.error());
    }
    m_progress.remoteStatus = result->status.left(40);
    if (result->percent)
        m_progress.percent = std::max(m_progress.percent.value_or(0), *result->percent);
    m_progress.timeLeft = result->timeLeft;
    switch (remoteJobPhase(*result)) {
    case RemoteJobPhase::Completed:
        return completed(*result);
    case RemoteJobPhase::Failed:
        return handle(ExportEvent::JobFailed, Error{ErrorCode::JobFailed, redactedText(result->statusDetails)});
    case RemoteJobPhase::Gone:
        return handle(ExportEvent::JobGone, Error{ErrorCode::JobGone});
    case RemoteJobPhase::Running:
        break;
    }
    if (m_watchUntil.isValid() && m_tools.clock.now() > m_watchUntil)
        handle(ExportEvent::TimedOut, Error{ErrorCode::JobTimedOut});
    else
        handle(ExportEvent::JobRunning);
}

void ExportRun::completed(const RemoteJob& job)
{
    const Result<QUrl> link = checkedDownloadUrl(job.location, m_record.plan.tenant.url);
    if (!link)
        return handle(ExportEvent::PollFailed, link.error());
    m_linkHash = hashOf(*link);
    if (m_situation.deadLinks > 0 && m_linkHash == m_deadLinkHash)
        return handle(ExportEvent::SameLinkAgain, Error{ErrorCode::LinkExpired});
    m_link = *link;
    handle(ExportEvent::JobCompleted);
}

void ExportRun::convert()
{
    const auto isThere = [folder = m_record.plan.folder] { return QFileInfo(folder).isDir(); };
    m_disk.run<bool>(this, isThere, [this](bool folderExists) { convertIn(folderExists); });
}

void ExportRun::convertIn(bool folderExists)
{
    if (m_situation.state != ExportState::Converting) // stopped in between
        return;
    retire(m_conversion, this);
    // It was there when the export was submitted: it may be on a disk that was taken away.
    if (!folderExists)
        return handle(ExportEvent::ConvertFailed, Error{ErrorCode::FolderMissing, {}, m_record.plan.folder});
    m_conversion = std::make_unique<ConversionJob>(conversionPlan(m_record));
    connect(m_conversion.get(), &ConversionJob::progressed, this, [this](int percent) {
        m_progress.convertPercent = percent;
        Q_EMIT changed();
    });
    connect(m_conversion.get(), &Job::finished, this, &ExportRun::converted);
    m_conversion->start();
}

void ExportRun::converted()
{
    const Result<ConversionReport> result = m_conversion->takeResult();
    if (!result)
        return handle(ExportEvent::ConvertFailed, result.error());
    noteConversion(m_record, *result);
    if (!storePending())
        return handle(ExportEvent::ConvertFailed, Error{ErrorCode::DatabaseFailed});
    handle(ExportEvent::Written);
}

/// Stores the names before the first is given: a crash in between must not lead to a second set of files.
bool ExportRun::storePending()
{
    if (save())
        return true;
    giveUpPending(m_record);
    return false;
}

void ExportRun::takeNames()
{
    retire(m_naming, this);
    m_naming = std::make_unique<NameTakingJob>(m_record.pending, m_record.plan.onConflict, m_record.rawPath);
    connect(m_naming.get(), &Job::finished, this, &ExportRun::namesTaken);
    m_naming->start();
}

void ExportRun::namesTaken()
{
    const Result<void>& result = m_naming->outcome();
    switch (noteNaming(m_record, result)) {
    case AfterNaming::OtherNames:
        if (!storePending())
            return handle(ExportEvent::NamesFailed, Error{ErrorCode::DatabaseFailed});
        return perform(ExportEffect::TakeNames);
    case AfterNaming::Failed:
        return handle(ExportEvent::NamesFailed, result.error());
    case AfterNaming::Named:
        break;
    }
    m_record.rawPath.clear(); // the files are in place and synced, so the download has done its work
    handle(ExportEvent::Named);
}

void ExportRun::abortAll()
{
    m_pause.stop();
    m_link.clear();
    retire(m_signInJob, this);
    retire(m_submitJob, this);
    retire(m_pollJob, this);
    retire(m_download, this);
    retire(m_conversion, this);
    retire(m_naming, this);
    retire(m_syncing, this);
    m_part.reset();
}

} // namespace muster
