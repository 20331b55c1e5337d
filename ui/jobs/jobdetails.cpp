#include "ui/jobs/jobdetails.h"

#include "app/core/base/redaction.h"
#include "app/core/base/usermessage.h"
#include "ui/jobs/jobformat.h"

#include <QCoreApplication>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::JobDetails)
};

QString answerText(const Error& error)
{
    const QString code = errorName(error.code);
    return error.httpStatus > 0 ? QStringLiteral("%1 · %2").arg(error.httpStatus).arg(code) : code;
}

QString messageText(const Error& error, const QString& tenantName)
{
    if (!error.detail.isEmpty())
        return redactedText(error.detail, 2000);
    const UserMessage message = userMessage(error, tenantName);
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
        add(Tr::tr("Message"), messageText(*record.error, record.plan.tenant.name));
        if (!record.error->detail.contains(record.error->subject))
            add(Tr::tr("About"), homePath(redactedText(record.error->subject)));
    }
    add(Tr::tr("Job ID"), record.jobId);
    add(Tr::tr("Earlier jobs"), record.earlierJobIds.join(QLatin1StringView(", ")));
    add(Tr::tr("Started"), exactTime(record.submittedAt.isValid() ? record.submittedAt : record.createdAt, locale));
    add(Tr::tr("Time"), exactTime(record.finishedAt, locale));
    for (const SavedFile& file : record.files) {
        add(Tr::tr("File"), homePath(file.path));
        add(Tr::tr("SHA-256"), file.sha256);
    }
    return details;
}

QString jobDetailsText(const ExportRecord& record, const QLocale& locale)
{
    QStringList lines{QStringLiteral("%1, %2").arg(exportTitle(record.plan), record.plan.tenant.name)};
    const QVector<JobDetail> details = jobDetails(record, locale);
    for (const JobDetail& detail : details)
        lines << QStringLiteral("%1: %2").arg(detail.label, detail.value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace muster::ui
