#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrequest.h"
#include "app/core/domain/outputformat.h"
#include "app/core/domain/resultreport.h"
#include "app/core/domain/tenant.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>

namespace muster {

/// What happens when a file of that name exists: `--on-conflict`.
enum class ConflictPolicy { Number, Overwrite, Fail };
[[nodiscard]] QString conflictPolicyName(ConflictPolicy policy); ///< "number", "overwrite", "fail"
[[nodiscard]] std::optional<ConflictPolicy> conflictPolicyFromName(QStringView name);

/// Everything that is decided when Export is pressed: one job at Auth0, one set of files. With a `sourcePath` nothing
/// is asked of Auth0: files are made of one that is there already. Such a plan has no tenant, and of the request only
/// the format of the file's content.
struct ExportPlan
{
    QString sourcePath;     ///< absolute; empty: a job at Auth0
    Tenant tenant;          ///< a copy: later changes of the tenant do not redirect a queued job
    QString connectionName; ///< for titles and file names; empty for the whole tenant
    ExportRequest request;
    QVector<OutputFormat> outputs{OutputFormat::Plain}; ///< at least one, no duplicates
    OutputOptions options;
    QString folder; ///< absolute; created if missing
    QString namePattern;
    ConflictPolicy onConflict = ConflictPolicy::Number;
    QString presetName;   ///< empty without one
    bool testRun = false; ///< ten users, to find out which attributes there are

    [[nodiscard]] bool isLocal() const { return !sourcePath.isEmpty(); }
    friend bool operator==(const ExportPlan&, const ExportPlan&) = default;
};

/// InvalidRequest with the reason why the plan cannot start: the request, the outputs (what cannot be made of such a
/// download, or an import of renamed columns), the pattern, the folder's form. Pure; does not look at the disk.
[[nodiscard]] Result<void> checkPlan(const ExportPlan& plan);
/// The file name without suffix that the plan asks for at `localTime`; the pattern has been checked before.
[[nodiscard]] QString plannedBaseName(const ExportPlan& plan, const QString& jobId, const QDateTime& localTime);

/// The life of one export; what the user sees and what the database stores.
enum class ExportState {
    Ready, ///< waiting for its turn; nothing was sent
    Authorizing,
    Submitting, ///< the POST is under way or was: after a crash here it is unclear whether a job exists
    Waiting,    ///< the job id is known; Auth0 works
    Downloading,
    Converting,
    Saved,
    Failed,
    Cancelled,
};
[[nodiscard]] QString exportStateName(ExportState state); ///< stable: "ready", "authorizing", …
[[nodiscard]] std::optional<ExportState> exportStateFromName(QStringView name);
/// Saved, Failed and Cancelled: nothing happens any more by itself.
[[nodiscard]] constexpr bool isEndState(ExportState state)
{
    return state >= ExportState::Saved;
}

/// A finished file.
struct SavedFile
{
    QString path; ///< absolute
    OutputFormat as = OutputFormat::Plain;
    qint64 bytes = 0;
    QString sha256; ///< lower-case hex
    qint64 users = 0;
    friend bool operator==(const SavedFile&, const SavedFile&) = default;
};

/// A finished file that has no name yet: it is complete and on disk as `partPath`.
struct PendingFile
{
    QString partPath;
    QString suffix; ///< what follows base name and number in the name it will get
    SavedFile file; ///< with that name
    friend bool operator==(const PendingFile&, const PendingFile&) = default;
};

/// One export as it is stored: never holds secrets, links or users' data. Times are UTC.
struct ExportRecord
{
    QString id; ///< our own
    ExportPlan plan;
    ExportState state = ExportState::Ready;
    ExportState endedIn = ExportState::Ready; ///< for Failed and Cancelled: the state in which it ended
    QString jobId;                            ///< Auth0's id; stored before anything else is sent
    QStringList earlierJobIds;                ///< jobs that this record replaced after their data was gone
    QDateTime createdAt;
    QDateTime submittedAt; ///< when Auth0 accepted the job; start of the 8 and 24 hours
    QDateTime finishedAt;
    QString rawPath;     ///< the download while it is needed: `<name>.gz.part`
    QString etag;        ///< of the download, to go on after a cut
    qint64 rawBytes = 0; ///< size of the complete download; 0 until it is complete
    qint64 users = 0;
    std::optional<ResultReport> report; ///< for Saved; exports of earlier versions have none
    QVector<PendingFile> pending;       ///< in Converting, stored before the first of them gets its name
    QVector<SavedFile> files;
    std::optional<Error> error; ///< for Failed
    friend bool operator==(const ExportRecord&, const ExportRecord&) = default;
};

/// When Auth0 deletes the job's data: 24 hours after it was accepted; invalid before.
[[nodiscard]] QDateTime dataDeletedAt(const ExportRecord& record);
/// When the job should have finished: 8 hours after it was accepted; invalid before.
[[nodiscard]] QDateTime jobTimesOutAt(const ExportRecord& record);
/// "customers-db", or the words for the whole tenant; of a plan with a source the name of that file.
[[nodiscard]] QString exportTitle(const ExportPlan& plan);

/// Whose users: the tenant's name, or the words for this computer when files are made of one that is there.
[[nodiscard]] QString exportOrigin(const ExportPlan& plan);

/// For the record, the audit log and `--json`: path, as, bytes, sha256, users.
[[nodiscard]] QJsonObject savedFileToJson(const SavedFile& file);
/// Plan and record for the database and for drafts; unknown keys are ignored, missing ones keep their defaults.
[[nodiscard]] QJsonObject planToJson(const ExportPlan& plan);
[[nodiscard]] ExportPlan planFromJson(const QJsonObject& json);

} // namespace muster

Q_DECLARE_METATYPE(muster::ExportPlan)
Q_DECLARE_METATYPE(muster::ExportRecord)
