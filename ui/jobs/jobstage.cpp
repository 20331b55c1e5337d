#include "ui/jobs/jobstage.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::JobStage)
};

/// The segment of the track that a stage fills; -1 before the first.
int segmentOf(JobStage stage)
{
    switch (stage) {
    case JobStage::SigningIn:
    case JobStage::Submitting:
        return 0;
    case JobStage::Queued:
        return 1;
    case JobStage::Processing:
        return 2;
    case JobStage::Downloading:
        return 3;
    case JobStage::Converting:
        return 4;
    case JobStage::Waiting:
    case JobStage::Saved:
    case JobStage::Failed:
    case JobStage::Stopped:
        break;
    }
    return -1;
}

template <typename Number>
void keepGrowing(std::optional<Number>& next, const std::optional<Number>& shown)
{
    if (next && shown)
        next = std::max(*next, *shown);
}

} // namespace

JobStage jobStage(const ExportStatus& status)
{
    switch (status.record.state) {
    case ExportState::Ready:
        return JobStage::Waiting;
    case ExportState::Authorizing:
        return JobStage::SigningIn;
    case ExportState::Submitting:
        return JobStage::Submitting;
    case ExportState::Waiting: {
        const QString& remote = status.progress.remoteStatus;
        return remote.isEmpty() || remote == QLatin1StringView("pending") ? JobStage::Queued : JobStage::Processing;
    }
    case ExportState::Downloading:
        return JobStage::Downloading;
    case ExportState::Converting:
        return JobStage::Converting;
    case ExportState::Saved:
        return JobStage::Saved;
    case ExportState::Failed:
        return JobStage::Failed;
    case ExportState::Cancelled:
        break;
    }
    return JobStage::Stopped;
}

QString jobStageText(JobStage stage)
{
    switch (stage) {
    case JobStage::Waiting:
        return Tr::tr("Waiting");
    case JobStage::SigningIn:
        return Tr::tr("Signing in");
    case JobStage::Submitting:
        return Tr::tr("Submitting");
    case JobStage::Queued:
        return Tr::tr("Queued at Auth0");
    case JobStage::Processing:
        return Tr::tr("Processing");
    case JobStage::Downloading:
        return Tr::tr("Downloading");
    case JobStage::Converting:
        return Tr::tr("Converting");
    case JobStage::Saved:
        return Tr::tr("Saved");
    case JobStage::Failed:
        return Tr::tr("Failed");
    case JobStage::Stopped:
        return Tr::tr("Stopped");
    }
    return {};
}

QString stepName(ExportState endedIn)
{
    switch (endedIn) {
    case ExportState::Ready:
        return Tr::tr("Queue", "step of an export");
    case ExportState::Authorizing:
        return Tr::tr("Sign-in", "step of an export");
    case ExportState::Submitting:
        return Tr::tr("Submit", "step of an export");
    case ExportState::Waiting:
        return Tr::tr("Process", "step of an export");
    case ExportState::Downloading:
        return Tr::tr("Download", "step of an export");
    default:
        return Tr::tr("Convert", "step of an export");
    }
}

std::optional<int> stagePercent(const ExportStatus& status)
{
    const ExportProgress& progress = status.progress;
    switch (jobStage(status)) {
    case JobStage::Processing:
        return progress.percent;
    case JobStage::Downloading:
        if (progress.bytesReceived > 0 && progress.bytesTotal.value_or(0) > 0)
            return static_cast<int>(std::min<qint64>(100, progress.bytesReceived * 100 / *progress.bytesTotal));
        return std::nullopt;
    case JobStage::Converting:
        return progress.convertPercent;
    default:
        return std::nullopt;
    }
}

double TrackState::sum() const
{
    const int whole = std::accumulate(kWeights.begin(), kWeights.end(), 0);
    return std::inner_product(filled.begin(), filled.end(), kWeights.begin(), 0.0) / whole;
}

TrackState trackState(const ExportStatus& status)
{
    TrackState track;
    const JobStage stage = jobStage(status);
    if (stage == JobStage::Saved) {
        track.filled.fill(1.0);
        return track;
    }
    const int current = segmentOf(stage);
    if (current < 0)
        return track;
    std::fill_n(track.filled.begin(), current, 1.0);
    if (const auto percent = stagePercent(status))
        track.filled.at(static_cast<std::size_t>(current)) = *percent / 100.0;
    else if (stage != JobStage::Downloading || status.progress.bytesReceived > 0)
        track.busy = current;
    return track;
}

TrackState forwardOnly(const TrackState& shown, const TrackState& next)
{
    TrackState track = next;
    for (std::size_t i = 0; i < track.filled.size(); ++i)
        track.filled.at(i) = std::max(shown.filled.at(i), next.filled.at(i));
    if (track.busy >= 0 && track.filled.at(static_cast<std::size_t>(track.busy)) > 0)
        track.busy = -1;
    return track;
}

bool isSameRun(const ExportStatus& shown, const ExportStatus& next)
{
    if (shown.record.id != next.record.id || isEndState(shown.record.state))
        return false;
    return shown.record.jobId == next.record.jobId || shown.record.jobId.isEmpty();
}

ExportStatus forwardOnly(const ExportStatus& shown, ExportStatus next)
{
    if (!isSameRun(shown, next) || shown.record.state != next.record.state)
        return next;
    keepGrowing(next.progress.percent, shown.progress.percent);
    keepGrowing(next.progress.convertPercent, shown.progress.convertPercent);
    if (next.progress.downloadAttempt == shown.progress.downloadAttempt)
        next.progress.bytesReceived = std::max(next.progress.bytesReceived, shown.progress.bytesReceived);
    return next;
}

} // namespace muster::ui
