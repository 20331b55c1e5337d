#include "ui/jobs/jobaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::JobAction)
};

JobAction wayOutOf(const Error& error, bool downloadKept)
{
    switch (error.code) {
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRefused:
    case ErrorCode::TokenExpired:
        return JobAction::UpdateCredentials;
    case ErrorCode::InvalidRequest:
    case ErrorCode::RequestRejected:
    case ErrorCode::FileExists:
    case ErrorCode::NotImportable:
    case ErrorCode::TooManyColumns:
        return JobAction::Edit;
    case ErrorCode::JobGone:
        return JobAction::RunAgain;
    case ErrorCode::JobTimedOut:
        return JobAction::KeepWatching;
    case ErrorCode::FolderMissing:
    case ErrorCode::FolderNotWritable:
        return downloadKept ? JobAction::Continue : JobAction::Edit;
    case ErrorCode::DiskFull:
    case ErrorCode::FileReadFailed:
    case ErrorCode::FileWriteFailed:
        return JobAction::Continue;
    default:
        return JobAction::Retry;
    }
}

/// Of a file that is there: nothing can be fetched or continued.
JobAction wayOutOfLocal(const Error& error)
{
    const bool otherPlan = wayOutOf(error, false) == JobAction::Edit || error.code == ErrorCode::ContentNotRecognised;
    return otherPlan ? JobAction::Edit : JobAction::Retry;
}

} // namespace

QString jobActionText(JobAction action)
{
    switch (action) {
    case JobAction::None:
    case JobAction::Stop:
        return {};
    case JobAction::Retry:
        return Tr::tr("Retry");
    case JobAction::Continue:
        return Tr::tr("Continue");
    case JobAction::KeepWatching:
        return Tr::tr("Keep watching");
    case JobAction::PickUp:
        return Tr::tr("Pick up");
    case JobAction::RunAgain:
        return Tr::tr("Run again");
    case JobAction::Edit:
        return Tr::tr("Edit and run");
    case JobAction::SaveAsPreset:
        return Tr::tr("Save as preset");
    case JobAction::UpdateCredentials:
        return Tr::tr("Update…");
    case JobAction::Preview:
        return Tr::tr("Preview");
    case JobAction::Open:
        return Tr::tr("Open");
    case JobAction::ShowInFolder:
        return Tr::tr("Show in folder");
    case JobAction::CopyPath:
        return Tr::tr("Copy path");
    case JobAction::CopyChecksum:
        return Tr::tr("Copy SHA-256");
    case JobAction::CopyJobId:
        return Tr::tr("Copy job ID");
    case JobAction::CopyDetails:
        return Tr::tr("Copy details");
    case JobAction::ToggleDetails:
        return Tr::tr("Details");
    case JobAction::Remove:
        return Tr::tr("Remove from list");
    }
    return {};
}

QString jobActionName(JobAction action, const ExportRecord& record)
{
    const QString title = exportTitle(record.plan);
    switch (action) {
    case JobAction::Stop:
        return record.state < ExportState::Downloading && !record.plan.isLocal() ? Tr::tr("Stop watching %1").arg(title)
                                                                                 : Tr::tr("Cancel %1").arg(title);
    case JobAction::Retry:
        return Tr::tr("Retry %1").arg(title);
    case JobAction::Continue:
        return Tr::tr("Continue %1").arg(title);
    case JobAction::KeepWatching:
        return Tr::tr("Keep watching %1").arg(title);
    case JobAction::PickUp:
        return Tr::tr("Pick up %1").arg(title);
    case JobAction::RunAgain:
        return Tr::tr("Run %1 again").arg(title);
    case JobAction::Edit:
        return Tr::tr("Edit %1 and run it").arg(title);
    case JobAction::SaveAsPreset:
        return Tr::tr("Save %1 as preset").arg(title);
    case JobAction::UpdateCredentials:
        return Tr::tr("Update the credentials of %1").arg(record.plan.tenant.name);
    case JobAction::Preview:
        return Tr::tr("Preview %1").arg(title);
    case JobAction::Open:
        return Tr::tr("Open %1").arg(title);
    case JobAction::ShowInFolder:
        return Tr::tr("Show %1 in folder").arg(title);
    case JobAction::CopyChecksum:
        return Tr::tr("Copy SHA-256 of %1").arg(title);
    case JobAction::ToggleDetails:
        return Tr::tr("Details of %1").arg(title);
    case JobAction::CopyDetails:
        return Tr::tr("Copy details of %1").arg(title);
    case JobAction::CopyPath:
    case JobAction::CopyJobId:
    case JobAction::Remove:
    case JobAction::None:
        break;
    }
    return jobActionText(action);
}

JobAction wayOut(const ExportRecord& record, const QDateTime& nowUtc)
{
    if (record.state == ExportState::Failed && record.plan.isLocal())
        return wayOutOfLocal(record.error.value_or(Error{}));
    if (record.state == ExportState::Failed)
        return wayOutOf(record.error.value_or(Error{}), record.rawBytes > 0);
    if (record.state != ExportState::Cancelled)
        return JobAction::None;
    const bool gone = record.rawBytes == 0 && record.submittedAt.isValid() && dataDeletedAt(record) <= nowUtc;
    return gone || record.jobId.isEmpty() ? JobAction::RunAgain : JobAction::PickUp;
}

QVector<SavedFile> previewableFiles(const ExportRecord& record)
{
    QVector<SavedFile> files;
    std::ranges::copy_if(record.files, std::back_inserter(files),
                         [](const SavedFile& file) { return file.as != OutputFormat::Xlsx; });
    return files;
}

JobAction lookAction(const ExportRecord& record)
{
    return previewableFiles(record).isEmpty() ? JobAction::Open : JobAction::Preview;
}

JobAction firstAction(const ExportRecord& record, const QDateTime& nowUtc)
{
    if (record.state == ExportState::Saved)
        return lookAction(record);
    return isEndState(record.state) ? wayOut(record, nowUtc) : JobAction::ToggleDetails;
}

QVector<JobAction> menuActions(const ExportRecord& record)
{
    QVector<JobAction> actions;
    if (!record.files.isEmpty()) {
        if (lookAction(record) == JobAction::Preview)
            actions << JobAction::Preview;
        actions << JobAction::ShowInFolder << JobAction::Open << JobAction::CopyPath << JobAction::CopyChecksum
                << JobAction::None;
    }
    if (isEndState(record.state))
        actions << JobAction::RunAgain;
    actions << JobAction::Edit << JobAction::SaveAsPreset << JobAction::None;
    if (!record.jobId.isEmpty())
        actions << JobAction::CopyJobId;
    actions << JobAction::ToggleDetails;
    if (isEndState(record.state))
        actions << JobAction::None << JobAction::Remove;
    return actions;
}

} // namespace muster::ui
