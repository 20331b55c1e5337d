#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace muster::test {

/// Class and object name, or the text of a label without one, for messages.
[[nodiscard]] QString describe(const QWidget* widget);

/// Visible widgets that take the focus but have no accessible name.
[[nodiscard]] QStringList unnamedFocusStops(QWidget* root);

/// The widgets that Tab (or Backtab) visits from where the focus is until it comes round. The window must be active.
[[nodiscard]] QList<QWidget*> tabStops(QWidget* window, bool backwards);

/// Visible labels, buttons and titles of columns that are smaller than their text, apart from those that elide it.
[[nodiscard]] QStringList clippedTexts(QWidget* root);

/// Visible widgets of layouts that reach out of their parents or over their neighbours.
[[nodiscard]] QStringList misplacedParts(QWidget* root);

} // namespace muster::test
