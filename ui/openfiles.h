#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace muster::ui {

/// Asks for preset files and downloaded exports beside what the window does; `take` gets what was chosen and is not
/// called when nothing was. The dialog belongs to `window` and goes when it is closed.
void askForFiles(QWidget* window, const std::function<void(const QStringList& paths)>& take);

} // namespace muster::ui
