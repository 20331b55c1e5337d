#include "ui/jobs/jobdetails.h"

#include "app/core/base/redaction.h"
#include "app/core/domain/recordmessage.h"
#include "app/core/domain/reporttext.h"
#include "ui/jobs/jobformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::JobDetails)
};

/// The parts of an import can be thousands.
constexpr qsizetype kListedFiles = 12;

QString answerText(const Error& error)
{
    const QString code = errorName(error.code);
    return error.httpStatus > 0 ? QStringLiteral("%1 · %2").arg(error.httpStatus).arg(code) : code;
}

QString messageText(const ExportPlan& plan, const Error& error)
{
    if (!error.detail.isEmpty())
        return redactedText(error.detail, 2000);
    const UserMessage message = failureMessage(plan, error);
    return message.next.isEmpty() ? message.what : Tr::tr("%1. %2", "cause and advice").arg(message.what, message.next);
}

QString exactTime(const QDateTime& utc, const QLocale& locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return locale.toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') +
           local.time().toString(QStringLiteral("HH:mm:ss"));
}

QVector<JobDetail> reportDetails(const ExportRecord& record, const QLocale& locale)
{
    QVector<JobDetail> details;
    const QVector<ReportLine> lines = reportLines(*record.report, record.plan.request.limit, locale);
    for (const ReportLine& line : lines)
        details.append({line.label, line.text, line.attention});
    return details;
}

} // namespace

QVector<JobDetail> jobDetails(const ExportRecord& record, const QLocale& locale)
{
    QVector<JobDetail> details;
    const auto add = [&details](const QString& label, const QString& value) {
        if (!value.isEmpty())
            details.append({label, value});
    };
    if (record.error && record.state == ExportState::Failed) {
        add(Tr::tr("Answer"), answerText(*record.error));
        add(Tr::tr("Message"), messageText(record.plan, *record.error));
        if (!record.error->detail.contains(record.error->subject))
            add(Tr::tr("About"), homePath(redactedText(record.error->subject)));
    }
    add(Tr::tr("Source"), homePath(record.plan.sourcePath));
    add(Tr::tr("Job ID"), record.jobId);
    add(Tr::tr("Earlier jobs"), record.earlierJobIds.join(QLatin1StringView(", ")));
    add(Tr::tr("Started"), exactTime(record.submittedAt.isValid() ? record.submittedAt : record.createdAt, locale));
    add(Tr::tr("Time"), exactTime(record.finishedAt, locale));
    if (record.report)
        details += reportDetails(record, locale);
    for (const SavedFile& file : record.files.first(std::min(kListedFiles, record.files.size()))) {
        add(Tr::tr("File"), homePath(file.path));
        add(Tr::tr("SHA-256"), file.sha256);
    }
    if (const qsizetype more = record.files.size() - kListedFiles; more > 0)
        add(Tr::tr("File"), Tr::tr("%1 more files", nullptr, static_cast<int>(more)).arg(locale.toString(more)));
    return details;
}

QString jobDetailsText(const ExportRecord& record, const QLocale& locale)
{
    QStringList lines{QStringLiteral("%1, %2").arg(exportTitle(record.plan), exportOrigin(record.plan))};
    const QVector<JobDetail> details = jobDetails(record, locale);
    for (const JobDetail& detail : details)
        lines << QStringLiteral("%1: %2").arg(detail.label, detail.value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace muster::ui
