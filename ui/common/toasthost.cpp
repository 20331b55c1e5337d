#include "ui/common/toasthost.h"

#include "ui/common/labels.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace muster::ui {
namespace {

constexpr int kBottomGap = 16;
constexpr int kSideGap = 24;

} // namespace

ToastHost::ToastHost(Theme& theme, StatusAnnouncer& announcer, QWidget* window)
    : QWidget(window),
      m_theme(theme),
      m_announcer(announcer),
      m_label(new ElidedLabel({}, Role::Body, this)),
      m_button(makeButton({}, Kind::Link, this)),
      m_timer(new QTimer(this)),
      m_undo(new QShortcut(QKeySequence::Undo, window))
{
    setObjectName(QStringLiteral("toast"));
    m_button->setObjectName(QStringLiteral("toastAction"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(14);
    layout->addWidget(m_label);
    layout->addWidget(m_button);
    m_timer->setSingleShot(true);
    m_undo->setEnabled(false);
    connect(m_timer, &QTimer::timeout, this, &ToastHost::dismiss);
    connect(m_button, &QPushButton::clicked, this, &ToastHost::runAction);
    connect(m_undo, &QShortcut::activated, this, &ToastHost::runAction);
    m_button->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void ToastHost::setAnchor(QWidget* page, int bottomMargin)
{
    m_anchor = page;
    m_bottomMargin = bottomMargin;
    place();
}

void ToastHost::showToast(const QString& text, const QString& actionText, std::function<void()> action)
{
    m_action = std::move(action);
    m_label->setText(text);
    m_label->updateGeometry();
    m_button->setText(actionText);
    m_button->setAccessibleName(actionText);
    m_button->setVisible(!actionText.isEmpty());
    m_undo->setEnabled(m_action && actionText == undoText());
    setAccessibleName(text);
    show();
    place();
    raise();
    restart();
    m_announcer.announce(text);
}

void ToastHost::dismiss()
{
    m_timer->stop();
    m_undo->setEnabled(false);
    m_action = {};
    hide();
}

QString ToastHost::text() const
{
    return isVisible() ? m_label->text() : QString();
}

QString ToastHost::undoText()
{
    return tr("Undo");
}

void ToastHost::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.tokens().edge);
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ToastHost::place, Qt::QueuedConnection);
    if (watched == m_button && event->type() == QEvent::FocusIn)
        m_timer->stop();
    if (watched == m_button && event->type() == QEvent::FocusOut)
        restart();
    return QWidget::eventFilter(watched, event);
}

void ToastHost::enterEvent(QEnterEvent*)
{
    m_timer->stop();
}

void ToastHost::leaveEvent(QEvent*)
{
    restart();
}

void ToastHost::place()
{
    if (!isVisible() || !m_anchor)
        return;
    const QRect page(m_anchor->mapTo(parentWidget(), QPoint(0, 0)), m_anchor->size());
    const int width = std::min(layout()->sizeHint().width(), page.width() - 2 * kSideGap);
    const int height = m_theme.scaled(36);
    setGeometry(page.center().x() - width / 2, page.bottom() - m_bottomMargin - kBottomGap - height, width, height);
}

void ToastHost::runAction()
{
    const auto action = std::exchange(m_action, {});
    dismiss();
    if (action)
        action();
}

void ToastHost::restart()
{
    if (isVisible() && !m_button->hasFocus() && !underMouse())
        m_timer->start(m_duration);
}

} // namespace muster::ui
