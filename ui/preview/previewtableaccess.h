#pragma once

class QModelIndex;

namespace muster::ui {

class PreviewTable;

/// Lets assistive technology see PreviewTables as tables: rows, columns, headers, and each cell with its text. Cells
/// that can be seen are the children; any other is found by row and column. May be called any number of times.
void offerPreviewTableAccess();

/// Tells assistive technology that another cell has the focus.
void announceCurrentCell(PreviewTable& table, const QModelIndex& current);

} // namespace muster::ui
