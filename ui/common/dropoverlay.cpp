#include "ui/common/dropoverlay.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr qreal kVeil = 0.72;
constexpr int kLabelPadding = 12;
constexpr int kIcon = 16;

} // namespace

DropOverlay::DropOverlay(Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    window->installEventFilter(this);
}

void DropOverlay::showFor(const QRect& hole, const QString& label, bool refused)
{
    m_hole = hole;
    m_label = label;
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

    painter.setFont(m_theme.font(Theme::Type::Strong));
    const int height = m_theme.scaled(32);
    const int room = width() - 2 * (2 * kLabelPadding + kIcon);
    const QString text = painter.fontMetrics().elidedText(m_label, Qt::ElideMiddle, room);
    const int labelWidth = painter.fontMetrics().horizontalAdvance(text) + 3 * kLabelPadding + kIcon - 4;
    const int left = std::clamp(m_hole.left() + 104, 0, std::max(0, width() - labelWidth));
    const QRect label(left, std::max(0, m_hole.top() - height - 8), labelWidth, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(label, 6, 6);
    const QColor ink = m_refused ? tokens.surface : tokens.onAccent;
    painter.drawPixmap(label.left() + kLabelPadding, label.center().y() - kIcon / 2 + 1,
                       m_theme.pixmap(QStringLiteral("folder"), ink, kIcon, devicePixelRatioF()));
    painter.setPen(ink);
    painter.drawText(label.adjusted(kLabelPadding + kIcon + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace muster::ui
