#include "ui/common/toggleselection.h"

namespace muster::ui {

void ToggleSelection::select(const QItemSelection& selection, SelectionFlags command)
{
    const bool adds = (command & ~SelectionFlags(Rows)) == SelectionFlags(Select);
    if (adds && !selection.isEmpty())
        Q_EMIT toggled(selection.first().topLeft());
    else
        QItemSelectionModel::select(selection, command);
}

} // namespace muster::ui
