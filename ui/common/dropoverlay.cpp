#include "ui/common/dropoverlay.h"

#include "ui/common/metrics.h"
#include "ui/common/textdirection.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr qreal kVeil = 0.72;
constexpr int kLabelPadding = 12;
constexpr int kIcon = 16;
constexpr int kLabelGap = 8;
constexpr int kLabelIndent = 104; ///< where the fields of the form begin

} // namespace

DropOverlay::DropOverlay(Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    window->installEventFilter(this);
}

void DropOverlay::showFor(const QRect& hole, const QString& label, bool refused, const QString& icon)
{
    m_hole = hole;
    m_label = label;
    m_icon = icon;
    m_refused = refused;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    QColor veil = tokens.surface;
    veil.setAlphaF(static_cast<float>(kVeil));
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    path.addRect(rect().adjusted(0, kStripeHeight, 0, 0));
    path.addRoundedRect(m_hole, 8, 8);
    painter.fillPath(path, veil);

    const QColor colour = m_refused ? tokens.danger : tokens.accent;
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_hole.adjusted(1, 1, -1, -1), 8, 8);

    paintLabel(painter);
}

/// Above the hole; inside where there is no room above.
void DropOverlay::paintLabel(QPainter& painter)
{
    const Tokens& tokens = m_theme.tokens();
    painter.setFont(m_theme.font(Theme::Type::Strong));
    const int height = m_theme.scaled(32);
    const int room = width() - 2 * (2 * kLabelPadding + kIcon);
    const QString text = painter.fontMetrics().elidedText(m_label, Qt::ElideMiddle, room);
    const int labelWidth = painter.fontMetrics().horizontalAdvance(text) + 3 * kLabelPadding + kIcon - 4;
    const bool above = m_hole.top() >= height + kLabelGap;
    const int start = isRightToLeft() ? m_hole.right() + 1 - kLabelIndent - labelWidth : m_hole.left() + kLabelIndent;
    const int wantedLeft = above ? start : m_hole.center().x() - labelWidth / 2;
    const int left = std::clamp(wantedLeft, 0, std::max(0, width() - labelWidth));
    const QRect label(left, above ? m_hole.top() - height - kLabelGap : m_hole.center().y() - height / 2, labelWidth,
                      height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_refused ? tokens.danger : tokens.accent);
    painter.drawRoundedRect(label, 6, 6);
    const QColor ink = m_refused ? tokens.surface : tokens.onAccent;
    const auto placed = [&](const QRect& part) { return QStyle::visualRect(layoutDirection(), label, part); };
    const QRect icon(label.left() + kLabelPadding, label.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    painter.drawPixmap(placed(icon), m_theme.pixmap(m_icon, ink, kIcon, devicePixelRatioF()));
    painter.setPen(ink);
    painter.drawText(placed(label.adjusted(kLabelPadding + kIcon + 8, 0, 0, 0)), lineFlags(text, layoutDirection()),
                     text);
}

} // namespace muster::ui
