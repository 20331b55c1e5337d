#pragma once

#include <QString>
#include <Qt>

namespace muster::ui {

/// How QPainter draws a line of text: at the side where the layout begins (or ends, with Qt::AlignRight), but written
/// in the direction of its own letters. Paths, names and addresses so stay readable in a window that is mirrored.
[[nodiscard]] int lineFlags(const QString& text, Qt::LayoutDirection layout, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace muster::ui
