#include "app/core/store/auditcsv.h"

#include "app/core/store/auditentry.h"

#include <QIODevice>
#include <QJsonArray>
#include <QStringList>

#include <array>

namespace muster {
namespace {

constexpr std::array kEntryColumns{"number", "ended_at",   "user",          "result", "error",  "tenant",
                                   "domain", "connection", "connection_id", "format", "fields", "limit",
                                   "users",  "began_at",   "export",        "job"};
constexpr std::array kFileColumns{"path", "as", "bytes", "sha256", "users"};
constexpr std::array kLastColumns{"entry_sha256", "previous_sha256"};

QString cellText(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items)
            parts.append(item.toString());
        return parts.join(QLatin1Char(' '));
    }
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QByteArray cell(QString text)
{
    static constexpr QStringView kFormulas = u"=+-@\t\r";
    if (!text.isEmpty() && kFormulas.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    static constexpr QStringView kSpecial = u",\"\r\n";
    const auto isSpecial = [](QChar c) { return kSpecial.contains(c); };
    if (std::any_of(text.cbegin(), text.cend(), isSpecial))
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    return text.toUtf8();
}

QByteArray row(const AuditLine& line, const QJsonObject& file)
{
    QByteArrayList cells;
    for (const char* name : kEntryColumns)
        cells << cell(cellText(line.entry.value(QLatin1StringView(name))));
    for (const char* name : kFileColumns)
        cells << cell(cellText(file.value(QLatin1StringView(name))));
    cells << line.sha256 << line.previous();
    return cells.join(',') + "\r\n";
}

} // namespace

QByteArray auditCsvHeader()
{
    QByteArrayList names;
    for (const char* name : kEntryColumns)
        names << name;
    for (const char* name : kFileColumns)
        names << QByteArray("file_") + name;
    for (const char* name : kLastColumns)
        names << name;
    return names.join(',') + "\r\n";
}

QByteArray auditCsvRows(const AuditLine& line)
{
    const QJsonArray files = line.entry.value(QLatin1StringView("files")).toArray();
    if (files.isEmpty())
        return row(line, {});
    QByteArray rows;
    for (const QJsonValue file : files)
        rows += row(line, file.toObject());
    return rows;
}

Result<AuditVerdict> writeAuditCsv(const QString& path, const AuditHead& head, QIODevice& out,
                                   const std::function<bool()>& goOn)
{
    bool written = out.write(auditCsvHeader()) >= 0;
    auto verdict = checkAuditLog(path, head, [&](const AuditLine& line) {
        const QByteArray rows = auditCsvRows(line);
        written = written && out.write(rows) == rows.size();
        return written && (!goOn || goOn());
    });
    if (!written)
        return fail(ErrorCode::FileWriteFailed, {}, out.errorString());
    return verdict;
}

} // namespace muster
