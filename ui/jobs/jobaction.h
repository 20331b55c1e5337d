#pragma once

#include "app/core/domain/exportrecord.h"

#include <QString>
#include <QVector>

namespace muster::ui {

/// What a user can do with a job.
enum class JobAction {
    None,
    Stop, ///< before Downloading only the watching ends
    Retry,
    Continue,     ///< retry of something whose download is kept
    KeepWatching, ///< retry of a job that took too long
    PickUp,       ///< retry of a stopped job
    RunAgain,     ///< a new job with the same plan
    Edit,         ///< the plan back into the form
    SaveAsPreset, ///< the same, to be named and kept
    UpdateCredentials,
    Preview,
    Open, ///< in another program
    ShowInFolder,
    CopyPath,
    CopyChecksum,
    CopyJobId,
    CopyDetails,
    ToggleDetails,
    Remove,
};

/// The words of a button or menu entry.
[[nodiscard]] QString jobActionText(JobAction action);
/// The accessible name and tool tip of a row's button: "Retry google-oauth2".
[[nodiscard]] QString jobActionName(JobAction action, const ExportRecord& record);

/// The button at the top right of an ended row: the way out of a failure, None for a saved export.
[[nodiscard]] JobAction wayOut(const ExportRecord& record, const QDateTime& nowUtc);
/// Files of an export that can be looked at as a table: everything but workbooks.
[[nodiscard]] QVector<SavedFile> previewableFiles(const ExportRecord& record);
/// How the files are looked at: Preview, or Open when another program is needed for that.
[[nodiscard]] JobAction lookAction(const ExportRecord& record);
/// What Enter does on the row.
[[nodiscard]] JobAction firstAction(const ExportRecord& record, const QDateTime& nowUtc);
/// The entries of the row's menu that work for this record; None stands for a separator.
[[nodiscard]] QVector<JobAction> menuActions(const ExportRecord& record);

} // namespace muster::ui
