#include "jobsamples.h"

#include "tests/support/sampledata.h"

namespace muster::test {
namespace {

ExportStatus processing(const QString& id, int percent)
{
    ExportStatus status = jobIn(ExportState::Waiting, id);
    status.progress.remoteStatus = QStringLiteral("processing");
    status.progress.percent = percent;
    return status;
}

ExportStatus downloading(const QString& id, qint64 received)
{
    ExportStatus status = jobIn(ExportState::Downloading, id);
    status.progress.downloadAttempt = 1;
    status.progress.bytesReceived = received;
    status.progress.bytesTotal = 1000;
    return status;
}

} // namespace

ExportStatus jobIn(ExportState state, const QString& id)
{
    ExportStatus status = state == ExportState::Saved ? sampleExports().at(3) : sampleExports().first();
    status.record.id = id;
    status.record.plan.connectionName = QStringLiteral("customers-db");
    status.record.state = state;
    status.record.jobId = state >= ExportState::Waiting ? QStringLiteral("job_1") : QString();
    status.progress = {};
    if (!isEndState(state))
        return status;
    status.record.finishedAt = status.record.createdAt.addSecs(60);
    if (state != ExportState::Saved)
        status.record.endedIn = ExportState::Converting;
    if (state == ExportState::Failed)
        status.record.error =
            Error{ErrorCode::DiskFull, QStringLiteral("No space left on device"), {}, 0, std::nullopt};
    return status;
}

QVector<ExportStatus> jobThatSucceeds(const QString& id)
{
    ExportStatus limited = jobIn(ExportState::Submitting, id);
    limited.progress.pause = ExportProgress::Pause::RateLimited;
    ExportStatus converting = jobIn(ExportState::Converting, id);
    converting.progress.convertPercent = 70;
    return {jobIn(ExportState::Ready, id),
            jobIn(ExportState::Authorizing, id),
            jobIn(ExportState::Submitting, id),
            limited,
            jobIn(ExportState::Waiting, id),
            processing(id, 10),
            processing(id, 42),
            downloading(id, 0),
            downloading(id, 640),
            converting,
            jobIn(ExportState::Saved, id)};
}

QVector<ExportStatus> jobThatFails(const QString& id)
{
    QVector<ExportStatus> script = jobThatSucceeds(id);
    script.last() = jobIn(ExportState::Failed, id);
    script.append(jobIn(ExportState::Cancelled, id));
    return script;
}

} // namespace muster::test
