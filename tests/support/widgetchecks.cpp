#include "tests/support/widgetchecks.h"

#include "ui/common/labels.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLayout>
#include <QToolButton>
#include <QtTest/QTest>

namespace muster::test {
namespace {

constexpr int kMostStops = 300;
constexpr double kTitleSize = 0.92;
constexpr int kTitlePadding = 8;
constexpr int kTitleSign = 16;

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
    return needed > button->width() && button->sizeHint().width() > button->width(); // some show an icon instead
}

/// Titles that are wider than their columns, in the text size that the style sheet gives them.
QStringList clippedTitles(const QHeaderView* header)
{
    QStringList clipped;
    QFont font = QApplication::font();
    font.setPixelSize(qRound(font.pixelSize() * kTitleSize));
    font.setWeight(QFont::Medium);
    const QFontMetricsF metrics(font);
    for (int section = 0; section < header->count(); ++section) {
        const QString title = header->model()->headerData(section, header->orientation(), Qt::DisplayRole).toString();
        const bool hasSign = header->isSortIndicatorShown() && header->sortIndicatorSection() == section;
        const qreal needed = metrics.horizontalAdvance(title) + 2 * kTitlePadding + (hasSign ? kTitleSign : 0);
        if (!header->isSectionHidden(section) && !title.isEmpty() && needed > header->sectionSize(section))
            clipped.append(QStringLiteral("title “%1”").arg(title));
    }
    return clipped;
}

/// The visible widgets that a layout and the layouts inside it place.
QList<const QWidget*> placedBy(QLayout* layout)
{
    QList<const QWidget*> placed;
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        const QWidget* widget = item->widget();
        if (item->layout())
            placed += placedBy(item->layout());
        else if (widget && widget->isVisible() && !widget->testAttribute(Qt::WA_TransparentForMouseEvents))
            placed.append(widget); // what takes no clicks may lie over others
    }
    return placed;
}

} // namespace

QString describe(const QWidget* widget)
{
    if (!widget)
        return QStringLiteral("none");
    const auto* label = qobject_cast<const QLabel*>(widget);
    const QString name = label && widget->objectName().isEmpty() ? label->text() : widget->objectName();
    return QStringLiteral("%1 “%2”").arg(QLatin1StringView(widget->metaObject()->className()), name);
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
        const auto* header = qobject_cast<const QHeaderView*>(widget);
        const bool isOurs =
            header && header->parentWidget()->objectName() != QLatin1StringView("previewTable"); // of a file
        if (isOurs && header->isVisible() && header->model() && header->orientation() == Qt::Horizontal)
            clipped += clippedTitles(header);
    }
    return clipped;
}

QStringList misplacedParts(QWidget* root)
{
    QStringList misplaced;
    for (const QWidget* parent : root->findChildren<QWidget*>()) {
        if (!parent->isVisible() || !parent->layout())
            continue;
        const QList<const QWidget*> parts = placedBy(parent->layout());
        for (const QWidget* part : parts) {
            if (!parent->rect().contains(part->geometry()))
                misplaced.append(QStringLiteral("%1 reaches out of %2").arg(describe(part), describe(parent)));
            for (const QWidget* other : parts) {
                if (other < part && other->geometry().intersects(part->geometry()))
                    misplaced.append(QStringLiteral("%1 reaches over %2").arg(describe(part), describe(other)));
            }
        }
    }
    return misplaced;
}

} // namespace muster::test
