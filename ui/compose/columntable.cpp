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
#include <QLocale>
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
constexpr int kBarRoom = 54; ///< of the two, for what does not grow with the text
constexpr int kFewestRows = 4;
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
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(theme.scaled(30));
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);

    m_scrollTimer->setInterval(kScrollInterval);
    connect(m_scrollTimer, &QTimer::timeout, this, &ColumnTable::scrollWhileDragging);
    connect(this, &QTableView::clicked, this, &ColumnTable::clickedAt);
    connect(selection, &QItemSelectionModel::currentChanged, this,
            [this] { viewport()->update(); }); // the outline of the section is not that of a cell
}

bool ColumnTable::isTitlePart(const QModelIndex& index) const
{
    return SectionRow::isTitle(index) || m_model.addableCount() == 0;
}

bool ColumnTable::isSection(const QModelIndex& index) const
{
    return index.data(ColumnModel::SectionRole).toBool();
}

void ColumnTable::clickedAt(const QModelIndex& index)
{
    if (index.data(ColumnModel::OfferRole).toBool())
        Q_EMIT offerAccepted();
    else if (isSection(index) && m_delegate->section().linkRect(*this, index).contains(m_pressedAt))
        Q_EMIT addFoundWanted();
    else if (isSection(index))
        Q_EMIT foundShownWanted(!m_model.areFoundShown());
}

void ColumnTable::showSection()
{
    const QModelIndex index = m_filter.mapFromSource(m_model.index(m_model.sectionLine(), ColumnModel::TickColumn));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index, PositionAtTop);
}

int ColumnTable::currentModelRow() const
{
    return m_model.rowAt(m_filter.mapToSource(currentIndex()).row());
}

void ColumnTable::setCurrentModelRow(int row, int column)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.index(m_model.lineOf(row), column));
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

