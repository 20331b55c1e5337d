#include "ui/preview/previewtable.h"

#include "ui/common/theme.h"
#include "ui/common/titlerow.h"
#include "ui/preview/previewtableaccess.h"
#include "ui/preview/rownumbers.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kFarPixels = 1 << 28; ///< farther than any screen, and twice it is still an int

int boundedPixels(qint64 pixels)
{
    return static_cast<int>(std::clamp<qint64>(pixels, -kFarPixels, kFarPixels));
}

} // namespace

PreviewTable::PreviewTable(Theme& theme, QWidget* parent)
    : QAbstractItemView(parent),
      m_theme(theme),
      m_header(new TitleRow(theme, this)),
      m_numbers(new RowNumbers(theme, *this))
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    m_header->setMinimumSectionSize(48);
    m_header->setDefaultSectionSize(120);
    m_header->setFocusPolicy(Qt::NoFocus);
    connect(m_header, &QHeaderView::sectionClicked, this, &PreviewTable::columnOpened);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { updateGeometries(); });
    connect(m_header, &QHeaderView::sectionCountChanged, this, [this] { updateGeometries(); });
    connect(this, &QAbstractItemView::doubleClicked, this, &PreviewTable::cellOpened);
    connect(&theme, &Theme::themeChanged, this, &PreviewTable::sizeRows);
    offerPreviewTableAccess();
    sizeRows();
}

PreviewTable::~PreviewTable() = default;

void PreviewTable::setModel(QAbstractItemModel* model)
{
    m_header->setModel(model);
    QAbstractItemView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometries(); });
    updateGeometries();
}

void PreviewTable::sizeRows()
{
    m_rowHeight = m_theme.scaled(26);
    m_header->setFixedHeight(m_theme.scaled(28));
    updateGeometries();
    viewport()->update();
    m_numbers->update();
}

int PreviewTable::topRow() const
{
    return verticalScrollBar()->value();
}

int PreviewTable::fullRows() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

int PreviewTable::lastVisibleRow() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return std::min(rows - 1, topRow() + (viewport()->height() - 1) / m_rowHeight);
}

void PreviewTable::setTopRow(int row)
{
    verticalScrollBar()->setValue(row);
}

int PreviewTable::rowAt(int y) const
{
    const qint64 distance = y >= 0 ? y / m_rowHeight : -1 - (-1 - qint64{y}) / m_rowHeight;
    return static_cast<int>(std::clamp<qint64>(topRow() + distance, -1, model() ? model()->rowCount() : 0));
}

int PreviewTable::columnAt(int x) const
{
    return m_header->logicalIndexAt(x);
}

QRect PreviewTable::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int y = boundedPixels((qint64{index.row()} - topRow()) * m_rowHeight);
    return {m_header->sectionViewportPosition(index.column()), y, m_header->sectionSize(index.column()), m_rowHeight};
}

QModelIndex PreviewTable::indexAt(const QPoint& point) const
{
    return model() ? model()->index(rowAt(point.y()), columnAt(point.x())) : QModelIndex();
}

void PreviewTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    const int full = fullRows();
    if (hint == PositionAtTop || (hint == EnsureVisible && row < topRow()))
        setTopRow(row);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && row >= topRow() + full))
        setTopRow(row - full + 1);
    else if (hint == PositionAtCenter)
        setTopRow(row - full / 2);
    const QRect cell = visualRect(index);
    QScrollBar* bar = horizontalScrollBar();
    const int direction = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (cell.left() < 0 || cell.width() > viewport()->width())
        bar->setValue(bar->value() + direction * cell.left());
    else if (cell.right() >= viewport()->width())
        bar->setValue(bar->value() + direction * (cell.right() + 1 - viewport()->width()));
}

int PreviewTable::horizontalOffset() const
{
    return m_header->offset();
}

int PreviewTable::verticalOffset() const
{
    return boundedPixels((qint64{topRow()} - m_pressedTop) * m_rowHeight);
}

bool PreviewTable::isIndexHidden(const QModelIndex& index) const
{
    return m_header->isSectionHidden(index.column());
}

void PreviewTable::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    if (!model() || model()->rowCount() == 0 || model()->columnCount() == 0)
        return;
    const auto row = [this](int y) { return std::clamp(rowAt(y), 0, model()->rowCount() - 1); };
    const auto column = [this](int x) {
        const int at = columnAt(x);
        return at >= 0 ? at : x < 0 ? 0 : model()->columnCount() - 1;
    };
    const auto [top, bottom] = std::minmax({row(rect.top()), row(rect.bottom())});
    const auto [left, right] = std::minmax({column(rect.left()), column(rect.right())});
    selectionModel()->select(QItemSelection(model()->index(top, left), model()->index(bottom, right)), command);
}

QRegion PreviewTable::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())) & viewport()->rect();
    return region;
}

