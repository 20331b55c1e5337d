#include "ui/common/navitem.h"

#include "ui/common/textdirection.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace muster::ui {
namespace {

constexpr int kSpacing = 2;
constexpr int kIcon = 16;
constexpr int kTextLeft = 36;
constexpr int kMargin = 10;
constexpr int kGap = 8;

void paintGround(QPainter& painter, const Tokens& tokens, const QStyleOptionViewItem& option, bool selected)
{
    const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    const bool ring = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    const bool outlined = tokens.highContrast && selected && !ring;
    painter.setPen(ring ? QPen(tokens.accent, 2) : outlined ? QPen(tokens.text, 1) : QPen(Qt::NoPen));
    painter.setBrush(selected ? QBrush(tokens.selected) : hovered ? QBrush(tokens.hover) : QBrush(Qt::NoBrush));
    const qreal inset = ring ? 1 : outlined ? 0.5 : 0;
    if (ring || selected || hovered)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), 6, 6);
}

/// Text, mark and trailing text, from the end to the start; every rectangle is mirrored on its own.
void paintTexts(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& option, const NavItem& item,
                const QColor& ink)
{
    const auto visual = [&](const QRect& r) { return QStyle::visualRect(option.direction, option.rect, r); };
    int right = option.rect.right() + 1 - kMargin;
    if (!item.trailing.isEmpty()) {
        painter.setFont(theme.font(Theme::Type::Small));
        painter.setPen(theme.tokens().text3);
        const int width = painter.fontMetrics().horizontalAdvance(item.trailing);
        painter.drawText(visual(QRect(right - width, option.rect.top(), width, option.rect.height())), Qt::AlignCenter,
                         item.trailing);
        right -= width + kGap;
    }
    if (item.mark) {
        item.mark(painter, visual(QRect(right - kIcon, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon)));
        right -= kIcon + kGap;
    }
    painter.setFont(theme.font(item.selected ? Theme::Type::Strong : Theme::Type::Body));
    painter.setPen(ink);
    const QRect text(option.rect.left() + kTextLeft, option.rect.top(), right - option.rect.left() - kTextLeft,
                     option.rect.height());
    painter.drawText(visual(text), lineFlags(item.text, option.direction),
                     painter.fontMetrics().elidedText(item.text, Qt::ElideRight, text.width()));
}

} // namespace

int navItemHeight(const Theme& theme)
{
    return theme.scaled(32) + kSpacing;
}

void paintNavItem(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& place, const NavItem& item)
{
    QStyleOptionViewItem option = place;
    option.rect.setHeight(option.rect.height() - kSpacing);
    const Tokens& tokens = theme.tokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, tokens, option, item.selected);
    const QColor iconInk = item.selected ? tokens.accentText : enabled ? tokens.text2 : tokens.text3;
    const int left = item.rail ? (option.rect.width() - kIcon) / 2 : kMargin;
    const QRect icon(option.rect.left() + left, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, icon).topLeft(),
                       theme.pixmap(item.icon, iconInk, kIcon, painter.device()->devicePixelRatioF()));
    if (!item.rail)
        paintTexts(painter, theme, option, item, enabled ? tokens.text : tokens.text3);
    painter.restore();
}

} // namespace muster::ui
