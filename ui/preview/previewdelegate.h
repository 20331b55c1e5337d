#pragma once

#include <QStyledItemDelegate>

namespace muster::ui {

class Theme;

/// Paints a cell of a previewed file: one line, elided, with what was looked for marked.
class PreviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PreviewDelegate(Theme& theme, QObject* parent = nullptr);
    /// Marked wherever it occurs, upper and lower case alike; empty: nothing.
    void setMarked(const QString& text) { m_marked = text; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The text of a cell that is too narrow for it.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintMarks(QPainter& painter, const QRect& area, const QString& text, Qt::Alignment alignment) const;
    [[nodiscard]] QColor textColour(const QModelIndex& index, const QString& text) const;
    Theme& m_theme;
    QString m_marked;
};

} // namespace muster::ui
