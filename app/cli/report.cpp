#include "app/cli/report.h"

#include "app/cli/console.h"
#include "app/cli/exitcode.h"
#include "app/core/base/redaction.h"
#include "app/core/base/usermessage.h"
#include "app/core/domain/recordmessage.h"
#include "app/core/domain/reporttext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <unistd.h>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Reporter)
};

/// On standard error, for a person.
void tell(const QString& text)
{
    tellError(printableText(text).toUtf8() + '\n');
}

QByteArray jsonLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject errorObject(const Error& error, const UserMessage& message)
{
    QJsonObject object{{QStringLiteral("code"), errorName(error.code)},
                       {QStringLiteral("message"), message.what},
                       {QStringLiteral("hint"), message.next}};
    if (error.code == ErrorCode::DiskFull && !error.subject.isEmpty())
        object.insert(QStringLiteral("path"), error.subject);
    if (!error.detail.isEmpty())
        object.insert(QStringLiteral("detail"), redactedText(error.detail));
    if (error.httpStatus != 0)
        object.insert(QStringLiteral("http_status"), error.httpStatus);
    return object;
}

QString errorWords(const Error& error, const UserMessage& message)
{
    QString words = message.what;
    if (!words.endsWith(QLatin1Char('.')))
        words += QLatin1Char('.');
    if (!message.next.isEmpty())
        words += QLatin1Char(' ') + message.next;
    if (error.code == ErrorCode::DiskFull && !error.subject.isEmpty())
        words += QLatin1StringView("\n  ") + error.subject;
    const QString detail = redactedText(error.detail);
    if (!detail.isEmpty() && !message.what.contains(detail))
        words += QLatin1StringView("\n  ") + detail;
    return words;
}

QString stateWords(const ExportStatus& status)
{
    const ExportProgress& progress = status.progress;
    switch (status.record.state) {
    case ExportState::Ready:
        return Tr::tr("waiting for its turn");
    case ExportState::Authorizing:
        return Tr::tr("signing in");
    case ExportState::Submitting:
        return Tr::tr("submitting");
    case ExportState::Waiting:
        return progress.percent ? Tr::tr("Auth0 is working, %1 %").arg(*progress.percent) : Tr::tr("Auth0 is working");
    case ExportState::Downloading:
        return progress.bytesTotal.value_or(0) > 0
                   ? Tr::tr("downloading %1 %").arg(progress.bytesReceived * 100 / *progress.bytesTotal)
                   : Tr::tr("downloading");
    case ExportState::Converting:
        return progress.convertPercent ? Tr::tr("converting %1 %").arg(*progress.convertPercent) : Tr::tr("converting");
    case ExportState::Saved:
        return Tr::tr("saved");
    case ExportState::Failed:
        return Tr::tr("failed");
    case ExportState::Cancelled:
        return Tr::tr("stopped");
    }
    return {};
}

/// Where the complete or partial download of an export that was not saved lies; empty if there is none. Looks at the
/// disk.
QString keptDownload(const ExportRecord& record)
{
    const bool kept = record.state != ExportState::Saved && !record.rawPath.isEmpty();
    return kept && QFileInfo::exists(record.rawPath) ? record.rawPath : QString();
}

/// The report with what follows from it.
QJsonObject reportObject(const ResultReport& report, const std::optional<qint64>& limit)
{
    QJsonObject object = reportToJson(report);
    if (report.columns.size() >= kMaxReportColumns)
        object.insert(QStringLiteral("more_columns"), true); // perhaps: it counts no further
    object.insert(QStringLiteral("empty_columns"), QJsonArray::fromStringList(emptyColumns(report)));
    if (limit) {
        object.insert(QStringLiteral("limit"), *limit);
        object.insert(QStringLiteral("limit_reached"), limitReached(report, limit));
    }
    return object;
}

QString kindName(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Ndjson:
        return QStringLiteral("ndjson");
    case ContentKind::JsonArray:
        return QStringLiteral("json-array");
    case ContentKind::Auth0Csv:
        return QStringLiteral("auth0-csv");
    case ContentKind::Csv:
        break;
    }
    return QStringLiteral("csv");
}

