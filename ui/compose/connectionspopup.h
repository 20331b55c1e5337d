#pragma once

#include "app/core/exports/tenantservice.h"
#include "ui/common/popupframe.h"
#include "ui/compose/formstate.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace muster::ui {

class ConnectionListModel;
class ElidedLabel;
class Theme;

/// The picker below the Connections field: search, list with ticks, footer. Stays open while ticking; Escape or a
/// click outside closes it. Enter ticks the marked row, adds the connection ID that was typed, or closes an untouched
/// picker.
class ConnectionsPopup : public PopupFrame
{
    Q_OBJECT
public:
    ConnectionsPopup(Theme& theme, QWidget* opener);

    void setList(const ConnectionList& list, const QString& tenantName);
    void setChoice(const ConnectionChoice& choice);
    /// Below the opener, as wide as it, above if there is no room; `text` is what the user began to type.
    void open(const QString& text);

Q_SIGNALS:
    void choiceChanged(const muster::ui::ConnectionChoice& choice);
    /// "Try again" was pressed.
    void reloadWanted();
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void search();
    void accept();
    void toggle(int row);
    void moveMark(int step);
    /// Marks the row again after the list was built anew, or the first one that the text finds.
    void restoreMark();
    void showNotice();
    void showError(const QString& text);
    void showFooter();
    void place();

    ConnectionListModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_notice;
    QPushButton* m_retry;
    ElidedLabel* m_footer;
    QPushButton* m_clear;
    ConnectionList m_connections;
    QString m_tenantName;
    QString m_markedText; ///< of the marked row, to find it again
};

} // namespace muster::ui
