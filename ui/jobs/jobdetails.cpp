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
constexpr qsizetype kListedFields = 24;

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

QVector<JobDetail> requestDetails(const ExportPlan& plan, const QLocale& locale)
{
    QVector<JobDetail> details;
    const ExportRequest& request = plan.request;
    if (!plan.isLocal()) {
        const QString format = request.format == ExportFormat::Csv ? Tr::tr("CSV") : Tr::tr("JSON");
        //: Format, how many users at most
        const QString limited =
            Tr::tr("%1, the first %2 users").arg(format, locale.toString(request.limit.value_or(0)));
        details.append({Tr::tr("Request"), request.limit ? limited : Tr::tr("%1, all users").arg(format)});
        QStringList names;
        for (const Field& field : request.fields.first(std::min(kListedFields, request.fields.size())))
            names << (field.exportAs.isEmpty() ? field.name
                                               : Tr::tr("%1 as %2", "field").arg(field.name, field.exportAs));
        if (const qsizetype more = request.fields.size() - kListedFields; more > 0)
            names << Tr::tr("%1 more", "fields", static_cast<int>(more)).arg(locale.toString(more));
        if (!names.isEmpty())
            details.append({Tr::tr("Fields"), names.join(QLatin1StringView(", "))});
    }
    QStringList outputs;
    for (const OutputFormat output : plan.outputs)
        outputs << outputFormatText(output, request.format);
    details.append({Tr::tr("To make"), outputs.join(QLatin1StringView(", "))});
    details.append({Tr::tr("Save to"), homePath(plan.folder)});
    if (!plan.presetName.isEmpty())
        details.append({Tr::tr("Preset"), plan.presetName});
    return details;
}

QString jobDetailsText(const ExportRecord& record, const QLocale& locale)
{
    QStringList lines{QStringLiteral("%1, %2").arg(exportTitle(record.plan), exportOrigin(record.plan))};
    const QVector<JobDetail> details = jobDetails(record, locale) + requestDetails(record.plan, locale);
    for (const JobDetail& detail : details)
        lines << QStringLiteral("%1: %2").arg(detail.label, detail.value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace muster::ui
