#include "ui/history/historypage.h"

#include "app/core/base/usermessage.h"
#include "app/core/exports/exportservice.h"
#include "app/core/exports/tenantservice.h"
#include "ui/common/combobox.h"
#include "ui/common/pageheader.h"
#include "ui/common/theme.h"
#include "ui/history/auditmenu.h"
#include "ui/history/historyfilter.h"
#include "ui/history/historymodel.h"
#include "ui/jobs/detailspopup.h"
#include "ui/jobs/jobactions.h"
#include "ui/preview/previewpane.h"

#include <QApplication>
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
constexpr int kTenantWidth = 132;
constexpr int kConnectionWidth = 136;
constexpr int kLeastFiles = 100;
constexpr int kLeastName = 90;
constexpr int kSmallestSearch = 140;
constexpr int kLargestSearch = 300;
/// What the header needs beside the search field.
constexpr int kHeaderRest = 600;

QVector<JobAction> historyActions(const ExportRecord& record)
{
    QVector<JobAction> actions = menuActions(record);
    actions.removeIf([](JobAction action) { return action == JobAction::Remove; });
    while (!actions.isEmpty() && actions.last() == JobAction::None)
        actions.removeLast();
    actions << JobAction::CopyDetails;
    return actions;
}

} // namespace

HistoryPage::HistoryPage(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new HistoryModel(context, this)),
      m_filter(new HistoryFilter(*m_model, this)),
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
    connect(m_auditButton, &QToolButton::clicked, this, [this] { m_audit->open(m_auditButton); });
    connect(m_newExport, &QPushButton::clicked, this, &HistoryPage::newExportWanted);
    connect(m_clear, &QPushButton::clicked, this, &HistoryPage::clearFilters);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        updateState();
    });
    connect(m_tenants, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setTenant(m_tenants->currentData().toString());
        updateState();
    });
    connect(m_results, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_results->currentData();
        m_filter->setResult(chosen.isValid() ? std::optional(static_cast<ExportState>(chosen.toInt())) : std::nullopt);
        updateState();
    });
    followService();
    refresh();
}

/// Only ended exports are listed, and while the page is hidden nothing needs to be read: showing it does.
void HistoryPage::followService()
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kRefreshDelayMs);
    connect(m_delay, &QTimer::timeout, this, &HistoryPage::refresh);
    connect(&m_context.exports, &ExportService::changed, this, [this](const QString& id) {
        const auto status = m_context.exports.status(id);
        if (isVisible() && status && isEndState(status->record.state) && !m_delay->isActive())
            m_delay->start();
    });
    connect(&m_context.exports, &ExportService::added, this, [this] {
        if (isVisible() && !m_delay->isActive())
            m_delay->start();
    });
}

void HistoryPage::refresh()
{
    // New rows come in above: what the user looks at stays where it is.
    QScrollBar* bar = m_table->verticalScrollBar();
    const int rowsBefore = m_filter->rowCount();
    const int scrolled = bar->value();
    m_model->refresh();
    const int added = m_filter->rowCount() - rowsBefore;
    if (scrolled > 0 && added > 0 && rowsBefore > 0)
        bar->setValue(scrolled + added * m_table->rowHeight(0));
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

void HistoryPage::selectExport(const QString& id)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (m_filter->record(index).id == id)
            return m_table->setCurrentIndex(index);
    }
    m_table->selectionModel()->clear();
}

bool HistoryPage::goBack()
{
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
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Tenant& tenant = m_model->record(row).plan.tenant;
        if (m_model->record(row).plan.isLocal())
            continue;
        if (std::ranges::none_of(tenants, [&tenant](const Tenant& known) { return known.id == tenant.id; }))
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

void HistoryPage::updateState()
{
    const int shown = m_filter->rowCount();
    const bool empty = shown == 0 && !m_filter->isActive();
    m_header->setState(shown > 0 ? tr("%1 exports", nullptr, shown).arg(QLocale().toString(shown)) : QString());
    if (m_model->error())
        m_emptyText->setText(userMessage(*m_model->error()).what);
    else
        m_emptyText->setText(tr("No exports yet. Everything you export is listed here."));
    m_noMatchText->setText(m_filter->search().isEmpty() ? tr("Nothing matches the filters.")
                                                        : tr("Nothing matches “%1”.").arg(m_filter->search()));
    m_stack->setCurrentWidget(empty ? m_empty : shown == 0 ? m_noMatch : m_table);
}

bool HistoryPage::hasCurrent() const
{
    return m_table->currentIndex().isValid();
}

ExportRecord HistoryPage::currentRecord() const
{
    return m_filter->record(m_table->currentIndex());
}

void HistoryPage::perform(JobAction action)
{
    if (hasCurrent())
        m_actions->perform(action, currentRecord());
}

void HistoryPage::openMenu(const QPoint& position)
{
    if (!hasCurrent())
        return;
    const ExportRecord record = currentRecord();
    QMenu* menu = m_actions->makeMenu(historyActions(record), record, this, [this, record](JobAction action) {
        if (action == JobAction::ToggleDetails)
            showDetails();
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
    m_search->setFixedWidth(std::clamp(width() - kHeaderRest, kSmallestSearch, kLargestSearch));
    updateColumns();
}

void HistoryPage::updateColumns()
{
    m_table->setColumnHidden(HistoryModel::Checksum,
                             window()->width() < kWindowForChecksum || width() < kWidthForChecksum);
    // With large text names give way, so that the files keep some room.
    const Theme& theme = m_context.theme;
    int others = theme.textWidth(kLeastFiles);
    for (const int column : {HistoryModel::Finished, HistoryModel::Users, HistoryModel::Size, HistoryModel::Checksum})
        others += m_table->isColumnHidden(column) ? 0 : m_table->columnWidth(column);
    const int room = m_stack->width() - others;
    const auto share = [&](int column, int usual) {
        const int wanted = theme.textWidth(usual);
        m_table->setColumnWidth(column,
                                std::clamp(room * usual / (kTenantWidth + kConnectionWidth), kLeastName, wanted));
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
    if (hasFiles && isReturn) {
        perform(lookAction(currentRecord()));
        return true;
    }
    return false;
}

} // namespace muster::ui
