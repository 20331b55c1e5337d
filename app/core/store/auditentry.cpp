#include "app/core/store/auditentry.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace muster {
namespace {

constexpr QByteArrayView kBefore = "{\"sha256\":\"";
constexpr QByteArrayView kBetween = "\",\"entry\":";
constexpr QByteArrayView kAfter = "}";
constexpr qsizetype kHashDigits = 64;

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QByteArray hashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

QJsonArray fieldsOf(const ExportRequest& request)
{
    QJsonArray fields;
    for (const Field& field : request.fields)
        fields.append(field.exportAs.isEmpty() ? field.name : field.name + QLatin1Char('=') + field.exportAs);
    return fields;
}

QJsonArray filesOf(const ExportRecord& record)
{
    QJsonArray files;
    for (const SavedFile& file : record.files)
        files.append(savedFileToJson(file));
    return files;
}

} // namespace

QJsonObject auditEntry(const ExportRecord& record, const QString& user)
{
    const ExportPlan& plan = record.plan;
    QJsonObject entry{{QStringLiteral("user"), user},
                      {QStringLiteral("began_at"), timeText(record.createdAt)},
                      {QStringLiteral("ended_at"), timeText(record.finishedAt)},
                      {QStringLiteral("result"), exportStateName(record.state)},
                      {QStringLiteral("export"), record.id},
                      {QStringLiteral("job"), record.jobId},
                      {QStringLiteral("tenant"), plan.tenant.name},
                      {QStringLiteral("domain"), plan.tenant.domain()},
                      {QStringLiteral("connection"), plan.connectionName},
                      {QStringLiteral("connection_id"), plan.request.connectionId},
                      {QStringLiteral("format"), exportFormatName(plan.request.format)},
                      {QStringLiteral("fields"), fieldsOf(plan.request)},
                      {QStringLiteral("users"), record.users},
                      {QStringLiteral("files"), filesOf(record)}};
    if (plan.request.limit)
        entry.insert(QStringLiteral("limit"), *plan.request.limit);
    if (record.error)
        entry.insert(QStringLiteral("error"), errorName(record.error->code));
    return entry;
}

qint64 AuditLine::number() const
{
    return entry.value(QLatin1StringView("number")).toInteger();
}

QByteArray AuditLine::previous() const
{
    return entry.value(QLatin1StringView("previous")).toString().toLatin1();
}

QByteArray auditBeginning()
{
    return QByteArray(kHashDigits, '0');
}

AuditLine auditLine(QJsonObject entry, qint64 number, const QByteArray& previous)
{
    entry.insert(QStringLiteral("number"), number);
    entry.insert(QStringLiteral("previous"), QString::fromLatin1(previous));
    const QByteArray bytes = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    return {entry, bytes, hashOf(bytes)};
}

QByteArray auditLineBytes(const AuditLine& line)
{
    return kBefore.toByteArray() + line.sha256 + kBetween.toByteArray() + line.entryBytes + kAfter.toByteArray() + '\n';
}

std::optional<AuditLine> readAuditLine(QByteArrayView bytes)
{
    const qsizetype entryAt = kBefore.size() + kHashDigits + kBetween.size();
    if (bytes.size() <= entryAt || !bytes.startsWith(kBefore) || !bytes.endsWith(kAfter) ||
        bytes.sliced(kBefore.size() + kHashDigits, kBetween.size()) != kBetween)
        return std::nullopt;
    const QByteArrayView entry = bytes.sliced(entryAt).chopped(kAfter.size());
    AuditLine line;
    line.sha256 = bytes.sliced(kBefore.size(), kHashDigits).toByteArray();
    line.entryBytes = entry.toByteArray();
    line.entry = QJsonDocument::fromJson(line.entryBytes).object();
    if (line.entry.isEmpty() || hashOf(entry) != line.sha256)
        return std::nullopt;
    return line;
}

} // namespace muster
