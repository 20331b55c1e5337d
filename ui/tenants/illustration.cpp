#include "ui/tenants/illustration.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace muster::ui {
namespace {

constexpr QSize kPerson{96, 32};
constexpr QPoint kPersons[]{{18, 1}, {0, 45}, {18, 89}};
constexpr QRect kSheet{182, 1, 86, 120};
constexpr int kChosen = 1;

void bar(QPainter& painter, int x, int y, int width, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRect(x, y, width, 4), 2, 2);
}

} // namespace

Illustration::Illustration(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(sizeHint());
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void Illustration::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRightToLeft()) { // users come from where reading begins
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    paintLines(painter);
    for (int i = 0; i < 3; ++i)
        paintPerson(painter, kPersons[i], i == kChosen);
    paintSheet(painter);
}

void Illustration::paintPerson(QPainter& painter, const QPoint& topLeft, bool chosen) const
{
    const Tokens& tokens = m_theme.tokens();
    const QRectF card = QRectF(topLeft, kPerson).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(chosen ? tokens.accent : tokens.edge, 1.3));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(card, 7, 7);

    const QPointF middle = card.topLeft() + QPointF(18, 12);
    painter.setPen(Qt::NoPen);
    painter.setBrush(chosen ? tokens.progress : tokens.border);
    painter.drawEllipse(middle, 3.6, 3.6);
    QPainterPath shoulders;
    shoulders.moveTo(middle + QPointF(-6.5, 11));
    shoulders.cubicTo(middle + QPointF(-6.5, 3.5), middle + QPointF(6.5, 3.5), middle + QPointF(6.5, 11));
    shoulders.closeSubpath();
    painter.drawPath(shoulders);

    const QColor line = chosen ? blended(tokens.progress, tokens.raised, 0.45) : tokens.track;
    bar(painter, topLeft.x() + 34, topLeft.y() + 10, 48, line);
    bar(painter, topLeft.x() + 34, topLeft.y() + 18, 30, line);
}

void Illustration::paintSheet(QPainter& painter) const
{
    const Tokens& tokens = m_theme.tokens();
    const QRectF sheet = QRectF(kSheet).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(sheet, 7, 7);
    painter.fillPath(outline, tokens.raised);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(sheet.topLeft(), QSizeF(sheet.width(), 22)), tokens.accentSoft);
    painter.restore();
    painter.setPen(QPen(tokens.edge, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    for (int row = 0; row < 7; ++row) {
        const int y = row == 0 ? 10 : 14 + row * 15;
        const bool marked = row == 0 || row == 3;
        const QColor colour = row == 0 ? tokens.progress
                              : marked ? blended(tokens.progress, tokens.raised, 0.75)
                                       : tokens.track;
        bar(painter, kSheet.left() + 12, y, 20, colour);
        bar(painter, kSheet.left() + 38, y, row == 0 || row == 3 || row == 6 ? 26 : 36, colour);
    }
}

void Illustration::paintLines(QPainter& painter) const
{
    const Tokens& tokens = m_theme.tokens();
    const QPointF end(kSheet.left() - 8, 61);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.edge, 1.3));
    for (const int i : {0, 2}) {
        const QPointF start(kPersons[i].x() + kPerson.width(), kPersons[i].y() + kPerson.height() / 2.0);
        QPainterPath curve(start);
        curve.cubicTo(start + QPointF(30, 0), end - QPointF(30, 0), end);
        painter.drawPath(curve);
    }
    painter.setPen(QPen(tokens.progress, 1.6));
    painter.drawLine(QPointF(kPersons[kChosen].x() + kPerson.width(), 61), end);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.progress);
    painter.drawEllipse(end, 3, 3);
}

} // namespace muster::ui
