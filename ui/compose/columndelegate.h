#pragma once

#include "ui/compose/sectionrow.h"

#include <QStyledItemDelegate>

namespace muster::ui {

class Theme;

/// Draws the rows of the column table and edits column names.
class ColumnDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ColumnDelegate(Theme& theme, QObject* parent = nullptr);

    /// The row under the pointer, whose grip is drawn stronger; -1: none.
    void setHoveredRow(int row) { m_hoveredRow = row; }
    [[nodiscard]] SectionRow& section() { return m_section; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// What is wrong with the cell; without a problem the whole text, if it is not shown in full.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTick(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintPath(QPainter& painter, const QRect& area, const QString& path) const;
    void paintAttribute(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintSample(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintOffer(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    Theme& m_theme;
    SectionRow m_section;
    int m_hoveredRow = -1;
};

} // namespace muster::ui
