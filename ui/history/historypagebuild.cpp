// How the history page is put together; what it does is in historypage.cpp.
#include "ui/history/historypage.h"

#include "app/core/store/settings.h"
#include "ui/common/combobox.h"
#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/searchfield.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/titlerow.h"
#include "ui/history/auditmenu.h"
#include "ui/history/historydelegate.h"
#include "ui/history/historymodel.h"
#include "ui/history/removequestion.h"
#include "ui/jobs/jobaction.h"
#include "ui/preview/previewpane.h"

#include <QHeaderView>
#include <QKeySequence>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kTableMargin = 16; // the cells' own padding makes it 24
constexpr int kLeastRows = 3;
constexpr int kChecksumWidth = 150;
constexpr int kLeastPreview = 200;
constexpr int kListShare = 260; // of the height of an 800-px window, as in the design
constexpr int kPreviewShare = 480;
const QString kPreviewHeight = QStringLiteral("preview.height");

} // namespace

void HistoryPage::buildHeader()
{
    Theme& theme = m_context.theme;
    m_header = new PageHeader(theme, tr("History"), 24, this);
    m_search = makeSearchField(theme, m_header);
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setAccessibleName(tr("Search history"));
    m_search->setPlaceholderText(tr("Search connection, file, job ID, SHA-256"));

    m_tenants = new ComboBox(theme, m_header);
    m_tenants->setObjectName(QStringLiteral("tenantFilter"));
    m_tenants->setAccessibleName(tr("Tenant filter"));
    m_tenants->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tenants->setMaximumWidth(theme.textWidth(160));
    m_results = new ComboBox(theme, m_header);
    m_results->setObjectName(QStringLiteral("resultFilter"));
    m_results->setAccessibleName(tr("Result filter"));
    m_results->addItem(tr("Any result"));
    m_results->addItem(tr("Saved"), static_cast<int>(ExportState::Saved));
    m_results->addItem(tr("Failed"), static_cast<int>(ExportState::Failed));
    m_results->addItem(tr("Stopped"), static_cast<int>(ExportState::Cancelled));
    auto* filters = new QWidget(m_header);
    auto* layout = new QHBoxLayout(filters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_search, m_tenants, m_results})
        layout->addWidget(part);
    m_header->addTrailing(filters);
    m_auditButton = makeIconButton(theme, QStringLiteral("more"), tr("Order and audit log"), Kind::Icon, {}, m_header);
    m_auditButton->setObjectName(QStringLiteral("auditButton"));
    m_audit = new AuditMenu(m_context, this);
    m_header->addTrailing(m_auditButton);
    m_showJobs = makeIconButton(theme, QStringLiteral("panel"), tr("Show jobs"), Kind::Icon,
                                QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText), m_header);
    m_showJobs->setObjectName(QStringLiteral("historyShowJobsButton"));
    m_header->addTrailing(m_showJobs);
    connect(m_showJobs, &QToolButton::clicked, this, &HistoryPage::jobsWanted);
}

void HistoryPage::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("Past exports"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HistoryDelegate(m_context.theme, *m_model, m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_context.theme.scaled(32));
    m_titles = new TitleRow(m_context.theme, m_table);
    QHeaderView* header = m_titles;
    m_table->setHorizontalHeader(header);
    header->setFixedHeight(m_context.theme.scaled(30));
    header->setMinimumSectionSize(64);
    m_table->setColumnWidth(HistoryModel::Checksum, m_context.theme.textWidth(kChecksumWidth));
    header->setSectionResizeMode(HistoryModel::Files, QHeaderView::Stretch);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(HistoryModel::Finished, Qt::DescendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &HistoryPage::sortBy);
    connect(m_table, &QTableView::customContextMenuRequested, this, &HistoryPage::openMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        if (hasCurrent() && !currentRecord().files.isEmpty())
            perform(lookAction(currentRecord()));
    });

    m_empty = makeNotice(m_emptyText, m_newExport, tr("New export"));
    m_newExport->setObjectName(QStringLiteral("newExportButton"));
    m_noMatch = makeNotice(m_noMatchText, m_clear, tr("Clear search"));
    m_clear->setObjectName(QStringLiteral("clearSearchButton"));
    m_stack = new QStackedWidget(this);
    for (QWidget* page : std::initializer_list<QWidget*>{m_table, m_empty, m_noMatch})
        m_stack->addWidget(page);

    auto* list = new QWidget(this);
    auto* body = new QVBoxLayout(list);
    body->setContentsMargins(kTableMargin, 0, kTableMargin, 0);
    body->addWidget(m_stack);
    m_question = new RemoveQuestion(m_context.theme, list);
    list->setMinimumHeight(m_context.theme.scaled(30) + kLeastRows * m_context.theme.scaled(32));
    m_preview = new PreviewPane(m_context, *m_actions, this);
    m_preview->setMinimumHeight(kLeastPreview);
    m_preview->hide();
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("historySplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({kListShare, m_context.settings.value(kPreviewHeight).toInt(kPreviewShare)});
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setValue(kPreviewHeight, m_preview->height()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
}

QWidget* HistoryPage::makeNotice(QLabel*& text, QPushButton*& button, const QString& buttonText)
{
    auto* notice = new QWidget(this);
    text = makeLabel({}, Role::Label, notice);
    button = makeButton(buttonText, Kind::Command, notice);
    auto* layout = new QVBoxLayout(notice);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return notice;
}

} // namespace muster::ui