QString kindText(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Ndjson:
        return Tr::tr("JSON lines");
    case ContentKind::JsonArray:
        return Tr::tr("JSON array");
    case ContentKind::Auth0Csv:
        return Tr::tr("CSV as Auth0 delivers it");
    case ContentKind::Csv:
        break;
    }
    return Tr::tr("CSV");
}

} // namespace

QJsonObject recognisedEvent(const QString& path, const RecognisedFile& file)
{
    return {{QStringLiteral("event"), QStringLiteral("recognised")},
            {QStringLiteral("source"), path},
            {QStringLiteral("kind"), kindName(file.kind)},
            {QStringLiteral("packed"), file.packed},
            {QStringLiteral("bytes"), file.bytes}};
}

QString recognisedText(const RecognisedFile& file)
{
    const QString kind = kindText(file.kind);
    return file.packed ? Tr::tr("%1, packed").arg(kind) : kind;
}

QString savedText(const ExportRecord& record, const QLocale& locale)
{
    QStringList lines{
        Tr::tr("%1: %n users saved", nullptr, static_cast<int>(record.users)).arg(exportTitle(record.plan))};
    if (record.report) {
        QVector<ReportLine> report = reportLines(*record.report, record.plan.request.limit, locale);
        if (!record.plan.request.limit)
            report.removeFirst(); // the title says it
        for (const ReportLine& line : report)
            lines.append(QLatin1StringView("  ") + line.text);
    }
    for (const SavedFile& file : record.files) {
        lines.append(QStringLiteral("  %1  %2  %3")
                         .arg(file.sha256, locale.formattedDataSize(file.bytes, 1, QLocale::DataSizeSIFormat),
                              QFileInfo(file.path).fileName()));
    }
    return lines.join(QLatin1Char('\n'));
}

QJsonObject resultEvent(const ExportRecord& record)
{
    QJsonArray files;
    for (const SavedFile& file : record.files)
        files.append(savedFileToJson(file));
    QJsonObject event{{QStringLiteral("event"), QStringLiteral("result")},
                      {QStringLiteral("state"), exportStateName(record.state)},
                      {QStringLiteral("export_id"), record.id},
                      {QStringLiteral("connection"), record.plan.connectionName},
                      {QStringLiteral("job_id"), record.jobId},
                      {QStringLiteral("users"), record.users},
                      {QStringLiteral("rejected"), record.report ? record.report->rejected : 0},
                      {QStringLiteral("files"), files}};
    if (record.plan.isLocal())
        event.insert(QStringLiteral("source"), record.plan.sourcePath);
    if (record.report)
        event.insert(QStringLiteral("report"), reportObject(*record.report, record.plan.request.limit));
    if (const QString path = keptDownload(record); !path.isEmpty())
        event.insert(QStringLiteral("kept_download"), path);
    if (record.error)
        event.insert(QStringLiteral("error"), errorObject(*record.error, failureMessage(record)));
    return event;
}

QJsonObject failureEvent(const Error& error)
{
    return {{QStringLiteral("event"), QStringLiteral("result")},
            {QStringLiteral("state"),
             error.code == ErrorCode::Cancelled ? QStringLiteral("cancelled") : QStringLiteral("failed")},
            {QStringLiteral("job_id"), QString()},
            {QStringLiteral("users"), 0},
            {QStringLiteral("rejected"), 0},
            {QStringLiteral("files"), QJsonArray()},
            {QStringLiteral("error"), errorObject(error, userMessage(error))}};
}

