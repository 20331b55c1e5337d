#pragma once

#include <QVector>

namespace muster::ui {

/// How many lines parts of these widths take in the room, as FlowLayout sets them. All in pixels.
[[nodiscard]] int linesOf(const QVector<int>& widths, int gap, int room);

/// How many of the parts, from the first on, find room in so many lines with another part behind them; at least one.
[[nodiscard]] int partsThatFit(const QVector<int>& widths, int behind, int gap, int room, int lines);

} // namespace muster::ui
