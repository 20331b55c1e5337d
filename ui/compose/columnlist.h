#pragma once

#include "app/core/domain/discovery.h"
#include "app/core/domain/field.h"

#include <QJsonArray>
#include <QVector>

namespace muster::ui {

/// One row of the column table: a documented attribute or a path that the user typed.
struct ColumnRow
{
    Field field;
    bool chosen = false;
    bool typed = false; ///< not an attribute of FieldCatalog; can be removed
    bool found = false; ///< only there because a sample has it; kept for good once it is ticked

    friend bool operator==(const ColumnRow&, const ColumnRow&) = default;
};

/// All rows in output order. A path stands in the list once.
using ColumnRows = QVector<ColumnRow>;

/// A problem in the words of the line under the table, found in the chosen rows.
struct ColumnIssue
{
    FieldIssue::Kind kind = FieldIssue::Kind::EmptyName;
    int row = -1; ///< index in ColumnRows; -1 for the list itself
    bool error = false;
    QString text;

    friend bool operator==(const ColumnIssue&, const ColumnIssue&) = default;
};

/// What can be done with the rows. Pure: each function returns the rows as they are afterwards; indexes must be valid.
namespace ColumnList {

/// `fields` ticked and first, then the other documented attributes, then the typed rows of `before`, all unticked.
/// The names are taken as they are.
[[nodiscard]] ColumnRows chosen(const QVector<Field>& fields, const ColumnRows& before = {});
/// The same with the proposed column name for each field that has none.
[[nodiscard]] ColumnRows fromTemplate(QVector<Field> fields, const ColumnRows& before = {});

/// `export_as` that a new row starts with: the proposal of FieldCatalog, or nothing if it is the path or taken.
[[nodiscard]] QString proposedExportAs(const QString& path, const ColumnRows& rows);

[[nodiscard]] ColumnRows withChosen(ColumnRows rows, int row, bool chosen);
/// An empty name stands for the proposed one.
[[nodiscard]] ColumnRows withName(ColumnRows rows, int row, const QString& name);
/// A found row that is moved is wanted: it is ticked.
[[nodiscard]] ColumnRows withMoved(ColumnRows rows, int from, int to);
/// Ticks the row of `path`, or adds one below the row `below` (-1: at the end of the chosen rows).
[[nodiscard]] ColumnRows withPath(ColumnRows rows, const QString& path, int below);
/// Ticks all of `fields`, which gives those with a column name that name. What was not ticked before comes in the order
/// given below the row `below` (-1: behind the chosen rows).
[[nodiscard]] ColumnRows withFields(ColumnRows rows, const QVector<Field>& fields, int below);
/// A typed row goes away, a documented one is unticked.
[[nodiscard]] ColumnRows without(ColumnRows rows, int row);

/// Found rows that are not ticked give way to those of `discovery`, which come last, the most frequent first.
[[nodiscard]] ColumnRows withFound(ColumnRows rows, const Discovery& discovery);
/// Ticks every found row but those that are part of another one.
[[nodiscard]] ColumnRows withFoundChosen(ColumnRows rows);
/// Chosen columns below metadata, or typed, that no user of the sample has. None without users.
[[nodiscard]] QVector<ColumnIssue> sampleIssues(const ColumnRows& rows, const Discovery& discovery);

[[nodiscard]] int indexOf(const ColumnRows& rows, const QString& path); ///< -1 if it is not there
[[nodiscard]] QVector<Field> chosenFields(const ColumnRows& rows);
/// Issues of the chosen rows in row order, those of the whole list last.
[[nodiscard]] QVector<ColumnIssue> issues(const ColumnRows& rows, ExportFormat format);

[[nodiscard]] QJsonArray toJson(const ColumnRows& rows);
/// Adds documented attributes that the stored list does not know yet.
[[nodiscard]] ColumnRows fromJson(const QJsonArray& json);

} // namespace ColumnList
} // namespace muster::ui
