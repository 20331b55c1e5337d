#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace muster {

/// How far a column is filled. Names are those of requested columns, of top-level keys or of CSV headers.
struct ColumnFill
{
    QString name;
    qint64 filled = 0; ///< users with a value that is neither null nor empty text
    friend bool operator==(const ColumnFill&, const ColumnFill&) = default;
};

/// A key that import files leave out, and how often it occurred.
struct DroppedKey
{
    QString name;
    qint64 users = 0;
    friend bool operator==(const DroppedKey&, const DroppedKey&) = default;
};

/// What a conversion found in a download. Holds counts and names of columns, never users' data.
struct ResultReport
{
    qint64 users = 0;
    QVector<ColumnFill> columns;      ///< in the order of the request, then of first sight; at most kMaxReportColumns
    std::optional<qint64> duplicates; ///< users whose user_id an earlier one has; nothing without user_id
    qint64 rejected = 0;              ///< users that an import file cannot take
    QVector<DroppedKey> droppedKeys;  ///< by name; of import files only
    friend bool operator==(const ResultReport&, const ResultReport&) = default;
};

inline constexpr int kMaxReportColumns = 200;

/// The columns that no user has a value in: a misspelt path looks like this. Empty while there are no users.
[[nodiscard]] QStringList emptyColumns(const ResultReport& report);

/// For the database and for `--json`; unknown keys are ignored, missing ones keep their defaults.
[[nodiscard]] QJsonObject reportToJson(const ResultReport& report);
[[nodiscard]] ResultReport reportFromJson(const QJsonObject& json);

} // namespace muster

Q_DECLARE_METATYPE(muster::ResultReport)
