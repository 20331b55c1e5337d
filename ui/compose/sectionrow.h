#pragma once

#include <QRect>
#include <QString>

class QModelIndex;
class QPainter;
class QStyleOptionViewItem;
class QTableView;

namespace muster::ui {

class Theme;

/// The line above the found rows of the column table, drawn across all columns: what was found, and a link that adds
/// it. For keys and screen readers its cells are two parts: the title in the first two columns, the link in the others.
class SectionRow
{
public:
    explicit SectionRow(Theme& theme) : m_theme(theme) {}

    [[nodiscard]] static bool isTitle(const QModelIndex& index);
    /// The same row's cell of the other part.
    [[nodiscard]] static QModelIndex otherPart(const QModelIndex& index);

    /// `index` is any cell of the line. What lies outside of the cell is not drawn.
    void paint(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// In the coordinates of the viewport; empty if there is nothing to add.
    [[nodiscard]] QRect linkRect(const QTableView& table, const QModelIndex& index) const;
    /// Whether the title is elided.
    [[nodiscard]] bool isCut(const QTableView& table, const QModelIndex& index) const;
    /// The pointer is on the link.
    void setLinkHovered(bool hovered) { m_linkHovered = hovered; }

private:
    [[nodiscard]] QRect titleRect(const QTableView& table, const QModelIndex& index) const;

    Theme& m_theme;
    bool m_linkHovered = false;
};

} // namespace muster::ui
