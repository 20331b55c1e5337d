#include "ui/history/historypage.h"

#include "app/core/base/usermessage.h"
#include "app/core/exports/exportservice.h"
#include "app/core/exports/tenantservice.h"
#include "app/core/store/exportstore.h"
#include "ui/common/combobox.h"
#include "ui/common/pageheader.h"
#include "ui/common/theme.h"
#include "ui/common/titlerow.h"
#include "ui/common/toasthost.h"
#include "ui/history/auditmenu.h"
#include "ui/history/historymodel.h"
#include "ui/history/removequestion.h"
#include "ui/jobs/detailspopup.h"
#include "ui/jobs/jobactions.h"
#include "ui/preview/previewpane.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kRefreshDelayMs = 250;
constexpr int kWindowForChecksum = 1200;
constexpr int kWidthForChecksum = 900;
constexpr int kFinishedWidth = 160;
constexpr int kLeastFinished = 96;
constexpr int kTenantWidth = 132;
constexpr int kConnectionWidth = 136;
constexpr int kLeastFiles = 100;
constexpr int kLeastName = 90;
constexpr int kNumberWidth = 84;
constexpr int kNumberPadding = 20;
constexpr int kSmallestSearch = 140;
constexpr int kLargestSearch = 300;
/// What the header needs beside the search field.
constexpr int kHeaderRest = 600;

QVector<JobAction> historyActions(const ExportRecord& record)
{
    QVector<JobAction> actions = menuActions(record);
    const qsizetype details = actions.indexOf(JobAction::ToggleDetails);
    actions.insert(details + 1, JobAction::CopyDetails);
    return actions;
}

} // namespace

HistoryPage::HistoryPage(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new HistoryModel(context, this)),
      m_actions(new JobActions(context, this)),
      m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("historyPage"));
    buildHeader();
    buildTable();
    m_details = new DetailsPopup(m_context.theme, m_table);
    connect(m_actions, &JobActions::editWanted, this, &HistoryPage::editWanted);
    connect(m_actions, &JobActions::savePresetWanted, this, &HistoryPage::savePresetWanted);
    connect(m_actions, &JobActions::toastWanted, this, &HistoryPage::toastWanted);
    connect(m_details, &DetailsPopup::copyWanted, this,
            [this](const ExportRecord& record) { m_actions->perform(JobAction::CopyDetails, record); });
    connect(m_actions, &JobActions::previewWanted, this, &HistoryPage::preview);
    connect(m_preview, &PreviewPane::toastWanted, this, &HistoryPage::toastWanted);
    connect(m_preview, &PreviewPane::closeWanted, this, &HistoryPage::closePreview);
    connect(m_audit, &AuditMenu::toastWanted, this, &HistoryPage::toastWanted);
    connect(m_auditButton, &QToolButton::clicked, this, [this] { openMore(); });
    connect(m_newExport, &QPushButton::clicked, this, &HistoryPage::newExportWanted);
    connect(m_clear, &QPushButton::clicked, this, &HistoryPage::clearFilters);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::setQuery);
    connect(m_tenants, &QComboBox::currentIndexChanged, this, &HistoryPage::setQuery);
    connect(m_results, &QComboBox::currentIndexChanged, this, &HistoryPage::setQuery);
    connect(m_model, &HistoryModel::aboutToAnswer, this, &HistoryPage::rememberPlace);
    connect(m_model, &HistoryModel::answered, this, &HistoryPage::takeAnswer);
    connect(m_model, &HistoryModel::tenantsFound, this, &HistoryPage::updateTenants);
    connect(m_question, &RemoveQuestion::removeWanted, this, &HistoryPage::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            m_selected = m_model->idOf(now.row());
    });
    followService();
    updateTenants();
}

/// Only ended exports are listed, and while the page is hidden nothing needs to be read: showing it does.
void HistoryPage::followService()
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kRefreshDelayMs);
    connect(m_delay, &QTimer::timeout, this, &HistoryPage::refresh);
    const auto refreshSoon = [this] {
        if (isVisible() && !m_delay->isActive())
            m_delay->start();
    };
    connect(&m_context.exports, &ExportService::changed, this, [this, refreshSoon](const QString& id) {
        if (const auto status = m_context.exports.status(id); status && isEndState(status->record.state))
            refreshSoon();
    });
    connect(&m_context.exports, &ExportService::added, this, refreshSoon);
    connect(&m_context.exports, &ExportService::reset, this, refreshSoon);
}

