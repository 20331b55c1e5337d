#include "ui/common/focusring.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace muster::ui {
namespace {

constexpr int kOutside = 4;

/// By its outline, which takes the accent.
bool isField(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget);
}

} // namespace

FocusRing::FocusRing(Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
}

QWidget* FocusRing::target() const
{
    return isVisible() ? m_target.data() : nullptr;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        m_lastInputWasKey = true;
        break;
    case QEvent::MouseButtonPress:
        m_lastInputWasKey = false;
        break;
    case QEvent::FocusIn:
        if (auto* widget = qobject_cast<QWidget*>(watched))
            focusEntered(widget, static_cast<QFocusEvent*>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (watched == m_target) {
            m_target = nullptr;
            hide();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (m_target && watched != this && watched->isWidgetType() &&
            (watched == m_target || static_cast<QWidget*>(watched)->isAncestorOf(m_target)))
            QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::focusEntered(QWidget* widget, Qt::FocusReason reason)
{
    if (widget->window() != window())
        return;
    const bool byKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                       reason == Qt::ShortcutFocusReason || (reason == Qt::OtherFocusReason && m_lastInputWasKey);
    const bool isTable = qobject_cast<const QAbstractItemView*>(widget);
    // Where the contrast is high every outline is dark and two pixels wide: another colour is not enough.
    const bool wanted = isField(widget) ? m_theme.tokens().highContrast : byKey && !isTable;
    m_target = wanted ? widget : nullptr;
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_target->isVisible() || m_target->visibleRegion().isEmpty()) {
        hide();
        return;
    }
    const QRect inside(m_target->mapTo(window(), QPoint(0, 0)), m_target->size());
    setGeometry(inside.adjusted(-kOutside, -kOutside, kOutside, kOutside));
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().accent, 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace muster::ui
