#pragma once

#include "app/core/domain/exportstatus.h"
#include "ui/jobs/jobtext.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace muster::ui {

class DragHandle;
class ElidedLabel;
class FittingButtons;
class JobDetailsView;
class NumberLabel;
class ShrinkingButton;
class StageTrack;
class StateIcon;
class TenantMark;
class Theme;

/// One export in the list of jobs. As high in every state as in any other; only opened details make it taller.
/// Widgets stay the same for the life of the row: updates change texts and numbers that differ and nothing else.
class JobRow : public QFrame
{
    Q_OBJECT
public:
    explicit JobRow(Theme& theme, QWidget* parent = nullptr);

    /// Shows the job as of `nowUtc`; progress of one run never goes back.
    void setJob(const ExportStatus& status, const QDateTime& nowUtc, const QString& currentTenantId);
    [[nodiscard]] const ExportStatus& job() const { return m_status; }
    [[nodiscard]] const JobRowText& text() const { return m_text; }

    /// Only the current row and its buttons are reached by Tab.
    void setCurrent(bool current);
    [[nodiscard]] bool detailsAreOpen() const;
    void setDetailsOpen(bool open);

Q_SIGNALS:
    void actionWanted(muster::ui::JobAction action);
    /// By right click, the menu key or the ⋯ button; a position on the screen.
    void menuWanted(const QPoint& position);
    /// The drag handle was pressed like a button.
    void filesWanted();
    /// Arrow keys: −1 up, 1 down.
    void moveWanted(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeTitleLine();
    [[nodiscard]] QWidget* makeMiddleLine();
    [[nodiscard]] QWidget* makeLastLine();
    [[nodiscard]] ShrinkingButton* makeRowButton(const char* name, JobAction action, const QString& icon);
    void showText(const JobRowText& text);
    void showVisibility(const JobRowText& text);
    void setShown(QWidget* widget, bool shown);
    void nameButtons();
    void updateDetails();
    [[nodiscard]] QList<QWidget*> buttons() const;

    Theme& m_theme;
    StateIcon* m_icon;
    TenantMark* m_mark;
    ElidedLabel* m_title;
    ElidedLabel* m_second;
    NumberLabel* m_time;
    QToolButton* m_stop;
    QPushButton* m_wayOut;
    QToolButton* m_more;
    StageTrack* m_track;
    ElidedLabel* m_figures;
    ElidedLabel* m_checksum;
    QToolButton* m_copyChecksum;
    QWidget* m_lastLine;
    NumberLabel* m_stage;
    ElidedLabel* m_detail;
    NumberLabel* m_right;
    FittingButtons* m_fileButtons;
    ShrinkingButton* m_look;
    ShrinkingButton* m_showInFolder;
    ShrinkingButton* m_runAgain;
    DragHandle* m_drag;
    QPushButton* m_detailsButton;
    JobDetailsView* m_details;

    ExportStatus m_status;
    JobRowText m_text;
    QDateTime m_now;
    bool m_filled = false;
};

} // namespace muster::ui
