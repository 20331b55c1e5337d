#include "ui/common/popupframe.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace muster::ui {
namespace {

constexpr int kRadius = 8;
constexpr int kShadow = 14; ///< pixels around the popup
constexpr int kShadowDown = 3;

/// Rings that grow fainter to the outside.
class SoftShadow : public QWidget
{
public:
    SoftShadow(Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor ink = m_theme.tokens().shadow;
        ink.setAlphaF(m_theme.tokens().dark ? 0.055F : 0.013F);
        painter.setBrush(ink);
        for (int ring = 0; ring < kShadow; ++ring)
            painter.drawRoundedRect(QRectF(rect()).adjusted(ring, ring, -ring, -ring), kRadius + kShadow - ring,
                                    kRadius + kShadow - ring);
    }

private:
    Theme& m_theme;
};

} // namespace

/// Sees what happens outside the popup while it is open.
class PopupWatcher : public QObject
{
public:
    explicit PopupWatcher(PopupFrame* popup) : QObject(popup), m_popup(popup) {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (!widget || widget->window() != m_popup->window() || m_popup->isInside(widget))
            return false;
        switch (event->type()) {
        case QEvent::Hide: // the opener's page was left
            if (m_popup->m_opener && (widget == m_popup->m_opener || widget->isAncestorOf(m_popup->m_opener)))
                m_popup->hide();
            return false;
        case QEvent::MouseButtonPress:
            m_popup->hide();
            // A press on the opener closes and must not open again.
            return m_popup->m_opener && (widget == m_popup->m_opener || m_popup->m_opener->isAncestorOf(widget));
        case QEvent::FocusIn:
        case QEvent::Resize:
            if (event->type() == QEvent::FocusIn || widget->isWindow())
                m_popup->hide();
            return false;
        default:
            return false;
        }
    }

private:
    PopupFrame* m_popup;
};

PopupFrame::PopupFrame(Theme& theme, QWidget* opener)
    : QFrame(opener), m_theme(theme), m_opener(opener), m_watcher(new PopupWatcher(this))
{
    setAccessibleRole(this, QAccessible::Grouping);
    hide();
}

QRect PopupFrame::openerRect() const
{
    return {m_opener->mapTo(m_opener->window(), QPoint(0, 0)), m_opener->size()};
}

void PopupFrame::prepare()
{
    if (parentWidget() != m_opener->window())
        setParent(m_opener->window());
}

void PopupFrame::popUp()
{
    if (!m_shadow)
        m_shadow = new SoftShadow(m_theme, window());
    placeShadow();
    m_shadow->raise();
    m_shadow->show();
    raise();
    show();
    qApp->installEventFilter(m_watcher);
}

void PopupFrame::dismiss()
{
    if (m_opener && isVisible()) {
        qApp->removeEventFilter(m_watcher);
        m_opener->setFocus(Qt::OtherFocusReason);
    }
    hide();
}

void PopupFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().edge, 1));
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void PopupFrame::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeShadow();
}

void PopupFrame::moveEvent(QMoveEvent* event)
{
    QFrame::moveEvent(event);
    placeShadow();
}

void PopupFrame::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    qApp->removeEventFilter(m_watcher);
    if (m_shadow)
        m_shadow->deleteLater();
    m_shadow = nullptr;
}

void PopupFrame::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (button && isAncestorOf(button) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    // Nothing goes on to the page below.
    event->accept();
}

bool PopupFrame::event(QEvent* event)
{
    // Keys that mean something here are not the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

bool PopupFrame::focusNextPrevChild(bool next)
{
    QWidget* from = QApplication::focusWidget();
    if (!from || !isAncestorOf(from))
        return false;
    for (QWidget* widget = next ? from->nextInFocusChain() : from->previousInFocusChain(); widget != from;
         widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain()) {
        if (isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

bool PopupFrame::isInside(const QObject* object) const
{
    const auto* widget = qobject_cast<const QWidget*>(object);
    return widget == this || isAncestorOf(widget);
}

void PopupFrame::placeShadow()
{
    if (m_shadow)
        m_shadow->setGeometry(geometry().adjusted(-kShadow, kShadowDown - kShadow, kShadow, kShadowDown + kShadow));
}

} // namespace muster::ui
