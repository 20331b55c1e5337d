#pragma once

#include "app/core/domain/exportstatus.h"

#include <QString>

#include <array>

namespace muster::ui {

/// What a row says a job is doing: an ExportState, told apart by what Auth0 answered.
enum class JobStage {
    Waiting,
    SigningIn,
    Submitting,
    Queued,
    Processing,
    Downloading,
    Converting,
    Saved,
    Failed,
    Stopped
};
[[nodiscard]] JobStage jobStage(const ExportStatus& status);
/// "Processing", "Queued at Auth0", …
[[nodiscard]] QString jobStageText(JobStage stage);
/// The step in which an export ended, for "stopped at Submit".
[[nodiscard]] QString stepName(ExportState endedIn);

/// The percentage of the present stage, if the service sent it or it was measured.
[[nodiscard]] std::optional<int> stagePercent(const ExportStatus& status);

/// Submit, Queue, Process, Download, Convert, Save: how far each is, 0–1.
struct TrackState
{
    static constexpr int kSegments = 6;
    static constexpr std::array<int, kSegments> kWeights{1, 1, 5, 4, 2, 1};
    std::array<double, kSegments> filled{};
    int busy = -1; ///< the segment that is under way without a known fraction

    /// The whole, 0–1; a busy segment counts as not begun.
    [[nodiscard]] double sum() const;
    friend bool operator==(const TrackState&, const TrackState&) = default;
};
[[nodiscard]] TrackState trackState(const ExportStatus& status);

/// `next` as it may be shown after `shown`: while it is the same job at Auth0, neither percentages nor the track ever
/// go back (a download that starts over keeps its bar until it is ahead again).
[[nodiscard]] TrackState forwardOnly(const TrackState& shown, const TrackState& next);
[[nodiscard]] ExportStatus forwardOnly(const ExportStatus& shown, ExportStatus next);
/// Both belong to one run, so that progress may only grow from `shown` to `next`.
[[nodiscard]] bool isSameRun(const ExportStatus& shown, const ExportStatus& next);

} // namespace muster::ui
