#include "ui/compose/columntable.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/theme.h"
#include "ui/common/toggleselection.h"
#include "ui/compose/columndelegate.h"
#include "ui/compose/columnfilter.h"
#include "ui/compose/columnmodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kTickWidth = 56;
constexpr int kAttributeWidth = 220;
constexpr int kNameWidth = 144;
constexpr int kNarrowNameWidth = 132;
constexpr int kSampleWidth = 180;
constexpr int kNarrowSampleWidth = 100;
constexpr int kScrollInterval = 40; // milliseconds

} // namespace

ColumnTable::ColumnTable(Theme& theme, ColumnModel& model, ColumnFilter& filter, QWidget* parent)
    : QTableView(parent),
      m_theme(theme),
      m_model(model),
      m_filter(filter),
      m_delegate(new ColumnDelegate(theme, this)),
      m_scrollTimer(new QTimer(this))
{
    setModel(&filter);
    auto* selection = new ToggleSelection(&filter, this);
    setSelectionModel(selection);
    connect(selection, &ToggleSelection::toggled, this, &ColumnTable::toggle);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);

    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(theme.scaled(30));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);

    m_scrollTimer->setInterval(kScrollInterval);
    connect(m_scrollTimer, &QTimer::timeout, this, &ColumnTable::scrollWhileDragging);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(ColumnModel::OfferRole).toBool())
            Q_EMIT offerAccepted();
    });
}

int ColumnTable::currentModelRow() const
{
    const int row = m_filter.mapToSource(currentIndex()).row();
    return m_model.isOffer(row) ? -1 : row;
}

void ColumnTable::setCurrentModelRow(int row, int column)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.index(row, column));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ColumnTable::commitEditor()
{
    if (QWidget* editor = state() == EditingState ? indexWidget(currentIndex()) : nullptr) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

void ColumnTable::setFewestRows(int rows)
{
    if (rows == m_fewestRows)
        return;
    m_fewestRows = rows;
    updateGeometry();
}

void ColumnTable::keyPressEvent(QKeyEvent* event)
{
    if (handleKey(*event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

bool ColumnTable::handleKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Undo)) {
        m_model.undoStack().undo();
        return true;
    }
    if (event.matches(QKeySequence::Redo)) {
        m_model.undoStack().redo();
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        Q_EMIT pasteWanted();
        return true;
    }
    const bool up = event.key() == Qt::Key_Up;
    if ((event.modifiers() & Qt::AltModifier) && (up || event.key() == Qt::Key_Down)) {
        moveCurrent(up ? -1 : 1);
        return true;
    }
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
        toggle(currentIndex());
        return true;
    case Qt::Key_Delete:
        if (currentModelRow() >= 0)
            Q_EMIT removeWanted(currentModelRow());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentIndex().data(ColumnModel::OfferRole).toBool())
            return false;
        Q_EMIT offerAccepted();
        return true;
    case Qt::Key_F2:
        if (currentModelRow() >= 0)
            setCurrentIndex(currentIndex().siblingAtColumn(ColumnModel::NameColumn));
        return false;
    default:
        return false;
    }
}

void ColumnTable::toggle(const QModelIndex& index)
{
    const int row = m_filter.mapToSource(index).row();
    if (m_model.isOffer(row))
        Q_EMIT offerAccepted();
    else if (row >= 0) {
        m_model.setChosen(row, !m_model.rows()[row].chosen);
        announceTick(this, m_filter.mapFromSource(m_model.index(row, ColumnModel::TickColumn)));
    }
}

void ColumnTable::moveCurrent(int step)
{
    const int row = currentIndex().row() + step;
    if (currentModelRow() < 0 || row < 0 || row >= movableRows())
        return;
    m_model.move(currentModelRow(), m_filter.mapToSource(m_filter.index(row, 0)).row());
    scrollTo(currentIndex());
}

void ColumnTable::mousePressEvent(QMouseEvent* event)
{
    QTableView::mousePressEvent(event);
    const QModelIndex pressed = indexAt(event->position().toPoint());
    const bool canMove = pressed.isValid() && !pressed.data(ColumnModel::OfferRole).toBool();
    m_pressedRow = event->button() == Qt::LeftButton && canMove ? pressed.row() : -1;
    m_pressedAt = event->position().toPoint();
}

