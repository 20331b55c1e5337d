#include "app/core/store/recordjson.h"

#include <QJsonArray>

namespace muster {
namespace {

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}
QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

SavedFile fileFromJson(const QJsonObject& json)
{
    SavedFile file;
    file.path = json.value(QLatin1StringView("path")).toString();
    file.as = outputFormatFromName(json.value(QLatin1StringView("as")).toString()).value_or(OutputFormat::Plain);
    file.bytes = json.value(QLatin1StringView("bytes")).toInteger();
    file.sha256 = json.value(QLatin1StringView("sha256")).toString();
    file.users = json.value(QLatin1StringView("users")).toInteger();
    return file;
}

QJsonArray pendingToJson(const QVector<PendingFile>& files)
{
    QJsonArray list;
    for (const PendingFile& pending : files)
        list.append(QJsonObject{{QStringLiteral("part"), pending.partPath},
                                {QStringLiteral("suffix"), pending.suffix},
                                {QStringLiteral("file"), savedFileToJson(pending.file)}});
    return list;
}

QVector<PendingFile> pendingFromJson(const QJsonArray& list)
{
    QVector<PendingFile> files;
    for (const QJsonValue value : list) {
        const QJsonObject json = value.toObject();
        files.append({json.value(QLatin1StringView("part")).toString(),
                      json.value(QLatin1StringView("suffix")).toString(),
                      fileFromJson(json.value(QLatin1StringView("file")).toObject())});
    }
    return files;
}

QJsonObject errorToJson(const Error& error)
{
    QJsonObject json{{QStringLiteral("code"), errorName(error.code)},
                     {QStringLiteral("detail"), error.detail},
                     {QStringLiteral("subject"), error.subject},
                     {QStringLiteral("http_status"), error.httpStatus}};
    if (error.retryAfter)
        json.insert(QStringLiteral("retry_after"), static_cast<qint64>(error.retryAfter->count()));
    return json;
}

Error errorFromJson(const QJsonObject& json)
{
    Error error;
    error.code = errorCodeFromName(json.value(QLatin1StringView("code")).toString()).value_or(ErrorCode::Internal);
    error.detail = json.value(QLatin1StringView("detail")).toString();
    error.subject = json.value(QLatin1StringView("subject")).toString();
    error.httpStatus = json.value(QLatin1StringView("http_status")).toInt();
    if (const QJsonValue wait = json.value(QLatin1StringView("retry_after")); wait.isDouble())
        error.retryAfter = std::chrono::seconds(wait.toInteger());
    return error;
}

} // namespace

QJsonObject recordDetails(const ExportRecord& record)
{
    QJsonArray files;
    for (const SavedFile& file : record.files)
        files.append(savedFileToJson(file));
    QJsonObject json{{QStringLiteral("plan"), planToJson(record.plan)},
                     {QStringLiteral("ended_in"), exportStateName(record.endedIn)},
                     {QStringLiteral("earlier_jobs"), QJsonArray::fromStringList(record.earlierJobIds)},
                     {QStringLiteral("submitted_at"), timeText(record.submittedAt)},
                     {QStringLiteral("raw_path"), record.rawPath},
                     {QStringLiteral("etag"), record.etag},
                     {QStringLiteral("raw_bytes"), record.rawBytes},
                     {QStringLiteral("users"), record.users},
                     {QStringLiteral("files"), files}};
    if (!record.pending.isEmpty())
        json.insert(QStringLiteral("pending"), pendingToJson(record.pending));
    if (record.error)
        json.insert(QStringLiteral("error"), errorToJson(*record.error));
    return json;
}

void readRecordDetails(const QJsonObject& json, ExportRecord& record)
{
    record.plan = planFromJson(json.value(QLatin1StringView("plan")).toObject());
    record.endedIn =
        exportStateFromName(json.value(QLatin1StringView("ended_in")).toString()).value_or(ExportState::Ready);
    const QJsonArray earlier = json.value(QLatin1StringView("earlier_jobs")).toArray();
    for (const QJsonValue id : earlier)
        record.earlierJobIds.append(id.toString());
    record.submittedAt = timeFrom(json.value(QLatin1StringView("submitted_at")));
    record.rawPath = json.value(QLatin1StringView("raw_path")).toString();
    record.etag = json.value(QLatin1StringView("etag")).toString();
    record.rawBytes = json.value(QLatin1StringView("raw_bytes")).toInteger();
    record.users = json.value(QLatin1StringView("users")).toInteger();
    const QJsonArray files = json.value(QLatin1StringView("files")).toArray();
    for (const QJsonValue file : files)
        record.files.append(fileFromJson(file.toObject()));
    record.pending = pendingFromJson(json.value(QLatin1StringView("pending")).toArray());
    if (const QJsonValue error = json.value(QLatin1StringView("error")); error.isObject())
        record.error = errorFromJson(error.toObject());
}

} // namespace muster
