#include "ui/common/shrinkingbutton.h"

#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolTip>

namespace muster::ui {
namespace {

constexpr int kIcon = 16;

} // namespace

ShrinkingButton::ShrinkingButton(Theme& theme, const QString& text, const QString& icon, Kind kind, QWidget* parent)
    : TextButton(text, parent), m_theme(theme), m_icon(icon)
{
    setKind(this, kind);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void ShrinkingButton::setShrunk(bool shrunk)
{
    if (shrunk == m_shrunk)
        return;
    m_shrunk = shrunk;
    updateGeometry();
    update();
}

QSize ShrinkingButton::shrunkSize() const
{
    const int height = fullSize().height();
    return {height, height};
}

QSize ShrinkingButton::sizeHint() const
{
    return m_shrunk ? shrunkSize() : fullSize();
}

void ShrinkingButton::paintEvent(QPaintEvent* event)
{
    if (!m_shrunk)
        return TextButton::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = QIcon();
    painter.drawControl(QStyle::CE_PushButton, option);
    const Tokens& tokens = m_theme.tokens();
    const QRect place((width() - kIcon) / 2, (height() - kIcon) / 2, kIcon, kIcon);
    painter.drawPixmap(place,
                       m_theme.pixmap(m_icon, isEnabled() ? tokens.text2 : tokens.text3, kIcon, devicePixelRatioF()));
}

bool ShrinkingButton::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_shrunk) {
        const QString words = toolTip().isEmpty() ? text() : QStringLiteral("%1  %2").arg(text(), toolTip());
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), words, this);
        return true;
    }
    return TextButton::event(event);
}

} // namespace muster::ui