void ColumnTable::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || m_pressedRow < 0) {
        QTableView::mouseMoveEvent(event);
        setHoveredRow(indexAt(at).row());
        return;
    }
    const bool dragging = m_dropGap >= 0;
    if (!dragging && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!dragging)
        m_scrollTimer->start();
    m_dropGap = gapAt(at.y());
    viewport()->update();
}

void ColumnTable::mouseReleaseEvent(QMouseEvent* event)
{
    const int gap = m_dropGap;
    if (gap < 0) {
        QTableView::mouseReleaseEvent(event);
        m_pressedRow = -1;
        return;
    }
    setState(NoState);
    dropAt(gap);
    endDrag();
}

void ColumnTable::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void ColumnTable::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

int ColumnTable::movableRows() const
{
    return m_filter.rowCount() - (m_model.offer().isEmpty() ? 0 : 1);
}

int ColumnTable::gapAt(int y) const
{
    const int height = verticalHeader()->defaultSectionSize();
    const int position = y + verticalScrollBar()->value() + height / 2;
    return std::clamp(position / height, 0, movableRows());
}

void ColumnTable::dropAt(int gap)
{
    const int from = m_filter.mapToSource(m_filter.index(m_pressedRow, 0)).row();
    const bool atEnd = gap >= movableRows();
    const int neighbour = m_filter.mapToSource(m_filter.index(atEnd ? gap - 1 : gap, 0)).row();
    const int before = atEnd ? neighbour + 1 : neighbour;
    const int to = before > from ? before - 1 : before;
    if (to != from)
        m_model.move(from, to);
}

void ColumnTable::endDrag()
{
    m_pressedRow = -1;
    m_dropGap = -1;
    m_scrollTimer->stop();
    viewport()->update();
}

void ColumnTable::scrollWhileDragging()
{
    const int y = viewport()->mapFromGlobal(QCursor::pos()).y();
    const int margin = verticalHeader()->defaultSectionSize() / 2;
    const int step = y < margin ? -8 : y > viewport()->height() - margin ? 8 : 0;
    if (step == 0)
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    m_dropGap = gapAt(y);
    viewport()->update();
}

void ColumnTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_dropGap < 0)
        return;
    const int y = m_dropGap * verticalHeader()->defaultSectionSize() - verticalScrollBar()->value();
    QPainter painter(viewport());
    painter.fillRect(QRect(0, std::max(0, y - 1), viewport()->width(), 2), m_theme.tokens().accent);
}

void ColumnTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    sizeColumns();
}

void ColumnTable::sizeColumns()
{
    const int extra = viewport()->width() - kTickWidth - kAttributeWidth - kNameWidth - kSampleWidth;
    const bool narrow = extra < 0;
    const int name = narrow ? kNarrowNameWidth : kNameWidth + extra * 3 / 10;
    const int sample = narrow ? kNarrowSampleWidth : kSampleWidth + extra * 4 / 10;
    setColumnWidth(ColumnModel::TickColumn, kTickWidth);
    setColumnWidth(ColumnModel::NameColumn, name);
    setColumnWidth(ColumnModel::SampleColumn, sample);
    setColumnWidth(ColumnModel::AttributeColumn, std::max(120, viewport()->width() - kTickWidth - name - sample));
}

void ColumnTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool entered = hint == QAbstractItemDelegate::SubmitModelCache;
    const bool leftByTab =
        hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem;
    QTableView::closeEditor(editor, leftByTab ? QAbstractItemDelegate::NoHint : hint);
    if (entered && currentIndex().row() + 1 < movableRows())
        setCurrentIndex(currentIndex().siblingAtRow(currentIndex().row() + 1));
}

QSize ColumnTable::minimumSizeHint() const
{
    return {320, horizontalHeader()->height() + m_fewestRows * verticalHeader()->defaultSectionSize()};
}

} // namespace muster::ui
