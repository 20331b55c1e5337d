#include "ui/common/windowstyle.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

namespace muster::ui {
namespace {

constexpr int kMenuRadius = 8;
constexpr int kTickBox = 16;

/// The part of `rect` inside round corners.
QRegion roundedRegion(const QRect& rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, kMenuRadius, kMenuRadius);
    return QRegion(path.toFillPolygon().toPolygon());
}

/// X11 without a compositor would show black corners.
bool masksMenus()
{
    return QGuiApplication::platformName() == QLatin1StringView("xcb");
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return u'•';
    case SH_Menu_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returnData); mask && option && masksMenus()) {
            mask->region = roundedRegion(option->rect);
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
        return kTickBox;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (element != PE_IndicatorCheckBox)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool ticked = option->state.testFlag(State_On);
    const QPalette& palette = option->palette;
    const QRectF box(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(palette.color(ticked ? QPalette::Highlight : QPalette::Mid));
    painter->setBrush(palette.color(ticked ? QPalette::Highlight : QPalette::Base));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (ticked) {
        const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
        painter->setPen(
            QPen(palette.color(QPalette::HighlightedText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{at(0.28, 0.53), at(0.44, 0.68), at(0.73, 0.34)});
    }
    painter->restore();
}

void WindowStyle::polish(QWidget* widget)
{
    if (qobject_cast<QMenu*>(widget) && !masksMenus())
        widget->setAttribute(Qt::WA_TranslucentBackground);
    QProxyStyle::polish(widget);
}

} // namespace muster::ui
