#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"

#include <optional>

namespace muster {

/// What the user decided about a job whose data Auth0 no longer has.
enum class WhenDataIsGone { Ask, Automatic, Never };

/// Everything that the next step of an export depends on.
struct Situation
{
    ExportState state = ExportState::Ready;
    bool hasJob = false;     ///< Auth0's job id is known
    bool hasRaw = false;     ///< the complete download is on disk
    bool hasPending = false; ///< the files are written and only need their names
    int failures = 0;        ///< passing failures in a row
    int deadLinks = 0;       ///< links in a row that were refused
    int newJobs = 0;         ///< jobs that were started because the data of the first was gone
    int downloads = 0;       ///< downloads that turned out damaged or were gone
    int rewrites = 0;        ///< times that written files were gone before they had their names
    WhenDataIsGone whenDataIsGone = WhenDataIsGone::Ask;
    friend bool operator==(const Situation&, const Situation&) = default;
};

/// How often something may fail in a row before the export ends as Failed (and can be taken up again by the user).
struct Patience
{
    int beforeJob = 6;    ///< signing in and submitting: about a minute
    int watching = 30;    ///< asking about the job: about half an hour without an answer
    int downloading = 8;  ///< without a single new byte
    int rateLimited = 60; ///< 429 is no failure of anybody: be patient
    int deadLinks = 3;
};

/// What happened.
enum class ExportEvent {
    Begin, ///< its turn came, or it is taken up again
    SignedIn,
    SignInFailed,
    Accepted, ///< Auth0 took the job; its id is stored
    SubmitFailed,
    JobRunning,
    JobCompleted, ///< with a usable link
    JobFailed,
    JobGone,
    PollFailed,
    TimedOut,  ///< eight hours are over
    DataFlows, ///< the link was accepted
    LinkRefused,
    SameLinkAgain, ///< Auth0 answered a refused link with the very same one
    TransferFailed,
    Downloaded,
    Written, ///< every file is complete, and where it will stand is stored
    ConvertFailed,
    Named, ///< the files have their names
    NamesFailed,
    Stop, ///< the user
};

/// What to do now.
enum class ExportEffect {
    None,
    SignIn,
    Submit,
    Poll,       ///< ask about the job at once
    PollLater,  ///< ask after the poll pause
    RetryLater, ///< after the retry pause do retryEffect(state)
    Transfer,   ///< download from the link that just came
    DiscardRaw, ///< remove the damaged download, then Poll
    ForgetJob,  ///< move the job id to the earlier ones, then SignIn
    Convert,
    TakeNames, ///< give the files their names
    Finish,
    Abort, ///< stop what runs; the export ended
};

struct Decision
{
    Situation next;
    ExportEffect effect = ExportEffect::None;
    std::optional<Error> error = std::nullopt; ///< with next.state == Failed
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// The whole behaviour of an export. Pure. `error` belongs to the …Failed, JobGone and LinkRefused events. An event
/// that makes no sense in the present state (a late answer) changes nothing; neither does Stop while files get their
/// names, which takes milliseconds.
[[nodiscard]] Decision transition(const Situation& now, ExportEvent event, const Error& error,
                                  const Patience& patience);

/// What follows when the retry pause is over.
[[nodiscard]] ExportEffect retryEffect(ExportState state);

/// Failures that can pass by themselves: no connection, silence, 429, 5xx.
[[nodiscard]] bool isPassing(ErrorCode code);

/// Whether a failed or stopped export goes on with Auth0's job and the download (true), or needs a new job (false).
[[nodiscard]] bool canContinue(const ExportRecord& record);

/// Whether an export failed for something that can have been mended since (credentials, network, disk), or with a
/// download that another one may make good, and goes on with what exists, so that `muster resume` takes it up. Not what
/// the user stopped or has to decide (SubmitUnclear), and not what another try cannot change (a user that is not JSON).
[[nodiscard]] bool canResume(const ExportRecord& record);

} // namespace muster
