#pragma once

#include <QAbstractItemView>

class QHeaderView;

namespace muster::ui {

class RowNumbers;
class Theme;

/// A table of any number of rows. QTableView costs 8 bytes a row and hangs with tens of millions; this one costs
/// nothing a row: all rows are equally high, and its scroll bar counts rows instead of pixels.
///
/// Arrow keys, Page, Home and End move the current cell, with Ctrl to the ends, with Shift they select. Ctrl+A selects
/// all. For assistive technology it is a table whose cells can be read one by one.
class PreviewTable final : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit PreviewTable(Theme& theme, QWidget* parent = nullptr);
    ~PreviewTable() override;

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QHeaderView* header() const { return m_header; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    /// The row at the top, and how many fit completely (at least 1).
    [[nodiscard]] int topRow() const;
    [[nodiscard]] int fullRows() const;
    /// The last row of which something can be seen; -1 without rows.
    [[nodiscard]] int lastVisibleRow() const;
    /// Puts the row at the top, as far as there are rows behind it.
    void setTopRow(int row);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;

Q_SIGNALS:
    /// Other rows are to be seen, or more of them.
    void scrolled();
    /// Enter was pressed on a cell, or it was double-clicked.
    void cellOpened(const QModelIndex& index);
    /// A header was clicked, or Alt+Down pressed on a cell of the column.
    void columnOpened(int column);
    void currentChangedTo(const QModelIndex& current);

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void selectTo(const QModelIndex& target);
    void sizeRows();
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int columnAt(int x) const;
    void paintRow(QPainter& painter, int row, const QRect& area);

    Theme& m_theme;
    QHeaderView* m_header;
    RowNumbers* m_numbers;
    int m_rowHeight = 26;
    int m_pressedTop = 0; ///< the top row when the mouse was pressed: offsets are counted from it and stay small
};

} // namespace muster::ui
