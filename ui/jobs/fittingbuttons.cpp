#include "ui/jobs/fittingbuttons.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kGap = 4;

} // namespace

FittingButtons::FittingButtons(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FittingButtons::add(QWidget* button)
{
    button->setParent(this);
    m_buttons.append(button);
    updateGeometry();
}

QSize FittingButtons::sizeHint() const
{
    QSize size(0, 0);
    for (const QWidget* button : m_buttons) {
        const QSize hint = button->sizeHint();
        size = {size.width() + (size.width() > 0 ? kGap : 0) + hint.width(), std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FittingButtons::minimumSizeHint() const
{
    return {m_buttons.isEmpty() ? 0 : m_buttons.first()->sizeHint().width(), sizeHint().height()};
}

void FittingButtons::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void FittingButtons::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateGeometry(); // the style sheet may have changed the buttons
    place();
}

bool FittingButtons::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutRequest:
        updateGeometry();
        place();
        break;
    default:
        break;
    }
    return handled;
}

void FittingButtons::place()
{
    int x = 0;
    for (QWidget* button : std::as_const(m_buttons)) {
        const QSize hint = button->sizeHint();
        const bool fits = x == 0 || x + hint.width() <= width();
        button->setVisible(fits);
        const QRect place(QPoint(x, (height() - hint.height()) / 2), hint);
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += hint.width() + kGap;
    }
}

} // namespace muster::ui