QModelIndex PreviewTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    const int columns = model() ? model()->columnCount() : 0;
    if (rows == 0 || columns == 0)
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(topRow(), 0);
    int row = current.row();
    int column = current.column();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool toEnd = modifiers.testFlag(Qt::ControlModifier);
    switch (action) {
    case MoveUp:
        row = toEnd ? 0 : row - 1;
        break;
    case MoveDown:
        row = toEnd ? rows - 1 : row + 1;
        break;
    case MovePageUp:
        row -= fullRows();
        break;
    case MovePageDown:
        row += std::min(fullRows(), rows - 1 - row);
        break;
    case MoveHome:
        row = toEnd ? 0 : row;
        column = 0;
        break;
    case MoveEnd:
        row = toEnd ? rows - 1 : row;
        column = columns - 1;
        break;
    case MoveLeft:
    case MoveRight:
        column += (action == MoveRight) != mirrored ? 1 : -1;
        break;
    case MoveNext:
    case MovePrevious:
        column += action == MoveNext ? 1 : -1;
        break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), std::clamp(column, 0, columns - 1));
}

void PreviewTable::updateGeometries()
{
    const int rows = model() ? model()->rowCount() : 0;
    const int gutter = m_numbers->widthFor(rows);
    setViewportMargins(layoutDirection() == Qt::RightToLeft ? 0 : gutter, m_header->height(),
                       layoutDirection() == Qt::RightToLeft ? gutter : 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - m_header->height(), area.width(), m_header->height());
    const int x = layoutDirection() == Qt::RightToLeft ? area.right() + 1 : area.left() - gutter;
    m_numbers->setGeometry(x, area.top(), gutter, area.height());

    QScrollBar* vertical = verticalScrollBar();
    vertical->setPageStep(fullRows());
    vertical->setSingleStep(1);
    vertical->setRange(0, std::max(0, rows - fullRows()));
    QScrollBar* horizontal = horizontalScrollBar();
    horizontal->setPageStep(area.width());
    horizontal->setSingleStep(m_rowHeight);
    horizontal->setRange(0, std::max(0, m_header->length() - area.width()));
    QAbstractItemView::updateGeometries();
    Q_EMIT scrolled();
}

void PreviewTable::scrollContentsBy(int, int)
{
    m_header->setOffset(horizontalScrollBar()->value());
    viewport()->update();
    m_numbers->update();
    Q_EMIT scrolled();
}

void PreviewTable::paintEvent(QPaintEvent*)
{
    if (!model())
        return;
    QPainter painter(viewport());
    const int width = std::min(viewport()->width(), m_header->length() - m_header->offset());
    for (int row = topRow(), y = 0; row <= lastVisibleRow(); ++row, y += m_rowHeight)
        paintRow(painter, row, QRect(0, y, width, m_rowHeight));
}

void PreviewTable::paintRow(QPainter& painter, int row, const QRect& area)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int x = m_header->sectionViewportPosition(column);
        const int width = m_header->sectionSize(column);
        if (x >= viewport()->width() || x + width <= 0)
            continue;
        const QModelIndex index = model()->index(row, column);
        option.rect = QRect(x, area.top(), width, area.height());
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == index);
        itemDelegate()->paint(&painter, option, index);
    }
}

void PreviewTable::mousePressEvent(QMouseEvent* event)
{
    m_pressedTop = topRow();
    QAbstractItemView::mousePressEvent(event);
}

void PreviewTable::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && current.isValid() && event->modifiers() == Qt::NoModifier)
        Q_EMIT cellOpened(current);
    else if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier && current.isValid())
        Q_EMIT columnOpened(current.column());
    else if (event->matches(QKeySequence::SelectStartOfDocument) && current.isValid())
        selectTo(moveCursor(MoveHome, Qt::ControlModifier));
    else if (event->matches(QKeySequence::SelectEndOfDocument) && current.isValid())
        selectTo(moveCursor(MoveEnd, Qt::ControlModifier));
    else if (event->matches(QKeySequence::Copy))
        event->ignore(); // whole cells, and those that are not at hand: the pane's business
    else
        QAbstractItemView::keyPressEvent(event);
}

/// From the corner of the selection that is opposite to the current cell. Qt would select by places on the screen,
/// which far rows have none of.
void PreviewTable::selectTo(const QModelIndex& target)
{
    const QModelIndex current = currentIndex();
    const QItemSelection selection = selectionModel()->selection();
    const QItemSelectionRange range =
        selection.isEmpty() ? QItemSelectionRange(current, current) : selection.constFirst();
    const int row = current.row() == range.bottom() ? range.top() : range.bottom();
    const int column = current.column() == range.right() ? range.left() : range.right();
    selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
    const QModelIndex from = model()->index(std::min(row, target.row()), std::min(column, target.column()));
    const QModelIndex to = model()->index(std::max(row, target.row()), std::max(column, target.column()));
    selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
    scrollTo(target);
}

void PreviewTable::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange)
        sizeRows();
}

void PreviewTable::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    viewport()->update();
    m_numbers->update();
}

void PreviewTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    m_numbers->update();
    viewport()->update();
    announceCurrentCell(*this, current);
    Q_EMIT currentChangedTo(current);
}

} // namespace muster::ui