void HistoryPage::refresh()
{
    m_model->refresh();
}

void HistoryPage::setQuery()
{
    HistoryQuery query = m_model->query();
    query.search = m_search->text().trimmed();
    query.tenantId = m_tenants->currentData().toString();
    const QVariant result = m_results->currentData();
    query.result = result.isValid() ? std::optional(static_cast<ExportState>(result.toInt())) : std::nullopt;
    m_model->setQuery(query);
}

/// New rows come in above: what the user looks at stays where it is. Somebody who is not in the list and sees its
/// beginning goes on seeing the beginning.
void HistoryPage::rememberPlace(bool replaced)
{
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool isInside = m_table->hasFocus() || m_table->viewport()->underMouse();
    m_top = QPersistentModelIndex();
    if (replaced || (bar->value() == 0 && !isInside))
        return;
    const int row = m_table->rowAt(0);
    if (row < 0)
        return;
    // The heading of a day may go; the export below it says where the list was.
    m_top = m_model->index(m_model->isDay(row) && row + 1 < m_model->rowCount() ? row + 1 : row, 0);
    m_topOffset = m_table->rowViewportPosition(m_top.row());
}

void HistoryPage::takeAnswer(bool replaced)
{
    if (m_top.isValid()) {
        m_table->doItemsLayout(); // the range of the scroll bar
        QScrollBar* bar = m_table->verticalScrollBar();
        bar->setValue(bar->value() + m_table->rowViewportPosition(m_top.row()) - m_topOffset);
        m_top = QPersistentModelIndex();
    }
    const int row = m_model->rowOf(m_selected);
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, 0));
    if (replaced && row < 0)
        m_table->scrollToTop();
    updateTenants();
    updateState();
}

void HistoryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::setJobsShown(bool shown)
{
    m_showJobs->setVisible(!shown);
}

void HistoryPage::find()
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_preview->isVisible() && focus && m_preview->isAncestorOf(focus))
        m_preview->focusFind();
    else
        focusSearch();
}

void HistoryPage::preview(const ExportRecord& record)
{
    if (previewableFiles(record).isEmpty())
        return;
    selectExport(record.id);
    m_preview->open(record);
    m_preview->show();
    m_preview->focusTable();
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_table->scrollTo(current);
}

/// At once if it is listed, otherwise when the answer that lists it comes.
void HistoryPage::selectExport(const QString& id)
{
    m_selected = id;
    if (const int row = m_model->rowOf(id); row >= 0)
        return m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->selectionModel()->clear();
    m_selected = id;
    if (!id.isEmpty()) // a file of this computer is in no list
        m_model->refresh();
}

bool HistoryPage::goBack()
{
    if (m_question->isVisible()) {
        m_question->dismiss();
        return true;
    }
    if (!m_preview->isOpen())
        return false;
    if (!m_preview->goBack())
        closePreview();
    return true;
}

/// The focus goes back to the list if it was in the preview.
void HistoryPage::closePreview()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_preview->isAncestorOf(focus);
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
    m_preview->hide();
    m_preview->close();
}

