#pragma once

#include <QWidget>

namespace muster::ui {

class PreviewTable;
class Theme;

/// The numbers of the rows at the edge of a PreviewTable. A click selects the row.
class RowNumbers : public QWidget
{
    Q_OBJECT
public:
    RowNumbers(Theme& theme, PreviewTable& table);
    /// As wide as the largest number of so many rows needs.
    [[nodiscard]] int widthFor(int rows) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    Theme& m_theme;
    PreviewTable& m_table;
};

} // namespace muster::ui