QJsonObject progressEvent(const ExportStatus& status)
{
    const ExportProgress& progress = status.progress;
    QJsonObject event{{QStringLiteral("event"), QStringLiteral("progress")},
                      {QStringLiteral("export_id"), status.record.id},
                      {QStringLiteral("state"), exportStateName(status.record.state)},
                      {QStringLiteral("job_id"), status.record.jobId}};
    if (status.record.plan.isLocal())
        event.insert(QStringLiteral("source"), status.record.plan.sourcePath);
    if (const auto percent =
            status.record.state == ExportState::Converting ? progress.convertPercent : progress.percent)
        event.insert(QStringLiteral("percent"), *percent);
    if (progress.timeLeft)
        event.insert(QStringLiteral("time_left_seconds"), static_cast<qint64>(progress.timeLeft->count()));
    if (progress.bytesReceived > 0)
        event.insert(QStringLiteral("bytes"), progress.bytesReceived);
    if (progress.bytesTotal)
        event.insert(QStringLiteral("bytes_total"), *progress.bytesTotal);
    if (progress.pause == ExportProgress::Pause::RateLimited)
        event.insert(QStringLiteral("waiting_for"), QStringLiteral("rate_limit"));
    if (progress.pause == ExportProgress::Pause::Offline)
        event.insert(QStringLiteral("waiting_for"), QStringLiteral("connection"));
    return event;
}

QString progressLine(const ExportStatus& status)
{
    QString line = exportTitle(status.record.plan) + QLatin1StringView(": ") + stateWords(status);
    if (status.progress.pause == ExportProgress::Pause::RateLimited)
        line += Tr::tr(", waiting for the rate limit");
    if (status.progress.pause == ExportProgress::Pause::Offline)
        line += Tr::tr(", no connection, trying again");
    return line;
}

Reporter::Reporter(bool json) : m_json(json), m_terminal(::isatty(STDERR_FILENO) == 1) {}

void Reporter::recognised(const QString& path, const RecognisedFile& file)
{
    if (m_json)
        return tellOut(jsonLine(recognisedEvent(path, file)));
    tell(QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), recognisedText(file)));
}

void Reporter::progress(const ExportStatus& status)
{
    if (isEndState(status.record.state))
        return;
    const bool isLog = !m_json && !m_terminal; // one line a state, no percentages
    const ExportStatus told = isLog ? ExportStatus{status.record, {}} : status;
    const QByteArray now = m_json ? jsonLine(progressEvent(told)) : printableText(progressLine(told)).toUtf8();
    QByteArray& last = m_last[status.record.id];
    if (last == now)
        return;
    last = now;
    if (m_json)
        return tellOut(now);
    if (!m_terminal)
        return tellError(now + '\n');
    tellError("\r\033[K" + now);
    m_lineOpen = true;
}

void Reporter::ended(const ExportRecord& record)
{
    if (m_json)
        return tellOut(jsonLine(resultEvent(record)));
    clearLine();
    if (record.state == ExportState::Saved) {
        tell(savedText(record, QLocale()));
        for (const SavedFile& file : record.files)
            tellOut(file.path.toUtf8() + '\n');
        return;
    }
    const Error error = record.error.value_or(Error{ErrorCode::Cancelled});
    const QString words = errorWords(error, failureMessage(record.plan, error));
    tell(exportTitle(record.plan) + QLatin1StringView(": ") + words);
    if (const QString path = keptDownload(record); !path.isEmpty())
        tell(QLatin1StringView("  ") + Tr::tr("What was downloaded is kept in %1").arg(path));
}

void Reporter::failed(const Error& error)
{
    if (m_json)
        return tellOut(jsonLine(failureEvent(error)));
    clearLine();
    tell(QLatin1StringView("muster: ") + errorWords(error, userMessage(error)));
}

void Reporter::warn(const QString& sentence)
{
    clearLine();
    tell(QLatin1StringView("muster: ") + sentence);
}

void Reporter::warnOf(const QVector<OutputFormat>& outputs)
{
    if (outputs.contains(OutputFormat::Import))
        warn(Tr::tr("An import overwrites the metadata of users who are there already, if it is told to update them."));
}

void Reporter::nothingToResume(int stopped)
{
    if (m_json)
        return;
    tell(Tr::tr("There is nothing to resume."));
    if (stopped > 0)
        tell(Tr::tr("“muster resume --stopped” goes on with %n stopped exports.", nullptr, stopped));
}

void Reporter::clearLine()
{
    if (m_lineOpen)
        tellError("\r\033[K");
    m_lineOpen = false;
}

int refuse(const Error& error, bool json)
{
    Reporter(json).failed(error);
    return static_cast<int>(exitCodeFor(error.code));
}

} // namespace muster::cli