void HistoryPage::clearFilters()
{
    m_search->clear();
    m_tenants->setCurrentIndex(0);
    m_results->setCurrentIndex(0);
    m_search->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::updateTenants()
{
    QVector<Tenant> tenants = m_context.tenants.tenants();
    for (const HistoryTenant& former : m_model->tenants()) {
        if (std::ranges::any_of(tenants, [&former](const Tenant& known) { return known.id == former.id; }))
            continue;
        Tenant tenant;
        tenant.id = former.id;
        tenant.name = former.name;
        tenants.append(tenant);
    }
    const bool same =
        m_tenants->count() == tenants.size() + 1 && std::ranges::all_of(tenants, [this](const Tenant& tenant) {
            const int place = m_tenants->findData(tenant.id);
            return place > 0 && m_tenants->itemText(place) == tenant.name;
        });
    if (same)
        return;
    const QVariant chosen = m_tenants->currentData();
    const QSignalBlocker blocker(m_tenants);
    m_tenants->clear();
    m_tenants->addItem(tr("All tenants"), QString());
    for (const Tenant& tenant : std::as_const(tenants))
        m_tenants->addItem(tenant.name, tenant.id);
    m_tenants->setCurrentIndex(std::max(0, m_tenants->findData(chosen)));
}

/// Numbers and times begin with the largest; a column that nothing can be sorted by leaves the order alone.
void HistoryPage::sortBy(int column, Qt::SortOrder order)
{
    QHeaderView* header = m_titles;
    const QSignalBlocker blocker(header);
    const int before = HistoryModel::columnOf(m_model->query().order);
    if (!HistoryModel::isSortable(column)) {
        header->setSortIndicator(before, m_model->query().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    const bool isText = column == HistoryModel::TenantName || column == HistoryModel::Connection;
    const Qt::SortOrder wanted = column == before ? order : isText ? Qt::AscendingOrder : Qt::DescendingOrder;
    header->setSortIndicator(column, wanted);
    updateColumns();
    m_model->sort(column, wanted);
}

void HistoryPage::openMore()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("auditMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Sort by"));
    const int current = HistoryModel::columnOf(m_model->query().order);
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        if (!HistoryModel::isSortable(column))
            continue;
        QAction* entry = menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        entry->setCheckable(true);
        entry->setChecked(column == current);
        // Chosen again it turns the order round, as a click on the column does.
        connect(entry, &QAction::triggered, this, [this, column] {
            sortBy(column, m_model->query().descending ? Qt::AscendingOrder : Qt::DescendingOrder);
        });
    }
    menu->addSeparator();
    m_audit->addTo(menu);
    menu->popup(m_auditButton->mapToGlobal(QPoint(0, m_auditButton->height() + 4)));
}

void HistoryPage::updateState()
{
    const int shown = m_model->exportCount();
    const HistoryQuery& query = m_model->query();
    const bool isFiltered = !query.search.isEmpty() || !query.tenantId.isEmpty() || query.result;
    const bool empty = shown == 0 && !isFiltered;
    m_header->setState(shown > 0 ? tr("%1 exports", nullptr, shown).arg(QLocale().toString(shown)) : QString());
    if (m_model->error())
        m_emptyText->setText(userMessage(*m_model->error()).what);
    else
        m_emptyText->setText(tr("No exports yet. Everything you export is listed here."));
    m_noMatchText->setText(query.search.isEmpty() ? tr("Nothing matches the filters.")
                                                  : tr("Nothing matches “%1”.").arg(query.search));
    m_stack->setCurrentWidget(empty ? m_empty : shown == 0 ? m_noMatch : m_table);
}

bool HistoryPage::hasCurrent() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && !m_model->isDay(current.row());
}

/// From the database if it was not read yet: one record takes no time worth mentioning.
ExportRecord HistoryPage::currentRecord() const
{
    const int row = m_table->currentIndex().row();
    if (const ExportRecord* record = m_model->record(row))
        return *record;
    const auto stored = m_context.history.byId(m_model->idOf(row));
    return stored ? stored->value_or(ExportRecord()) : ExportRecord();
}

void HistoryPage::perform(JobAction action)
{
    if (hasCurrent())
        m_actions->perform(action, currentRecord());
}

void HistoryPage::askToRemove(const ExportRecord& record)
{
    if (record.files.isEmpty())
        remove(record, false);
    else
        m_question->ask(record, m_table);
}

void HistoryPage::remove(const ExportRecord& record, bool withFiles)
{
    if (m_removing)
        return; // the one before is about to end
    // The next export becomes current, so that Delete can be pressed again.
    if (m_selected == record.id) {
        int next = m_table->currentIndex().row() + 1;
        while (next < m_model->rowCount() && m_model->isDay(next))
            ++next;
        if (next < m_model->rowCount())
            m_table->setCurrentIndex(m_model->index(next, 0));
    }
    if (m_preview->isOpen() && m_preview->exportId() == record.id)
        closePreview();
    m_context.exports.dismiss(record.id);
    m_removing = m_context.historyReader.remove(record, withFiles);
    connect(m_removing.get(), &Job::finished, this, [this, record] {
        const Result<int> removed = m_removing->outcome();
        retire(m_removing, this);
        if (removed)
            tellRemoved(record, *removed);
        else
            Q_EMIT toastWanted(userMessage(removed.error()).what, {}, {});
        refresh();
    });
    m_removing->start();
}

