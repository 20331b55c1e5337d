#pragma once

#include "app/core/domain/exportrecord.h"

#include <QFrame>
#include <QHash>
#include <QVector>

class QVBoxLayout;

namespace muster::ui {

class Theme;

/// What conversions have made, a row each: the first file, how much it holds, and a button to look at it where that is
/// possible. Rows stay the same widgets while their conversions stay.
class MadeList : public QFrame
{
    Q_OBJECT
public:
    explicit MadeList(Theme& theme, QWidget* parent = nullptr);
    /// Saved conversions in the order of their rows.
    void setConversions(const QVector<ExportRecord>& records);
    /// The buttons of the rows, from the top: for the page's tab order, which new rows do not know.
    [[nodiscard]] QVector<QWidget*> tabStops() const;

Q_SIGNALS:
    void previewWanted(const muster::ExportRecord& record);

private:
    void addRow(const ExportRecord& record);
    Theme& m_theme;
    QVBoxLayout* m_rows;
    QHash<QString, QWidget*> m_widgets; ///< by the conversion's id
};

} // namespace muster::ui
