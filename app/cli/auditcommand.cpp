#include "app/cli/auditcommand.h"

#include "app/cli/console.h"
#include "app/cli/exitcode.h"
#include "app/core/store/auditcsv.h"
#include "app/core/store/auditentry.h"
#include "app/core/store/auditjob.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cerrno>
#include <cstdio>

namespace muster::cli {
namespace {

QString problemName(AuditVerdict::Problem problem)
{
    switch (problem) {
    case AuditVerdict::Problem::None:
        break;
    case AuditVerdict::Problem::Changed:
        return QStringLiteral("changed");
    case AuditVerdict::Problem::NotInOrder:
        return QStringLiteral("not_in_order");
    case AuditVerdict::Problem::CutShort:
        return QStringLiteral("cut_short");
    case AuditVerdict::Problem::WrittenAnew:
        return QStringLiteral("written_anew");
    }
    return {};
}

void printVerdict(const AuditVerdict& verdict)
{
    const bool sound = verdict.problem == AuditVerdict::Problem::None;
    QJsonObject event{{QStringLiteral("event"), QStringLiteral("audit")},
                      {QStringLiteral("state"), sound ? QStringLiteral("sound") : QStringLiteral("broken")},
                      {QStringLiteral("entries"), verdict.entries}};
    if (!sound) {
        event.insert(QStringLiteral("broken"), verdict.broken);
        event.insert(QStringLiteral("problem"), problemName(verdict.problem));
    }
    tellOut(QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n');
}

QByteArray wordsLine(const QJsonObject& entry)
{
    const auto text = [&entry](const char* key) { return entry.value(QLatin1StringView(key)).toString(); };
    QStringList outcome{text("result")};
    if (entry.contains(QLatin1StringView("error")))
        outcome << text("error");
    const QJsonArray files = entry.value(QLatin1StringView("files")).toArray();
    if (!files.isEmpty())
        outcome << QLocale().toString(entry.value(QLatin1StringView("users")).toInteger());
    for (const QJsonValue file : files)
        outcome << file.toObject().value(QLatin1StringView("path")).toString();
    const QDateTime ended = QDateTime::fromString(text("ended_at"), Qt::ISODateWithMs).toLocalTime();
    const QStringList columns{QString::number(entry.value(QLatin1StringView("number")).toInteger()),
                              ended.toString(QStringLiteral("yyyy-MM-dd HH:mm")), text("user"), text("tenant"),
                              text("connection").isEmpty() ? QStringLiteral("*") : text("connection")};
    return (columns + outcome).join(QLatin1StringView("  ")).toUtf8() + '\n';
}

} // namespace

Result<AuditVerdict> printAudit(const QString& logPath, const AuditHead& head, bool json)
{
    auto verdict = checkAuditLog(logPath, head, [json](const AuditLine& line) {
        tellOut(json ? auditLineBytes(line) : wordsLine(line.entry));
        return true;
    });
    if (verdict && json)
        printVerdict(*verdict);
    return verdict;
}

Result<AuditVerdict> verifyAudit(const QString& logPath, const AuditHead& head, bool json)
{
    auto verdict = checkAuditLog(logPath, head);
    if (verdict && json)
        printVerdict(*verdict);
    else if (verdict && verdict->problem == AuditVerdict::Problem::None)
        tellOut(auditVerdictText(*verdict).toUtf8() + '\n');
    return verdict;
}

Result<AuditVerdict> exportAuditCsv(const QString& logPath, const AuditHead& head, const QString& csvPath)
{
    if (csvPath != QLatin1StringView("-"))
        return saveAuditCsv(logPath, head, csvPath);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(ErrorCode::FileWriteFailed, csvPath, out.errorString());
    auto verdict = writeAuditCsv(logPath, head, out);
    out.close();
    if (verdict && std::fflush(stdout) != 0)
        return fail(ErrorCode::FileWriteFailed, csvPath, qt_error_string(errno));
    return verdict;
}

int auditExitCode(const AuditVerdict& verdict)
{
    if (verdict.problem == AuditVerdict::Problem::None)
        return static_cast<int>(ExitCode::Saved);
    tellError("muster: " + auditVerdictText(verdict).toUtf8() + '\n');
    return static_cast<int>(ExitCode::Corrupt);
}

} // namespace muster::cli
