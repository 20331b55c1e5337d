#include "app/core/domain/resultreport.h"

#include <QJsonArray>
#include <QStringList>

namespace muster {
namespace {

const auto kUsers = QStringLiteral("users");
const auto kColumns = QStringLiteral("columns");
const auto kDuplicates = QStringLiteral("duplicates");
const auto kRejected = QStringLiteral("rejected");
const auto kDroppedKeys = QStringLiteral("dropped_keys");
const auto kShortenedCells = QStringLiteral("shortened_cells");
const auto kName = QStringLiteral("name");
const auto kFilled = QStringLiteral("filled");

} // namespace

QStringList emptyColumns(const ResultReport& report)
{
    QStringList names;
    for (const ColumnFill& column : report.columns) {
        if (report.users > 0 && column.filled == 0)
            names.append(column.name);
    }
    return names;
}

QJsonObject reportToJson(const ResultReport& report)
{
    QJsonArray columns;
    for (const ColumnFill& column : report.columns)
        columns.append(QJsonObject{{kName, column.name}, {kFilled, column.filled}});
    QJsonArray dropped;
    for (const DroppedKey& key : report.droppedKeys)
        dropped.append(QJsonObject{{kName, key.name}, {kUsers, key.users}});
    QJsonObject json{
        {kUsers, report.users}, {kColumns, columns}, {kRejected, report.rejected}, {kDroppedKeys, dropped}};
    if (report.shortenedCells > 0)
        json.insert(kShortenedCells, report.shortenedCells);
    if (report.duplicates)
        json.insert(kDuplicates, *report.duplicates);
    return json;
}

ResultReport reportFromJson(const QJsonObject& json)
{
    ResultReport report;
    report.users = json.value(kUsers).toInteger();
    const QJsonArray columns = json.value(kColumns).toArray();
    for (const QJsonValue column : columns)
        report.columns.append({column[kName].toString(), column[kFilled].toInteger()});
    if (json.contains(kDuplicates))
        report.duplicates = json.value(kDuplicates).toInteger();
    report.rejected = json.value(kRejected).toInteger();
    report.shortenedCells = json.value(kShortenedCells).toInteger();
    const QJsonArray droppedKeys = json.value(kDroppedKeys).toArray();
    for (const QJsonValue key : droppedKeys)
        report.droppedKeys.append({key[kName].toString(), key[kUsers].toInteger()});
    return report;
}

} // namespace muster
