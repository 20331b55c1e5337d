#include "ui/panes.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace muster::ui {

void enterFirstChild(QWidget* part)
{
    part->setFocus(Qt::ShortcutFocusReason);
    if (QWidget* next = part->nextInFocusChain(); next && part->isAncestorOf(next))
        next->setFocus(Qt::ShortcutFocusReason);
}

void putTabStopsBefore(QWidget& part, QWidget& next)
{
    const auto takesFocus = [](const QWidget* widget) { return widget->focusPolicy() != Qt::NoFocus; };
    QWidgetList stops;
    for (QWidget* widget = part.nextInFocusChain(); widget != &part; widget = widget->nextInFocusChain()) {
        if (part.isAncestorOf(widget) && takesFocus(widget))
            stops.append(widget);
    }
    QWidget* before = next.previousInFocusChain();
    while (before != &next && (!takesFocus(before) || part.isAncestorOf(before)))
        before = before->previousInFocusChain();
    for (QWidget* stop : std::as_const(stops)) {
        QWidget::setTabOrder(before, stop);
        before = stop;
    }
}

void Panes::add(QWidget* part, std::function<void()> enter, const QWidget* before)
{
    const auto place = std::find_if(m_panes.begin(), m_panes.end(),
                                    [before](const Pane& pane) { return before && pane.part == before; });
    m_panes.insert(place, {part, std::move(enter), nullptr});
}

void Panes::cycle(int direction)
{
    if (m_panes.isEmpty())
        return;
    const int count = static_cast<int>(m_panes.size());
    const int from = currentPane();
    if (from >= 0)
        m_panes[from].last = QApplication::focusWidget();
    const int start = from >= 0 ? from : (direction > 0 ? count - 1 : 0);
    for (int step = 1; step <= count; ++step) {
        Pane& pane = m_panes[((start + direction * step) % count + count) % count];
        if (!pane.part || !pane.part->isVisible())
            continue;
        if (pane.last && pane.last->isVisible() && pane.last->isEnabled() && pane.part->isAncestorOf(pane.last))
            pane.last->setFocus(Qt::ShortcutFocusReason);
        else
            pane.enter();
        if (pane.part == QApplication::focusWidget() || pane.part->isAncestorOf(QApplication::focusWidget()))
            return;
    }
}

int Panes::currentPane() const
{
    const QWidget* focused = QApplication::focusWidget();
    for (int i = static_cast<int>(m_panes.size()) - 1; i >= 0 && focused; --i) {
        const QWidget* part = m_panes.at(i).part;
        if (part && (part == focused || part->isAncestorOf(focused)))
            return i;
    }
    return -1;
}

} // namespace muster::ui
