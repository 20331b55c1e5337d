#include "ui/jobs/jobtext.h"

#include "app/core/domain/recordmessage.h"
#include "app/core/domain/reporttext.h"
#include "ui/jobs/jobformat.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace muster::ui {
namespace {

using std::chrono::seconds;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::JobRow)
};

/// Within this time before Auth0 deletes a job's data the row warns.
constexpr seconds kDeletionWarning = std::chrono::hours(2);

/// A text for the eye and the same for the ear.
struct Spoken
{
    QString text, spoken;
    bool warning = false;
};

struct Context
{
    const ExportStatus& status;
    const QDateTime& now;
    const QLocale& locale;

    [[nodiscard]] seconds until(const QDateTime& moment) const { return seconds(now.secsTo(moment)); }
    [[nodiscard]] QString moment(const QDateTime& utc) const { return momentText(utc, now, locale); }
    [[nodiscard]] Spoken duration(const QString& pattern, seconds length, bool warning = false) const
    {
        return {pattern.arg(durationText(length, locale)), pattern.arg(spokenDuration(length, locale)), warning};
    }
};

QString joined(const QStringList& parts, const QString& separator)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(separator);
}

QString dotted(const QStringList& parts)
{
    return joined(parts, QStringLiteral(" · "));
}
QString dotted(const QString& first, const QString& second)
{
    return dotted(QStringList{first, second});
}

QString inSentence(const QString& words)
{
    return words.left(1).toLower() + words.mid(1);
}

QString ordinalTry(int attempt)
{
    switch (attempt) {
    case 2:
        return Tr::tr("2nd try");
    case 3:
        return Tr::tr("3rd try");
    default:
        return attempt > 3 ? Tr::tr("try %1").arg(attempt) : QString();
    }
}

QString waitingDetail(int position, const QLocale& locale)
{
    if (position == 0)
        return Tr::tr("starts next");
    if (position == 1)
        return Tr::tr("starts when the job above is done");
    return Tr::tr("starts when %1 jobs are done", nullptr, position).arg(locale.toString(position));
}

QString downloadDetail(const ExportProgress& progress, const QLocale& locale)
{
    QString rate = progress.bytesPerSecond > 0 ? rateText(progress.bytesPerSecond, locale) : QString();
    if (progress.bytesReceived <= 0)
        return ordinalTry(progress.downloadAttempt);
    if (progress.bytesTotal.value_or(0) > 0)
        return rate;
    return joined({sizeText(progress.bytesReceived, locale), rate}, QStringLiteral(", "));
}

QString detailOf(JobStage stage, const Context& context)
{
    const ExportProgress& progress = context.status.progress;
    const ExportRecord& record = context.status.record;
    if (progress.pause == ExportProgress::Pause::RateLimited)
        return Tr::tr("Auth0 asked to slow down");
    if (progress.pause == ExportProgress::Pause::Offline)
        return Tr::tr("no connection");
    if (stage == JobStage::Waiting)
        return waitingDetail(progress.queuePosition, context.locale);
    if (progress.reattached && (stage == JobStage::Queued || stage == JobStage::Processing))
        return Tr::tr("picked up again after restart");
    if (stage == JobStage::Processing && progress.percent && record.submittedAt.isValid())
        return Tr::tr("started %1").arg(context.moment(record.submittedAt));
    if (stage == JobStage::Downloading)
        return downloadDetail(progress, context.locale);
    return stage == JobStage::Converting ? outputsText(record) : QString();
}

