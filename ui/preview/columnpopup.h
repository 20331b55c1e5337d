#pragma once

#include "app/core/preview/preview.h"
#include "ui/common/popupframe.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace muster::ui {

class ElidedLabel;

/// What a whole column holds, below its header. While the file is summed up it says how far that is.
class ColumnPopup : public PopupFrame
{
    Q_OBJECT
public:
    ColumnPopup(Theme& theme, QWidget* table);

    /// Opens below `place` (on the screen). `statistics` runs or has ended and outlives the popup's visibility.
    void open(const QString& column, PreviewStatistics& statistics, const QPoint& place);
    [[nodiscard]] QString column() const { return m_column; }
    /// The texts as they are shown, a line each.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// Go to the row with the longest value.
    void rowWanted(qint64 row);
    /// Sum up no further.
    void cancelWanted();

private:
    void focusButton();
    void refresh(const PreviewStatistics& statistics);
    void showLines(const ColumnStatistics& statistics, qint64 rows);
    QString m_column;
    qint64 m_longestRow = -1;
    ElidedLabel* m_title;
    QLabel* m_state;
    QGridLayout* m_lines;
    QPushButton* m_go;
    QPushButton* m_cancel;
};

} // namespace muster::ui