void ColumnTable::keyPressEvent(QKeyEvent* event)
{
    if (handleKey(*event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

bool ColumnTable::handleKey(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape && m_dropGap >= 0) {
        endDrag();
        return true;
    }
    if (event.matches(QKeySequence::Undo)) {
        const QString step = m_model.undoStack().undoText();
        m_model.undoStack().undo();
        Q_EMIT announced(step.isEmpty() ? tr("Nothing to undo") : tr("Undone: %1").arg(step));
        return true;
    }
    if (event.matches(QKeySequence::Redo)) {
        const QString step = m_model.undoStack().redoText();
        m_model.undoStack().redo();
        Q_EMIT announced(step.isEmpty() ? tr("Nothing to redo") : tr("Done again: %1").arg(step));
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
    if (isSection(currentIndex()) && handleSectionKey(event.key()))
        return true;
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

bool ColumnTable::handleSectionKey(int key)
{
    const QModelIndex current = currentIndex();
    const bool forwards = key == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateSection(current);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isTitlePart(current) && m_model.areFoundShown() != forwards)
            Q_EMIT foundShownWanted(forwards);
        else if (isTitlePart(current) == forwards && m_model.addableCount() > 0)
            setCurrentIndex(SectionRow::otherPart(current));
        return true;
    default:
        return false;
    }
}

void ColumnTable::activateSection(const QModelIndex& index)
{
    if (isTitlePart(index))
        Q_EMIT foundShownWanted(!m_model.areFoundShown());
    else
        Q_EMIT addFoundWanted();
}

void ColumnTable::toggle(const QModelIndex& index)
{
    const int line = m_filter.mapToSource(index).row();
    if (m_model.isSection(line))
        return activateSection(index);
    if (m_model.isOffer(line)) {
        Q_EMIT offerAccepted();
    } else if (const int row = m_model.rowAt(line); row >= 0) {
        m_model.setChosen(row, !m_model.rows()[row].chosen);
        announceTick(this, m_filter.mapFromSource(m_model.index(line, ColumnModel::TickColumn)));
    }
}

void ColumnTable::moveCurrent(int step)
{
    const int from = currentModelRow();
    const bool found = from >= 0 && m_model.rows()[from].found;
    if (found && step < 0) {
        m_model.move(from, ColumnList::foundBegin(m_model.rows()));
        scrollTo(currentIndex());
        announcePlace();
        return;
    }
    const int row = currentIndex().row() + step;
    if (from < 0 || found || row < 0 || row >= movableRows())
        return;
    m_model.move(from, m_model.rowAt(m_filter.mapToSource(m_filter.index(row, 0)).row()));
    scrollTo(currentIndex());
    announcePlace();
}

/// The current cell stays the same, so that nothing is read by itself.
void ColumnTable::announcePlace()
{
    Q_EMIT announced(tr("%1 is now in row %2 of %3")
                         .arg(currentIndex().siblingAtColumn(ColumnModel::AttributeColumn).data().toString(),
                              QLocale().toString(currentIndex().row() + 1), QLocale().toString(movableRows())));
}

void ColumnTable::mousePressEvent(QMouseEvent* event)
{
    QTableView::mousePressEvent(event);
    const QModelIndex pressed = indexAt(event->position().toPoint());
    const bool canMove = m_model.rowAt(m_filter.mapToSource(pressed).row()) >= 0;
    m_pressedRow = event->button() == Qt::LeftButton && canMove ? pressed.row() : -1;
    m_pressedAt = event->position().toPoint();
}

void ColumnTable::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || m_pressedRow < 0) {
        QTableView::mouseMoveEvent(event);
        const QModelIndex under = indexAt(at);
        m_delegate->section().setLinkHovered(isSection(under) &&
                                             m_delegate->section().linkRect(*this, under).contains(at));
        setHoveredRow(under.row());
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
    m_delegate->section().setLinkHovered(false);
    setHoveredRow(-1);
}

void ColumnTable::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

int ColumnTable::movableRows() const
{
    const int section = m_filter.mapFromSource(m_model.index(m_model.sectionLine(), 0)).row();
    return section >= 0 ? section : m_filter.rowCount() - (m_model.offer().isEmpty() ? 0 : 1);
}

int ColumnTable::gapAt(int y) const
{
    const int height = verticalHeader()->defaultSectionSize();
    const int position = y + verticalScrollBar()->value() + height / 2;
    return std::clamp(position / height, 0, movableRows());
}

void ColumnTable::dropAt(int gap)
{
    const auto rowAt = [this](int line) { return m_model.rowAt(m_filter.mapToSource(m_filter.index(line, 0)).row()); };
    const int from = rowAt(m_pressedRow);
    const bool atEnd = gap >= movableRows();
    const int before = gap == 0 && atEnd ? 0 : atEnd ? rowAt(gap - 1) + 1 : rowAt(gap);
    const int to = before > from ? before - 1 : before;
    if (to != from || m_model.rows()[from].found)
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
    const int usualName = m_theme.textWidth(kNameWidth);
    const int usualSample = kBarRoom + m_theme.textWidth(kSampleWidth - kBarRoom);
    const int extra = viewport()->width() - kTickWidth - m_theme.textWidth(kAttributeWidth) - usualName - usualSample;
    const bool narrow = extra < 0;
    const int narrowSample = kBarRoom + m_theme.textWidth(kNarrowSampleWidth - kBarRoom);
    const int narrowName =
        std::min(m_theme.textWidth(kNarrowNameWidth), (viewport()->width() - kTickWidth - narrowSample) * 11 / 20);
    const int name = narrow ? narrowName : usualName + extra * 3 / 10;
    const int sample = narrow ? narrowSample : usualSample + extra * 4 / 10;
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
    const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (entered && m_model.rowAt(m_filter.mapToSource(next).row()) >= 0)
        setCurrentIndex(next);
}

QSize ColumnTable::minimumSizeHint() const
{
    return {320, horizontalHeader()->height() + kFewestRows * verticalHeader()->defaultSectionSize()};
}

} // namespace muster::ui
