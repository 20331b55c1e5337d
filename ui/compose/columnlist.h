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
    bool found = false; ///< offered because a sample has it: in the section of the found rows, ticked or not

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
/// A found row that is moved is wanted: it is ticked and no longer among the found ones. Other rows must stay before
/// those.
[[nodiscard]] ColumnRows withMoved(ColumnRows rows, int from, int to);
/// Ticks the row of `path`, or adds one below the row `below` (-1: at the end of the chosen rows).
[[nodiscard]] ColumnRows withPath(ColumnRows rows, const QString& path, int below);
/// Ticks all of `fields`, which gives those with a column name that name. What was not ticked before comes in the order
/// given below the row `below` (-1: behind the chosen rows).
[[nodiscard]] ColumnRows withFields(ColumnRows rows, const QVector<Field>& fields, int below);
/// A typed row goes away, a documented or found one is unticked.
[[nodiscard]] ColumnRows without(ColumnRows rows, int row);

/// The found rows come last: the index of the first one, the number of rows without any.
[[nodiscard]] int foundBegin(const ColumnRows& rows);
/// Found rows that are ticked are rows like others, those that are not give way to those of `discovery`, the most
/// frequent first.
[[nodiscard]] ColumnRows withFound(ColumnRows rows, const Discovery& discovery);
/// Found rows that are ticked come before the others of the section and are rows like others. The order of the chosen
/// fields stays.
[[nodiscard]] ColumnRows withFoundSettled(ColumnRows rows);
/// Indexes of the found rows that are worth adding together. What is part of another one that is chosen or found is
/// left to that in JSON, and takes its place in CSV, which has no whole objects.
[[nodiscard]] QVector<int> addableFound(const ColumnRows& rows, ExportFormat format);
/// Those ticked and settled.
[[nodiscard]] ColumnRows withFoundChosen(ColumnRows rows, ExportFormat format);
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
