#include "ui/jobs/fittingbuttons.h"

#include "ui/common/shrinkingbutton.h"

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

void FittingButtons::add(ShrinkingButton* button)
{
    button->setParent(this);
    m_buttons.append(button);
    updateGeometry();
}

QSize FittingButtons::sizeHint() const
{
    QSize size(0, 0);
    for (const ShrinkingButton* button : m_buttons) {
        const QSize hint = button->fullSize();
        size = {size.width() + (size.width() > 0 ? kGap : 0) + hint.width(), std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FittingButtons::minimumSizeHint() const
{
    return {m_buttons.isEmpty() ? 0 : m_buttons.first()->fullSize().width(), sizeHint().height()};
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

/// As many of the first ones as leave room for the icons of the others.
qsizetype FittingButtons::countWithText() const
{
    for (qsizetype count = m_buttons.size(); count > 1; --count) {
        int needed = 0;
        for (qsizetype i = 0; i < m_buttons.size(); ++i) {
            const ShrinkingButton* button = m_buttons.at(i);
            needed += (i > 0 ? kGap : 0) + (i < count ? button->fullSize() : button->shrunkSize()).width();
        }
        if (needed <= width())
            return count;
    }
    return 1;
}

void FittingButtons::place()
{
    const qsizetype withText = countWithText();
    int x = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        ShrinkingButton* button = m_buttons.at(i);
        button->setShrunk(i >= withText);
        const QSize hint = button->sizeHint();
        const bool fits = x == 0 || x + hint.width() <= width();
        button->setVisible(fits);
        const QRect place(QPoint(x, (height() - hint.height()) / 2), hint);
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += hint.width() + kGap;
    }
}

} // namespace muster::ui
