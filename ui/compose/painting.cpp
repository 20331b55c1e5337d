#include "ui/compose/painting.h"

#include "ui/common/textdirection.h"
#include "ui/common/theme.h"

#include <QPaintDevice>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace muster::ui {

void paintTickBox(QPainter& painter, const Theme& theme, const QRect& box, bool ticked)
{
    const Tokens& tokens = theme.tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ticked ? tokens.accent : tokens.border, 1));
    painter.setBrush(ticked ? tokens.accent : tokens.raised);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.restore();
    if (ticked)
        paintIcon(painter, theme, QStringLiteral("check"), tokens.onAccent, box.adjusted(2, 2, -2, -2));
}

void paintIcon(QPainter& painter, const Theme& theme, const QString& name, const QColor& colour, const QRect& rect)
{
    const int size = std::min(rect.width(), rect.height());
    QRect target(0, 0, size, size);
    target.moveCenter(rect.center());
    painter.drawPixmap(target, theme.pixmap(name, colour, size, painter.device()->devicePixelRatioF()));
}

int paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
              Qt::Alignment alignment, Qt::TextElideMode mode)
{
    const QFontMetrics metrics(font);
    const int wanted = metrics.horizontalAdvance(text);
    const QString shown = wanted <= rect.width() ? text : metrics.elidedText(text, mode, rect.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, lineFlags(shown, painter.layoutDirection(), alignment) | Qt::TextDontClip, shown);
    return metrics.horizontalAdvance(shown);
}

QRect placed(const QPainter& painter, const QRect& outer, const QRect& inner)
{
    return QStyle::visualRect(painter.layoutDirection(), outer, inner);
}

void paintFieldFrame(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& outline, int width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = width / 2.0;
    painter.setPen(QPen(outline, width));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 6, 6);
    painter.restore();
}

} // namespace muster::ui
