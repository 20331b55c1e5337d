#pragma once

#include <QStyledItemDelegate>

namespace muster {
struct ExportRecord;
}

namespace muster::ui {

class HistoryModel;
class Theme;

/// Paints a cell of the history: the heading of a day over all columns; sign and time, the tenant's mark, weaker text
/// for what is gone.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    HistoryDelegate(Theme& theme, const HistoryModel& model, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintDay(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintMark(QPainter& painter, const QRect& place, int column, const ExportRecord& record) const;
    [[nodiscard]] QColor textColour(const QModelIndex& index, const ExportRecord* record) const;
    Theme& m_theme;
    const HistoryModel& m_model;
};

} // namespace muster::ui
