#include "ui/common/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace muster::ui {

FlowLayout::FlowLayout(int horizontalSpacing, int verticalSpacing, QWidget* parent)
    : QLayout(parent), m_horizontalSpacing(horizontalSpacing), m_verticalSpacing(verticalSpacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setSpacingBefore(const QWidget* widget, int spacing)
{
    m_spacings.insert(widget, spacing);
    invalidate();
}

void FlowLayout::setHorizontalSpacing(int spacing)
{
    if (spacing == m_horizontalSpacing)
        return;
    m_horizontalSpacing = spacing;
    invalidate();
}

void FlowLayout::setAtEnd(const QWidget* widget)
{
    m_atEnd = widget;
    invalidate();
}

int FlowLayout::spacingBefore(QLayoutItem* item) const
{
    return m_spacings.value(item->widget(), m_horizontalSpacing);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            width += item->sizeHint().width() + (width > 0 ? spacingBefore(item) : 0);
    }
    return {width, minimumSize().height()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::place(const QRect& rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.x();
    int y = area.y();
    int rowHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(area.width(), QLAYOUTSIZE_MAX));
        if (x > area.x())
            x += spacingBefore(item);
        if (x > area.x() && x + size.width() > area.x() + area.width()) {
            x = area.x();
            y += rowHeight + m_verticalSpacing;
            rowHeight = 0;
        }
        if (m_atEnd && item->widget() == m_atEnd)
            x = area.x() + area.width() - size.width();
        if (apply)
            item->setGeometry(QStyle::visualRect(direction, area, QRect(QPoint(x, y), size)));
        x += size.width();
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight - rect.y() + margins.bottom();
}

} // namespace muster::ui