/// Files that are gone do not come back; the entry does.
void HistoryPage::tellRemoved(const ExportRecord& record, int files)
{
    const QString title = exportTitle(record.plan);
    if (files > 0) {
        const QString count = tr("%n files deleted", nullptr, files);
        Q_EMIT toastWanted(tr("%1 removed, %2", "export, files").arg(title, count), {}, {});
        return;
    }
    Q_EMIT toastWanted(tr("%1 removed from the list").arg(title), ToastHost::undoText(), [this, record] {
        if (auto stored = m_context.history.put(record, {}); stored)
            stored = m_context.history.setListed(record.id, false);
        m_selected = record.id;
        refresh();
    });
}

void HistoryPage::openMenu(const QPoint& position)
{
    if (!hasCurrent())
        return;
    const ExportRecord record = currentRecord();
    QMenu* menu = m_actions->makeMenu(historyActions(record), record, this, [this, record](JobAction action) {
        if (action == JobAction::ToggleDetails)
            showDetails();
        else if (action == JobAction::Remove)
            askToRemove(record);
        else
            m_actions->perform(action, record);
    });
    menu->setObjectName(QStringLiteral("historyMenu"));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

/// Below the current row.
void HistoryPage::showDetails()
{
    const QRect row = m_table->visualRect(m_table->currentIndex().siblingAtColumn(HistoryModel::Finished));
    m_details->open(currentRecord(), m_table->viewport()->mapToGlobal(row.bottomLeft()));
}

void HistoryPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int rest = m_context.theme.textWidth(kHeaderRest);
    m_search->setFixedWidth(std::clamp(width() - rest, kSmallestSearch, kLargestSearch));
    updateColumns();
}

void HistoryPage::updateColumns()
{
    const Theme& theme = m_context.theme;
    m_table->setColumnHidden(HistoryModel::Checksum,
                             window()->width() < kWindowForChecksum || width() < theme.textWidth(kWidthForChecksum));
    // With large text numbers take what they need, then the times and the names give way, so that the files keep some
    // room. Titles stay whole.
    const QFontMetrics metrics(theme.font(Theme::Type::Body));
    int others = theme.textWidth(kLeastFiles) +
                 (m_table->isColumnHidden(HistoryModel::Checksum) ? 0 : m_table->columnWidth(HistoryModel::Checksum));
    for (const auto& [column, sample] : {std::pair(HistoryModel::Users, QLocale().toString(8'888'888)),
                                         std::pair(HistoryModel::Size, QLocale().formattedDataSize(888'800'000, 1))}) {
        const int needed = std::max(metrics.horizontalAdvance(sample) + kNumberPadding, m_titles->titleWidth(column));
        const int width = std::min(std::max(kNumberWidth, needed), theme.textWidth(kNumberWidth));
        m_table->setColumnWidth(column, width);
        others += width;
    }
    const int names = theme.textWidth(kTenantWidth + kConnectionWidth);
    const int leastFinished = std::max(theme.textWidth(kLeastFinished), m_titles->titleWidth(HistoryModel::Finished));
    const int finished = std::clamp(m_stack->width() - others - names, leastFinished,
                                    std::max(leastFinished, theme.textWidth(kFinishedWidth)));
    m_table->setColumnWidth(HistoryModel::Finished, finished);
    const int room = m_stack->width() - others - finished;
    const auto share = [&](int column, int usual) {
        const int least = std::max(kLeastName, m_titles->titleWidth(column));
        const int wanted = std::max(least, theme.textWidth(usual));
        m_table->setColumnWidth(column, std::clamp(room * usual / (kTenantWidth + kConnectionWidth), least, wanted));
    };
    share(HistoryModel::TenantName, kTenantWidth);
    share(HistoryModel::Connection, kConnectionWidth);
}

void HistoryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateColumns();
    refresh();
}

bool HistoryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || !hasCurrent())
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool hasFiles = !currentRecord().files.isEmpty();
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers().testFlag(Qt::AltModifier)) {
        showDetails();
        return true;
    }
    if (key->matches(QKeySequence::Copy)) {
        perform(hasFiles ? JobAction::CopyChecksum : JobAction::CopyDetails);
        return true;
    }
    if (key->matches(QKeySequence::Delete)) {
        askToRemove(currentRecord());
        return true;
    }
    if (hasFiles && isReturn) {
        perform(lookAction(currentRecord()));
        return true;
    }
    return false;
}

} // namespace muster::ui
