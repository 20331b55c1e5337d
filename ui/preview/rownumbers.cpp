#include "ui/preview/rownumbers.h"

#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/preview/previewtable.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kSmallest = 56;

} // namespace

RowNumbers::RowNumbers(Theme& theme, PreviewTable& table) : QWidget(&table), m_theme(theme), m_table(table)
{
    setObjectName(QStringLiteral("rowNumbers"));
}

int RowNumbers::widthFor(int rows) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Type::Caption));
    return std::max(kSmallest, widestNumberWidth(metrics, QLocale().toString(rows)) + 2 * kPadding);
}

void RowNumbers::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = m_theme.tokens();
    painter.setFont(m_theme.font(Theme::Type::Caption));
    const int line = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(line, 0, 1, height(), tokens.line);
    const QModelIndex current = m_table.currentIndex();
    const int height = m_table.rowHeight();
    for (int row = m_table.topRow(), y = 0; row <= m_table.lastVisibleRow(); ++row, y += height) {
        const QRect area(0, y, width(), height);
        painter.setPen(current.row() == row ? tokens.text : tokens.text3);
        painter.drawText(area.adjusted(kPadding, 0, -kPadding, 0),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) |
                             Qt::AlignVCenter,
                         QLocale().toString(row + 1));
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, tokens.line);
    }
}

void RowNumbers::mousePressEvent(QMouseEvent* event)
{
    const int row = m_table.topRow() + static_cast<int>(event->position().y()) / m_table.rowHeight();
    QAbstractItemModel* model = m_table.model();
    if (!model || row >= model->rowCount() || model->columnCount() == 0)
        return;
    const QItemSelection whole(model->index(row, 0), model->index(row, model->columnCount() - 1));
    m_table.selectionModel()->setCurrentIndex(whole.first().topLeft(), QItemSelectionModel::NoUpdate);
    m_table.selectionModel()->select(whole, QItemSelectionModel::ClearAndSelect);
    m_table.setFocus(Qt::MouseFocusReason);
}

void RowNumbers::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_table.verticalScrollBar(), event);
}

} // namespace muster::ui
