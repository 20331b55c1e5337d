#include "app/core/exports/transition.h"

namespace muster {
namespace {

Decision ignored(const Situation& now)
{
    return {now, ExportEffect::None};
}

Decision failed(Situation next, const Error& error)
{
    next.state = ExportState::Failed;
    return {next, ExportEffect::Abort, error};
}

Decision moved(Situation next, ExportState state, ExportEffect effect)
{
    next.state = state;
    next.failures = 0;
    return {next, effect};
}

int limitFor(const Situation& now, const Error& error, const Patience& patience)
{
    if (error.code == ErrorCode::RateLimited)
        return patience.rateLimited;
    switch (now.state) {
    case ExportState::Waiting:
        return patience.watching;
    case ExportState::Downloading:
        return patience.downloading;
    default:
        return patience.beforeJob;
    }
}

/// The same again after a pause, or Failed when patience is over or the failure will not pass.
Decision retried(Situation next, ExportState state, const Error& error, const Patience& patience)
{
    if (!isPassing(error.code) || next.failures >= limitFor(next, error, patience))
        return failed(next, error);
    next.state = state;
    ++next.failures;
    return {next, ExportEffect::RetryLater};
}

/// The ladder's last rung: one new job with the same request, if the user wants that.
Decision dataGone(Situation next, const Error& error)
{
    if (next.whenDataIsGone != WhenDataIsGone::Automatic || next.newJobs > 0)
        return failed(next, error);
    ++next.newJobs;
    next.hasJob = false;
    next.deadLinks = 0;
    return moved(next, ExportState::Authorizing, ExportEffect::ForgetJob);
}

Decision begin(const Situation& now)
{
    if (now.hasPending)
        return moved(now, ExportState::Converting, ExportEffect::TakeNames);
    if (now.hasRaw)
        return moved(now, ExportState::Converting, ExportEffect::Convert);
    return moved(now, ExportState::Authorizing, ExportEffect::SignIn);
}

Decision inAuthorizing(const Situation& now, ExportEvent event, const Error& error, const Patience& patience)
{
    if (event == ExportEvent::SignInFailed)
        return retried(now, ExportState::Authorizing, error, patience);
    if (event != ExportEvent::SignedIn)
        return ignored(now);
    if (now.hasJob)
        return moved(now, ExportState::Waiting, ExportEffect::Poll);
    Situation next = now; // a rate limit at the submit must go on counting across the new sign-in
    next.state = ExportState::Submitting;
    return {next, ExportEffect::Submit};
}

Decision inSubmitting(const Situation& now, ExportEvent event, const Error& error, const Patience& patience)
{
    if (event == ExportEvent::SubmitFailed)
        return retried(now, ExportState::Authorizing, error,
                       patience); // nothing was created: SubmitUnclear does not pass
    if (event != ExportEvent::Accepted)
        return ignored(now);
    Situation next = now;
    next.hasJob = true;
    return moved(next, ExportState::Waiting, ExportEffect::PollLater);
}

Decision aboutJob(const Situation& now, ExportEvent event, const Error& error, const Patience& patience)
{
    switch (event) {
    case ExportEvent::JobRunning:
        return moved(now, ExportState::Waiting, ExportEffect::PollLater);
    case ExportEvent::JobCompleted: {
        // Failures of the transfer count on: getting a link is no progress.
        Situation next = now;
        next.failures = now.state == ExportState::Downloading ? now.failures : 0;
        next.state = ExportState::Downloading;
        return {next, ExportEffect::Transfer};
    }
    case ExportEvent::JobFailed:
        return failed(now, error);
    case ExportEvent::JobGone:
        return dataGone(now, error);
    case ExportEvent::PollFailed:
        return retried(now, now.state, error, patience);
    case ExportEvent::TimedOut:
        return now.state == ExportState::Waiting ? failed(now, error) : ignored(now);
    default:
        return ignored(now);
    }
}

Decision inDownloading(const Situation& now, ExportEvent event, const Error& error, const Patience& patience)
{
    Situation next = now;
    switch (event) {
    case ExportEvent::DataFlows:
        next.failures = 0;
        next.deadLinks = 0;
        return {next, ExportEffect::None};
    case ExportEvent::LinkRefused:
        ++next.deadLinks;
        return next.deadLinks < patience.deadLinks ? Decision{next, ExportEffect::Poll} : dataGone(next, error);
    case ExportEvent::SameLinkAgain:
        return dataGone(next, error);
    case ExportEvent::TransferFailed:
        return retried(next, ExportState::Downloading, error, patience);
    case ExportEvent::Downloaded:
        next.hasRaw = true;
        return moved(next, ExportState::Converting, ExportEffect::Convert);
    default:
        return aboutJob(now, event, error, patience);
    }
}

/// What was written is gone or was changed: make it again of what there is.
Decision namesFailed(Situation next, const Error& error)
{
    next.hasPending = false;
    if (error.code != ErrorCode::FileReadFailed || next.rewrites > 0)
        return failed(next, error);
    ++next.rewrites;
    return begin(next);
}

/// The download is damaged, or not there any more: another one may be good.
bool isLost(ErrorCode code)
{
    return code == ErrorCode::DownloadCorrupt || code == ErrorCode::DownloadTruncated ||
           code == ErrorCode::FileReadFailed;
}

Decision inConverting(const Situation& now, ExportEvent event, const Error& error)
{
    Situation named = now;
    switch (event) {
    case ExportEvent::Written:
        named.hasPending = true;
        return {named, ExportEffect::TakeNames};
    case ExportEvent::Named:
        named.hasPending = false;
        return moved(named, ExportState::Saved, ExportEffect::Finish);
    case ExportEvent::NamesFailed:
        return namesFailed(now, error);
    case ExportEvent::ConvertFailed:
        break;
    default:
        return ignored(now);
    }
    if (!isLost(error.code) || now.downloads > 0 || !now.hasJob)
        return failed(now, error);
    Situation next = now;
    ++next.downloads;
    next.hasRaw = false;
    return moved(next, ExportState::Authorizing, ExportEffect::DiscardRaw);
}

/// Failures that somebody can mend outside of Muster or in its settings.
bool isMendable(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyAuthenticationRequired:
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRefused:
    case ErrorCode::TokenExpired:
    case ErrorCode::GrantTypeNotAllowed:
    case ErrorCode::ApiNotAuthorized:
    case ErrorCode::ScopeMissing:
    case ErrorCode::Forbidden:
    case ErrorCode::PrivateKeyUnreadable:
    case ErrorCode::PrivateKeyEncrypted:
    case ErrorCode::PrivateKeyTooShort:
    case ErrorCode::PrivateKeyNotRsa:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainFailed:
    case ErrorCode::JobTimedOut:
    case ErrorCode::LinkExpired:
    case ErrorCode::FolderMissing:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::FileExists:
    case ErrorCode::FileWriteFailed:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::OutOfMemory:
        return true;
    default:
        return false;
    }
}

} // namespace

