#pragma once

#include <QItemSelectionModel>

namespace muster::ui {

/// Selection of a single-selection view whose items are ticked or entered rather than selected.
///
/// The only action that Qt offers assistive technology for an item is "Toggle", and it means: add to the selection.
/// Views themselves never add without clearing. So what is added here was toggled from outside: it is reported instead
/// of selected, and can be toggled again.
class ToggleSelection : public QItemSelectionModel
{
    Q_OBJECT
public:
    using QItemSelectionModel::QItemSelectionModel;
    using QItemSelectionModel::select;
    void select(const QItemSelection& selection, SelectionFlags command) override;

Q_SIGNALS:
    /// In a view that selects rows the index is in the first column.
    void toggled(const QModelIndex& index);
};

} // namespace muster::ui
