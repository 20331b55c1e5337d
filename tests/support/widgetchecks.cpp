#include "tests/support/widgetchecks.h"

#include "ui/common/labels.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QToolButton>
#include <QtTest/QTest>

namespace muster::test {
namespace {

constexpr int kMostStops = 300;

bool isClipped(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (qobject_cast<const ui::ElidedLabel*>(label) || label->text().isEmpty())
            return false;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) > label->height();
        return label->sizeHint().width() > label->width() || label->sizeHint().height() > label->height();
    }
    const auto* tool = qobject_cast<const QToolButton*>(widget);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return false; // its text is not shown
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (!button || button->text().isEmpty())
        return false;
    const int needed = QFontMetrics(button->font()).horizontalAdvance(button->text().remove(QLatin1Char('&')));
    return needed > button->width();
}

} // namespace

QString describe(const QWidget* widget)
{
    if (!widget)
        return QStringLiteral("none");
    return QStringLiteral("%1 “%2”").arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName());
}

QStringList unnamedFocusStops(QWidget* root)
{
    QStringList unnamed;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) ||
            widget->focusProxy())
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            unnamed.append(describe(widget));
    }
    return unnamed;
}

QList<QWidget*> tabStops(QWidget* window, bool backwards)
{
    QList<QWidget*> stops;
    for (int i = 0; i < kMostStops; ++i) {
        QWidget* focused = QApplication::focusWidget();
        if (focused && stops.contains(focused))
            break;
        if (focused)
            stops.append(focused);
        QTest::keyClick(focused ? focused : window, backwards ? Qt::Key_Backtab : Qt::Key_Tab,
                        backwards ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return stops;
}

QStringList clippedTexts(QWidget* root)
{
    QStringList clipped;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->isVisible() && isClipped(widget))
            clipped.append(describe(widget));
    }
    return clipped;
}

} // namespace muster::test
