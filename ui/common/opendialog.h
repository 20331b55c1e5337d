#pragma once

#include <QString>
#include <QStringList>

class QFileDialog;
class QWidget;

namespace muster::ui {

/// A dialog for existing files, one or several, that goes with `window` and deletes itself when it is closed. Connect
/// filesSelected() or fileSelected() and open() it: nothing waits for it.
[[nodiscard]] QFileDialog* makeOpenDialog(QWidget* window, const QString& title, const QString& folder,
                                          const QStringList& filters);

} // namespace muster::ui
