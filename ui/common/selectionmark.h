#pragma once

class QPainter;
class QRect;

namespace muster::ui {

struct Tokens;

/// Where the contrast is high, a line above and below a selected cell: its soft ground alone says too little there.
void paintSelectionMark(QPainter& painter, const Tokens& tokens, const QRect& cell);

} // namespace muster::ui