/// Line 4, right: the most pressing of next try, end of the link or the data, time left, time passed.
Spoken rightOf(JobStage stage, const Context& context)
{
    const ExportProgress& progress = context.status.progress;
    if (progress.pause != ExportProgress::Pause::None) {
        const seconds wait = context.until(progress.nextTryAt);
        return wait.count() > 0 ? context.duration(Tr::tr("next try in %1"), wait) : Spoken{};
    }
    if (stage == JobStage::Downloading && progress.bytesReceived <= 0 && progress.linkExpiresAt > context.now)
        return context.duration(Tr::tr("Link expires in %1"), context.until(progress.linkExpiresAt), true);
    const QDateTime deletion = dataDeletedAt(context.status.record);
    const seconds kept = context.until(deletion);
    const bool atAuth0 = stage == JobStage::Queued || stage == JobStage::Processing || stage == JobStage::Downloading;
    if (atAuth0 && deletion.isValid() && kept.count() > 0 && kept < kDeletionWarning)
        return context.duration(Tr::tr("Kept for %1 more"), kept, true);
    if (progress.timeLeft)
        return context.duration(Tr::tr("%1 left"), *progress.timeLeft);
    if ((stage == JobStage::Queued || stage == JobStage::Processing) && progress.stateSince.isValid())
        return context.duration(Tr::tr("for %1"), -context.until(progress.stateSince));
    return {};
}

void describeRunning(JobRowText& row, const Context& context)
{
    const ExportPlan& plan = context.status.record.plan;
    const QString origin = exportOrigin(plan);
    const std::optional<int> percent = stagePercent(context.status);
    const QString words = jobStageText(row.stage);
    const Spoken right = rightOf(row.stage, context);

    row.secondLine = dotted({origin, plan.presetName, outputsText(context.status.record)});
    row.track = trackState(context.status);
    row.stageWords =
        percent ? Tr::tr("%1 %2 %", "Processing 42 %").arg(words, context.locale.toString(*percent)) : words;
    row.detail = detailOf(row.stage, context);
    row.right = right.text;
    row.rightIsWarning = right.warning;

    const QString spoken =
        percent
            ? Tr::tr("%1 %2 percent", "processing 42 percent").arg(inSentence(words), context.locale.toString(*percent))
            : inSentence(words);
    const bool saysMore =
        context.status.progress.pause != ExportProgress::Pause::None || row.stage == JobStage::Waiting;
    row.accessibleName =
        joined({row.title, origin, spoken, saysMore ? row.detail : QString(), right.spoken}, QStringLiteral(", "));
}

/// "2 files in ~/Exports", "38 parts in ~/Exports".
QString filesText(const ExportRecord& record)
{
    const auto count = static_cast<int>(record.files.size());
    const QString folder = homePath(QFileInfo(record.files.first().path).path());
    const bool onlyParts =
        std::ranges::all_of(record.files, [](const SavedFile& file) { return file.as == OutputFormat::Import; });
    return onlyParts ? Tr::tr("%1 import files in %2", nullptr, count).arg(QString::number(count), folder)
                     : Tr::tr("%1 files in %2", nullptr, count).arg(QString::number(count), folder);
}

QString remarkOf(const ExportRecord& record, const QLocale& locale)
{
    return record.report ? reportRemark(*record.report, record.plan.request.limit, locale) : QString();
}

void describeSaved(JobRowText& row, const Context& context)
{
    const ExportRecord& record = context.status.record;
    const QString origin = exportOrigin(record.plan);
    const QString remark = remarkOf(record, context.locale);
    row.showsTrack = false;
    row.hasFiles = !record.files.isEmpty();
    row.time = context.moment(record.finishedAt);
    row.figures = Tr::tr("%1, %2", "48,210 users, 12.4 MB")
                      .arg(usersText(record.users, context.locale), sizeText(totalBytes(record), context.locale));
    row.secondLine = dotted(origin, row.hasFiles ? filesText(record) : QString());
    row.secondIsWarning = !remark.isEmpty();
    if (row.secondIsWarning)
        row.secondLine = dotted(origin, remark);
    if (row.hasFiles && !record.files.first().sha256.isEmpty())
        row.checksum = Tr::tr("SHA-256 %1").arg(shortChecksum(record.files.first().sha256));
    row.accessibleName =
        joined({row.title, origin, Tr::tr("saved"), row.figures, remark, row.time}, QStringLiteral(", "));
}

