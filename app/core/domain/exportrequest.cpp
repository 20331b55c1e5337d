#include "app/core/domain/exportrequest.h"

#include "app/core/domain/connection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ExportRequest)
};

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

/// A JSON string literal with Qt's own escaping.
QString quoted(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString shellQuoted(QString text)
{
    text.replace(QLatin1Char('\''), QLatin1StringView("'\\''"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

} // namespace

QJsonObject ExportRequest::toJson() const
{
    QJsonObject body;
    if (!connectionId.isEmpty())
        body.insert(QStringLiteral("connection_id"), connectionId);
    body.insert(QStringLiteral("format"), exportFormatName(format));
    if (limit)
        body.insert(QStringLiteral("limit"), *limit);
    QJsonArray list;
    for (const Field& field : fields) {
        QJsonObject entry{{QStringLiteral("name"), field.name}};
        if (!field.exportAs.isEmpty())
            entry.insert(QStringLiteral("export_as"), field.exportAs);
        list.append(entry);
    }
    if (!list.isEmpty())
        body.insert(QStringLiteral("fields"), list);
    return body;
}

ExportRequest ExportRequest::fromJson(const QJsonObject& json)
{
    ExportRequest request;
    request.connectionId = json.value(QLatin1StringView("connection_id")).toString();
    request.format =
        exportFormatFromName(json.value(QLatin1StringView("format")).toString()).value_or(ExportFormat::Csv);
    if (const QJsonValue limit = json.value(QLatin1StringView("limit")); limit.isDouble())
        request.limit = limit.toInteger();
    const QJsonArray list = json.value(QLatin1StringView("fields")).toArray();
    for (const QJsonValue value : list) {
        const QJsonObject entry = value.toObject();
        request.fields.append({entry.value(QLatin1StringView("name")).toString(),
                               entry.value(QLatin1StringView("export_as")).toString()});
    }
    return request;
}

Result<void> checkRequest(const ExportRequest& request)
{
    if (!request.connectionId.isEmpty() && !isConnectionId(request.connectionId))
        return refused(Tr::tr("A connection ID looks like con_8hT2qLrYx1nB0kTz."));
    if (request.limit && *request.limit < 1)
        return refused(Tr::tr("The number of users must be at least 1."));
    if (request.fields.isEmpty())
        return refused(Tr::tr("Tick a column to export."));
    const QVector<FieldIssue> issues = checkFields(request.fields, request.format);
    for (const FieldIssue& issue : issues) {
        if (issue.isError())
            return refused(fieldIssueText(issue, request.fields));
    }
    return {};
}

QString requestAsJsonText(const ExportRequest& request)
{
    QStringList members;
    if (!request.connectionId.isEmpty())
        members << QStringLiteral("  \"connection_id\": ") + quoted(request.connectionId);
    members << QStringLiteral("  \"format\": ") + quoted(exportFormatName(request.format));
    if (request.limit)
        members << QStringLiteral("  \"limit\": %1").arg(*request.limit);
    QStringList fields;
    for (const Field& field : request.fields) {
        QString entry = QStringLiteral("    { \"name\": ") + quoted(field.name);
        if (!field.exportAs.isEmpty())
            entry += QStringLiteral(",\n      \"export_as\": ") + quoted(field.exportAs);
        fields << entry + QStringLiteral(" }");
    }
    if (!fields.isEmpty())
        members << QStringLiteral("  \"fields\": [\n") + fields.join(QLatin1StringView(",\n")) +
                       QStringLiteral("\n  ]");
    return QStringLiteral("{\n") + members.join(QLatin1StringView(",\n")) + QStringLiteral("\n}");
}

QString requestAsCurl(const ExportRequest& request, const QUrl& tenantUrl)
{
    const QString url = tenantUrl.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) +
                        QLatin1StringView("/api/v2/jobs/users-exports");
    return QStringList{QStringLiteral("curl --request POST ") + shellQuoted(url),
                       QStringLiteral("  --header \"Authorization: Bearer $AUTH0_TOKEN\""),
                       QStringLiteral("  --header 'Content-Type: application/json'"),
                       QStringLiteral("  --data ") + shellQuoted(requestAsJsonText(request))}
        .join(QLatin1StringView(" \\\n"));
}

QString requestAsAuth0Cli(const ExportRequest& request)
{
    return QStringLiteral("auth0 api post \"jobs/users-exports\" \\\n  --data ") +
           shellQuoted(requestAsJsonText(request));
}

} // namespace muster
