#include "ui/preview/previewtableaccess.h"

#include "ui/common/accessiblerole.h"
#include "ui/preview/previewtable.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>
#include <QPersistentModelIndex>
#include <QPointer>

#include <algorithm>

namespace muster::ui {
namespace {

/// One cell. Belongs to the table's interface.
class CellAccess final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    CellAccess(PreviewTable* table, const QModelIndex& index) : m_table(table), m_index(index) {}

    [[nodiscard]] bool isValid() const override { return m_table && m_index.isValid(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return table(); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || kind == QAccessible::Description || kind == QAccessible::Help)
            return {};
        const auto role = kind == QAccessible::Name ? Qt::AccessibleTextRole : Qt::DisplayRole;
        return m_index.data(role).toString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_table->visualRect(m_index) & m_table->viewport()->rect();
        return {m_table->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    [[nodiscard]] bool isSelected() const override
    {
        return isValid() && m_table->selectionModel()->isSelected(m_index);
    }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_index.column(); }
    [[nodiscard]] int rowIndex() const override { return m_index.row(); }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override
    {
        return m_table ? QAccessible::queryAccessibleInterface(m_table) : nullptr;
    }

private:
    QPointer<PreviewTable> m_table;
    QPersistentModelIndex m_index;
};

QAccessible::State CellAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.focusable = true;
    state.readOnly = true;
    state.selected = isSelected();
    state.focused = m_table->hasFocus() && m_table->currentIndex() == m_index;
    state.offscreen = !m_table->viewport()->rect().intersects(m_table->visualRect(m_index));
    return state;
}

/// The table.
class TableAccess final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TableAccess(PreviewTable* table) : QAccessibleWidget(table, QAccessible::Table), m_table(table) {}
    ~TableAccess() override { forget(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    // The cells that can be seen, row by row.
    [[nodiscard]] int childCount() const override { return visibleRows() * columnCount(); }
    [[nodiscard]] QAccessibleInterface* child(int place) const override
    {
        const int columns = columnCount();
        if (place < 0 || place >= childCount())
            return nullptr;
        return cellAt(m_table->topRow() + place / columns, place % columns);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        auto* cell = child ? const_cast<QAccessibleInterface*>(child)->tableCellInterface() : nullptr;
        return cell ? placeOf(cell->rowIndex(), cell->columnIndex()) : -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QModelIndex index = m_table->indexAt(m_table->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const QModelIndex current = m_table->currentIndex();
        return m_table->hasFocus() && current.isValid() ? cellAt(current.row(), current.column()) : nullptr;
    }
    /// -1 for a cell that cannot be seen.
    [[nodiscard]] int placeOf(int row, int column) const
    {
        const int place = (row - m_table->topRow()) * columnCount() + column;
        return row >= m_table->topRow() && place < childCount() ? place : -1;
    }

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override;
    [[nodiscard]] int selectedCellCount() const override
    {
        qint64 cells = 0;
        for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
            cells += qint64{range.width()} * range.height();
        return static_cast<int>(std::min<qint64>(cells, std::numeric_limits<int>::max()));
    }
    /// Of a large selection, which may be the whole file, the beginning.
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override;
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return m_table->model()->headerData(column, Qt::Horizontal).toString();
    }
    [[nodiscard]] QString rowDescription(int row) const override
    {
        return m_table->model()->headerData(row, Qt::Vertical).toString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return static_cast<int>(selectedColumns().size()); }
    [[nodiscard]] int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    [[nodiscard]] int columnCount() const override { return m_table->model() ? m_table->model()->columnCount() : 0; }
    [[nodiscard]] int rowCount() const override { return m_table->model() ? m_table->model()->rowCount() : 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int column) const override
    {
        return m_table->selectionModel()->isColumnSelected(column);
    }
    [[nodiscard]] bool isRowSelected(int row) const override { return m_table->selectionModel()->isRowSelected(row); }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    /// Rows and columns come at the end only, which changes no cell; a reset changes all.
    void modelChange(QAccessibleTableModelChangeEvent* event) override
    {
        if (event->modelChangeType() == QAccessibleTableModelChangeEvent::ModelReset)
            forget();
    }

private:
    static constexpr qsizetype kMostCells = 2000; ///< kept at once

    [[nodiscard]] int visibleRows() const { return std::max(0, m_table->lastVisibleRow() - m_table->topRow() + 1); }
    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }
    PreviewTable* m_table;
    mutable QHash<qint64, QAccessible::Id> m_cells;
};

QAccessibleInterface* TableAccess::cellAt(int row, int column) const
{
    const QModelIndex index = m_table->model() ? m_table->model()->index(row, column) : QModelIndex();
    if (!index.isValid())
        return nullptr;
    constexpr int kColumnBits = 20;
    const qint64 key = (qint64{row} << kColumnBits) | column;
    if (const auto known = m_cells.constFind(key); known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    if (m_cells.size() >= kMostCells)
        forget();
    auto* cell = new CellAccess(m_table, index);
    m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QList<QAccessibleInterface*> TableAccess::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                if (cells.size() >= kMostCells / 2)
                    return cells;
                cells.append(cellAt(row, column));
            }
        }
    }
    return cells;
}

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* table = qobject_cast<PreviewTable*>(object);
    return table ? new TableAccess(table) : nullptr;
}

} // namespace

void offerPreviewTableAccess()
{
    installAccessibility(makeAccess);
}

void announceCurrentCell(PreviewTable& table, const QModelIndex& current)
{
    if (!QAccessible::isActive() || !current.isValid() || !table.hasFocus())
        return;
    const auto* access = static_cast<TableAccess*>(QAccessible::queryAccessibleInterface(&table));
    QAccessibleEvent event(&table, QAccessible::Focus);
    event.setChild(access->placeOf(current.row(), current.column()));
    QAccessible::updateAccessibility(&event);
}

} // namespace muster::ui