void describeFailed(JobRowText& row, const Context& context)
{
    const ExportRecord& record = context.status.record;
    const QString origin = exportOrigin(record.plan);
    const UserMessage message = failureMessage(record);
    row.showsTrack = false;
    row.secondLine =
        dotted(origin, Tr::tr("stopped at %1, %2").arg(stepName(record.endedIn), context.moment(record.finishedAt)));
    row.figures = message.what;
    row.detail = message.next;
    row.accessibleName = joined({row.title, origin, Tr::tr("failed"), row.figures, row.detail}, QStringLiteral(", "));
}

QString stoppedAdvice(const Context& context)
{
    const ExportRecord& record = context.status.record;
    if (record.plan.isLocal())
        return Tr::tr("Nothing was written.");
    if (record.jobId.isEmpty())
        return record.endedIn == ExportState::Submitting ? Tr::tr("Auth0 may have started a job.")
                                                         : Tr::tr("Nothing was sent to Auth0.");
    if (wayOut(record, context.now) == JobAction::RunAgain)
        return Tr::tr("Auth0 has deleted the result. Export again.");
    if (record.rawBytes > 0)
        return Tr::tr("The download is kept; pick it up at any time.");
    const QDateTime deletion = dataDeletedAt(record);
    if (record.endedIn == ExportState::Waiting)
        return deletion.isValid() ? Tr::tr("Auth0 may finish it; pick it up by %1.").arg(context.moment(deletion))
                                  : Tr::tr("Auth0 may finish it; pick it up within 24 hours.");
    return deletion.isValid() ? Tr::tr("Auth0 keeps the result until %1.").arg(context.moment(deletion))
                              : Tr::tr("Auth0 keeps the result for 24 hours.");
}

void describeStopped(JobRowText& row, const Context& context)
{
    const ExportRecord& record = context.status.record;
    row.showsTrack = false;
    const QString origin = exportOrigin(record.plan);
    row.secondLine = dotted({origin, outputsText(record), context.moment(record.finishedAt)});
    row.figures = Tr::tr("Stopped by you at %1").arg(stepName(record.endedIn));
    row.detail = stoppedAdvice(context);
    row.accessibleName = joined({row.title, origin, row.figures, row.detail}, QStringLiteral(", "));
}

} // namespace

JobRowText jobRowText(const ExportStatus& status, const QDateTime& nowUtc, QStringView currentTenantId,
                      const QLocale& locale)
{
    const Context context{status, nowUtc, locale};
    JobRowText row;
    row.stage = jobStage(status);
    row.title = exportTitle(status.record.plan);
    row.otherTenant = !status.record.plan.isLocal() && status.record.plan.tenant.id != currentTenantId;
    row.wayOut = wayOut(status.record, nowUtc);
    switch (row.stage) {
    case JobStage::Saved:
        describeSaved(row, context);
        break;
    case JobStage::Failed:
        describeFailed(row, context);
        break;
    case JobStage::Stopped:
        describeStopped(row, context);
        break;
    default:
        describeRunning(row, context);
        break;
    }
    return row;
}

QString jobsSummary(const QVector<ExportStatus>& jobs, const QLocale& locale)
{
    const auto inState = [&jobs](auto wanted) { return static_cast<int>(std::ranges::count_if(jobs, wanted)); };
    const int waiting = inState([](const ExportStatus& job) { return job.record.state == ExportState::Ready; });
    const int failed = inState([](const ExportStatus& job) { return job.record.state == ExportState::Failed; });
    const int running = inState([](const ExportStatus& job) { return !isEndState(job.record.state); }) - waiting;
    QStringList parts;
    if (running > 0)
        parts << Tr::tr("%1 running", nullptr, running).arg(locale.toString(running));
    if (waiting > 0)
        parts << Tr::tr("%1 waiting", nullptr, waiting).arg(locale.toString(waiting));
    if (parts.isEmpty())
        parts << Tr::tr("Nothing running");
    if (failed > 0)
        parts << Tr::tr("%1 need you", nullptr, failed).arg(locale.toString(failed));
    return parts.join(QStringLiteral(", "));
}

} // namespace muster::ui