Decision transition(const Situation& now, ExportEvent event, const Error& error, const Patience& patience)
{
    if (isEndState(now.state))
        return ignored(now);
    if (event == ExportEvent::Stop && now.hasPending) // a set must not be left half named
        return ignored(now);
    if (event == ExportEvent::Stop) {
        Situation next = now;
        next.state = ExportState::Cancelled;
        return {next, ExportEffect::Abort};
    }
    if (event == ExportEvent::Begin)
        return begin(now);
    switch (now.state) {
    case ExportState::Authorizing:
        return inAuthorizing(now, event, error, patience);
    case ExportState::Submitting:
        return inSubmitting(now, event, error, patience);
    case ExportState::Waiting:
        return aboutJob(now, event, error, patience);
    case ExportState::Downloading:
        return inDownloading(now, event, error, patience);
    case ExportState::Converting:
        return inConverting(now, event, error);
    case ExportState::Ready:
    case ExportState::Saved:
    case ExportState::Failed:
    case ExportState::Cancelled:
        break;
    }
    return ignored(now);
}

ExportEffect retryEffect(ExportState state)
{
    switch (state) {
    case ExportState::Authorizing:
        return ExportEffect::SignIn;
    case ExportState::Waiting:
    case ExportState::Downloading:
        return ExportEffect::Poll;
    default:
        return ExportEffect::None;
    }
}

bool isPassing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::NetworkTimeout:
    case ErrorCode::ConnectionLost:
    case ErrorCode::ProxyFailed:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerError:
    case ErrorCode::ResponseInvalid: // a proxy's HTML page, half an answer
        return true;
    default:
        return false;
    }
}

bool canContinue(const ExportRecord& record)
{
    if (record.rawBytes > 0)
        return true;
    if (record.jobId.isEmpty())
        return false;
    const ErrorCode code = record.error ? record.error->code : ErrorCode::Cancelled;
    return code != ErrorCode::JobFailed && code != ErrorCode::JobGone;
}

bool canResume(const ExportRecord& record)
{
    return record.state == ExportState::Failed && record.error && canContinue(record) &&
           (isPassing(record.error->code) || isMendable(record.error->code) || isLost(record.error->code));
}

} // namespace muster
