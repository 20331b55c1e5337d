#pragma once

#include <QTableView>

class QTimer;

namespace muster::ui {

class ColumnDelegate;
class ColumnFilter;
class ColumnModel;
class Theme;

/// The table of columns with its keys and row dragging. Model and filter are given and outlive it.
///
/// Space ticks, F2 or typing in the name column renames, Alt+Up and Alt+Down move, Delete removes, Ctrl+Z and
/// Ctrl+Shift+Z undo and redo, Ctrl+V pastes a list of fields, Enter in the editor goes to the next row, Tab leaves the
/// table. On the line above the found rows Enter and Space do what the current part says, Right and Left open and close
/// it and go between its parts. Found rows that are moved go above it.
class ColumnTable : public QTableView
{
    Q_OBJECT
public:
    ColumnTable(Theme& theme, ColumnModel& model, ColumnFilter& filter, QWidget* parent = nullptr);

    /// Row of the model under the current cell, -1 if there is none (or it is the offer).
    [[nodiscard]] int currentModelRow() const;
    /// Makes the row current and visible; nothing if the filter hides it.
    void setCurrentModelRow(int row, int column);
    /// Takes over what stands in an open editor.
    void commitEditor();
    /// Scrolls the line above the found rows to the top, if possible, and makes it current.
    void showSection();

Q_SIGNALS:
    /// Delete was pressed on a row of the model.
    void removeWanted(int row);
    /// Ctrl+V was pressed while nothing is edited.
    void pasteWanted();
    /// The offer row was clicked or Enter was pressed on it.
    void offerAccepted();
    /// The found rows should stand below their line, or not.
    void foundShownWanted(bool shown);
    void addFoundWanted();
    /// What a key did, where nothing but the picture shows it.
    void announced(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The table takes what is left: a form that fits with the fewest rows needs no scroll bar.
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

private:
    [[nodiscard]] bool handleKey(const QKeyEvent& event);
    [[nodiscard]] bool handleSectionKey(int key);
    void activateSection(const QModelIndex& index);
    void clickedAt(const QModelIndex& index);
    [[nodiscard]] bool isSection(const QModelIndex& index) const;
    [[nodiscard]] bool isTitlePart(const QModelIndex& index) const; ///< of the section; without a link it has only that
    void toggle(const QModelIndex& index);
    void moveCurrent(int step);
    void announcePlace();
    void setHoveredRow(int row);
    /// Visible rows without what was found and the offer.
    [[nodiscard]] int movableRows() const;
    [[nodiscard]] int gapAt(int y) const;
    void dropAt(int gap);
    void endDrag();
    void scrollWhileDragging();
    void sizeColumns();

    Theme& m_theme;
    ColumnModel& m_model;
    ColumnFilter& m_filter;
    ColumnDelegate* m_delegate;
    QTimer* m_scrollTimer;
    QPoint m_pressedAt;
    int m_pressedRow = -1;
    int m_dropGap = -1; ///< while dragging: the visible row before which it would fall
};

} // namespace muster::ui
