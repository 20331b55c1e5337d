#pragma once

#include "app/core/domain/exportrecord.h"

#include <QFrame>

class QLabel;

namespace muster::ui {

class JobDetailsView;
class Theme;

/// The details of one export over the history. A Qt::Popup: it closes on Escape and on a click outside and gives the
/// focus back to its opener.
class DetailsPopup : public QFrame
{
    Q_OBJECT
public:
    /// `opener` outlives it.
    DetailsPopup(Theme& theme, QWidget* opener);
    /// With its upper left corner at `position` on the screen, moved where there is no room.
    void open(const ExportRecord& record, const QPoint& position);

Q_SIGNALS:
    void copyWanted(const muster::ExportRecord& record);

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Theme& m_theme;
    QWidget* m_opener;
    QLabel* m_title;
    JobDetailsView* m_details;
    ExportRecord m_record;
};

} // namespace muster::ui
