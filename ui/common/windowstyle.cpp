#include "ui/common/windowstyle.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

namespace muster::ui {
namespace {

constexpr int kMenuRadius = 8;

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

void WindowStyle::polish(QWidget* widget)
{
    if (qobject_cast<QMenu*>(widget) && !masksMenus())
        widget->setAttribute(Qt::WA_TranslucentBackground);
    QProxyStyle::polish(widget);
}

} // namespace muster::ui
