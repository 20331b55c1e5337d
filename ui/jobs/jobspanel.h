#pragma once

#include "app/core/domain/exportrecord.h"
#include "ui/common/uicontext.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QWidget>

#include <functional>

class QMenu;
class QScrollArea;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace muster::ui {

class JobActions;
class JobRow;
class PageHeader;
enum class JobAction;

/// The list of exports beside the form. A row keeps its place while the pointer or the focus is in the list, and its
/// height in every state, so nothing moves under the user's hand. At most 50 rows; older ended ones are in the history.
class JobsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit JobsPanel(const UiContext& context, QWidget* parent = nullptr);
    ~JobsPanel() override;

    /// Rows of other tenants than this one carry their tenant's mark.
    void setCurrentTenant(const QString& tenantId);
    /// Focus to the current row; without any to the button that hides the panel.
    void focusList();
    /// Focus to the row of this export; to the current one if it has none.
    void focusJob(const QString& exportId);
    /// Exports that have not ended, those that wait for their turn included.
    [[nodiscard]] int runningCount() const;
    [[nodiscard]] QString summary() const { return m_summary; } ///< "2 running, 1 waiting"

Q_SIGNALS:
    void hideWanted();
    void convertWanted();
    void editWanted(const muster::ExportPlan& plan);
    void savePresetWanted(const muster::ExportPlan& plan);
    void credentialsWanted(const QString& tenantId);
    void previewWanted(const muster::ExportRecord& record);
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);
    /// Whenever the words change.
    void summaryChanged(const QString& summary);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeEmptyState();
    void wireService();
    [[nodiscard]] JobRow* addRow(const QString& id);
    void removeRow(const QString& id);
    void reconcile();
    void order(const QStringList& wanted);
    [[nodiscard]] bool userIsInside() const;
    void take(const QString& id);
    void updateDirtyRows();
    void updateCountdowns();
    void updateSummary();
    void updateMargins();
    void perform(JobRow* row, JobAction action);
    void openMenu(JobRow* row, const QPoint& position);
    void move(JobRow* from, int step);
    void setCurrentRow(JobRow* row);
    void followFocus(QWidget* now);

    const UiContext m_context;
    JobActions* m_actions;
    PageHeader* m_header;
    QToolButton* m_toggle;
    QScrollArea* m_scroll;
    QWidget* m_list;
    QVBoxLayout* m_rowsLayout;
    QWidget* m_empty;
    QTimer* m_pause; ///< at most four updates of a row in a second
    QTimer* m_second;
    QTimer* m_more; ///< runs while exports still have to get their rows
    QHash<QString, JobRow*> m_rows;
    QStringList m_order;
    QSet<QString> m_dirty;
    QPointer<JobRow> m_current;
    QPointer<QMenu> m_menu;
    QString m_tenantId;
    QString m_summary;
};

} // namespace muster::ui
