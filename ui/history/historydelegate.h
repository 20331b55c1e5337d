#pragma once

#include <QStyledItemDelegate>

namespace muster::ui {

class HistoryFilter;
class Theme;

/// Paints a cell of the history: sign and time, the tenant's mark, weaker text for what is gone.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    HistoryDelegate(Theme& theme, const HistoryFilter& filter, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
    [[nodiscard]] QColor textColour(const QModelIndex& index) const;
    Theme& m_theme;
    const HistoryFilter& m_filter;
};

} // namespace muster::ui
