#pragma once

#include "app/core/domain/outputformat.h"

#include <QFrame>

class QCheckBox;
class QLabel;

namespace muster::ui {

class Segmented;
class Theme;

/// The small panel behind "Options…" of the pills: how arrays become cells, the delimiter of Excel CSV, and CSV as
/// delivered, which has no pill of its own until it is wanted. A Qt::Popup: it closes on Escape and on a click outside
/// and gives the focus back to its opener. Every change counts at once.
class OutputOptionsPopup : public QFrame
{
    Q_OBJECT
public:
    explicit OutputOptionsPopup(Theme& theme, QWidget* parent);

    /// Shows what belongs to this format. `delivered`: CSV as delivered is ticked; nothing: it is not offered here.
    void setValues(ExportFormat format, const OutputOptions& options, std::optional<bool> delivered);
    void setDelivered(bool ticked);
    /// Below `opener` (above where there is no room), with the focus on the first choice.
    void openAt(QWidget* opener);

Q_SIGNALS:
    void optionsChanged(const muster::OutputOptions& options);
    void deliveredToggled(bool wanted);

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void changed();
    Theme& m_theme;
    QWidget* m_opener = nullptr;
    QWidget* m_arraysPart = nullptr;
    QWidget* m_deliveredPart = nullptr;
    Segmented* m_arrays;
    Segmented* m_delimiter;
    QLabel* m_delimiterHint;
    QCheckBox* m_delivered;
    bool m_showing = false; ///< values are being shown, not chosen
};

} // namespace muster::ui
