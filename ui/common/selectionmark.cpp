#include "ui/common/selectionmark.h"

#include "ui/common/tokens.h"

#include <QPainter>
#include <QRect>

namespace muster::ui {

void paintSelectionMark(QPainter& painter, const Tokens& tokens, const QRect& cell)
{
    if (!tokens.highContrast)
        return;
    constexpr int kWidth = 2;
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), kWidth), tokens.text);
    painter.fillRect(QRect(cell.left(), cell.bottom() + 1 - kWidth, cell.width(), kWidth), tokens.text);
}

} // namespace muster::ui
