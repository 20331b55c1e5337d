#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/store/historyreader.h"
#include "ui/common/uicontext.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;
class QToolButton;

namespace muster::ui {

class AuditMenu;
class ComboBox;
class DetailsPopup;
class HistoryModel;
class JobActions;
class PageHeader;
class PreviewPane;
class RemoveQuestion;
class TitleRow;
enum class JobAction;

/// All exports that ended, from the local database, with search and what can be done with their files. Below them the
/// preview of one, when it is open.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(const UiContext& context, QWidget* parent = nullptr);

    /// Looks for new entries; selection, scroll position and focus stay.
    void refresh();
    void focusSearch();
    /// While the jobs are beside the page, their own panel has the button that hides them.
    void setJobsShown(bool shown);
    /// The field of the part that has the focus: of the preview, or the search.
    void find();
    /// Shows the files of an export below the list and selects it there, if it is listed.
    void preview(const ExportRecord& record);
    /// One step back: closes the preview, or what is open in it. False if there is nothing to close.
    [[nodiscard]] bool goBack();
    [[nodiscard]] PreviewPane* previewPane() const { return m_preview; }

Q_SIGNALS:
    void editWanted(const muster::ExportPlan& plan);
    void savePresetWanted(const muster::ExportPlan& plan);
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);
    void newExportWanted();
    void jobsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    void buildTable();
    [[nodiscard]] QWidget* makeNotice(QLabel*& text, QPushButton*& button, const QString& buttonText);
    void followService();
    void updateTenants();
    void updateState();
    void updateColumns();
    void openMenu(const QPoint& position);
    void showDetails();
    void perform(JobAction action);
    [[nodiscard]] bool hasCurrent() const;
    [[nodiscard]] ExportRecord currentRecord() const;
    void setQuery();
    void clearFilters();
    void selectExport(const QString& id);
    void rememberPlace(bool replaced);
    void takeAnswer(bool replaced);
    void sortBy(int column, Qt::SortOrder order);
    void openMore();
    void askToRemove(const ExportRecord& record);
    void remove(const ExportRecord& record, bool withFiles);
    void tellRemoved(const ExportRecord& record, int files);
    void closePreview();

    const UiContext m_context;
    HistoryModel* m_model;
    JobActions* m_actions;
    PageHeader* m_header;
    QLineEdit* m_search;
    ComboBox* m_tenants;
    ComboBox* m_results;
    QToolButton* m_showJobs;
    QToolButton* m_auditButton;
    AuditMenu* m_audit;
    QSplitter* m_splitter;
    PreviewPane* m_preview;
    QStackedWidget* m_stack;
    QTableView* m_table;
    TitleRow* m_titles;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_newExport;
    QWidget* m_noMatch;
    QLabel* m_noMatchText;
    QPushButton* m_clear;
    QTimer* m_delay;
    RemoveQuestion* m_question;
    std::unique_ptr<HistoryReader::Remove> m_removing;
    QString m_selected;          ///< the export that is or will be current
    QPersistentModelIndex m_top; ///< of the rows to be seen, while rows change
    int m_topOffset = 0;         ///< pixels of it above the upper edge
    DetailsPopup* m_details = nullptr;
};

} // namespace muster::ui
