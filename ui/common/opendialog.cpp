#include "ui/common/opendialog.h"

#include <QFileDialog>

namespace muster::ui {

QFileDialog* makeOpenDialog(QWidget* window, const QString& title, const QString& folder, const QStringList& filters)
{
    auto* dialog = new QFileDialog(window, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(filters);
    return dialog;
}

} // namespace muster::ui
