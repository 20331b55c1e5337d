#pragma once

#include <QStringList>

class QObject;

namespace muster::ui {

/// Shows the files selected in the desktop's file manager (org.freedesktop.FileManager1), without waiting for it; where
/// there is none, opens their folder. `context`: nothing more happens after it is gone. Paths are absolute.
void revealFiles(const QStringList& paths, QObject* context);

/// The first of the files as a program would open it: an unpacked one before the `.gz`.
[[nodiscard]] QString fileToOpen(const QStringList& paths);

} // namespace muster::ui
