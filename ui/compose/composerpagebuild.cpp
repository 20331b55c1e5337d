#include "ui/compose/composerpage.h"

#include "app/core/base/usermessage.h"
#include "app/core/exports/exportservice.h"
#include "app/core/exports/tenantservice.h"
#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/compose/actionbar.h"
#include "ui/compose/columnsection.h"
#include "ui/compose/composerheader.h"
#include "ui/compose/connectionsfield.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/formatrow.h"
#include "ui/compose/outputpills.h"
#include "ui/compose/samplereader.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace muster::ui {

void ComposerPage::build()
{
    setObjectName(QStringLiteral("composerPage"));
    Theme& theme = m_context.theme;
    m_header = new ComposerHeader(theme, this);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("formScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeForm());
    m_bar = new ActionBar(theme, this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_bar);
}

QWidget* ComposerPage::makeForm()
{
    Theme& theme = m_context.theme;
    m_labels = std::make_unique<LabelColumn>(theme);
    auto* form = new QWidget(m_scroll->viewport());
    m_connections = new ConnectionsField(theme, form);
    m_format = new FormatRow(theme, form);
    m_outputs = new OutputPills(theme, OutputPills::Use::Export, form);
    m_columns = new ColumnSection(theme, form);

    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(kFormMargin, 4, kFormMargin, 8);
    layout->setSpacing(0);
    const auto addRow = [&](const QString& label, QWidget* field, QWidget* buddy, int gapBelow) {
        QHBoxLayout* row = m_labels->addRow(label, buddy);
        row->addWidget(field, 1);
        layout->addLayout(row);
        layout->addSpacing(gapBelow);
    };
    addRow(tr("Connections"), m_connections, m_connections, 12);
    addRow(tr("Format"), m_format, m_format->formatSwitch(), 12);
    addRow(tr("Files to make"), m_outputs, m_outputs, 11);
    layout->addWidget(m_columns, 1);
    layout->addSpacing(4);
    m_destination = new DestinationSection(theme, *m_labels, form);
    layout->addWidget(m_destination);
    return form;
}

void ComposerPage::connectForm()
{
    connect(m_connections, &ConnectionsField::choiceChanged, this, [this](const ConnectionChoice& choice) {
        change([&](FormState& state) { state.choice = choice; });
        m_connections->setChoice(choice);
    });
    connect(m_connections, &ConnectionsField::reloadWanted, this,
            [this] { m_context.tenants.loadConnections(m_tenant.id); });
    connect(m_format, &FormatRow::formatChanged, this, [this] {
        change([this](FormState& state) { state.format = m_format->format(); });
        m_outputs->setOutputs(m_state.format, m_state.outputs());
        m_columns->setFormat(m_state.format);
    });
    connect(m_format, &FormatRow::limitChanged, this, [this] {
        change([this](FormState& state) {
            state.limited = m_format->isLimited();
            state.limit = m_format->limit();
        });
    });
    connect(m_outputs, &OutputPills::outputsChanged, this, [this](const QVector<OutputFormat>& outputs) {
        change([&](FormState& state) { state.setOutputs(outputs); });
    });
    connect(m_outputs, &OutputPills::optionsChanged, this,
            [this](const OutputOptions& options) { change([&](FormState& state) { state.options = options; }); });
    connect(m_columns, &ColumnSection::changed, this,
            [this] { change([this](FormState& state) { state.columns = m_columns->rows(); }); });
    connect(m_destination, &DestinationSection::folderTyped, this, &ComposerPage::changeFolder);
    connect(m_destination, &DestinationSection::folderChosen, this, &ComposerPage::changeFolder);
    connect(&m_folders, &FolderLook::inspected, this, &ComposerPage::folderInspected);
    connect(&m_folders, &FolderLook::takenFound, this,
            [this](const QString&, const QStringList& taken) { takenFound(taken); });
    connect(m_destination, &DestinationSection::patternChanged, this,
            [this](const QString& pattern) { change([&](FormState& state) { state.pattern = pattern; }); });
    connect(m_destination, &DestinationSection::conflictPolicyChanged, this,
            [this](ConflictPolicy policy) { change([&](FormState& state) { state.onConflict = policy; }); });
    connect(m_columns, &ColumnSection::toastWanted, this, &ComposerPage::toastWanted);
    connect(m_columns, &ColumnSection::sampleFileWanted, this, &ComposerPage::askForSample);
    connect(m_columns, &ColumnSection::formatWanted, m_format, &FormatRow::setFormat);
    connect(m_bar, &ActionBar::testRunWanted, this, &ComposerPage::testRunNow);
    connect(m_bar, &ActionBar::exportWanted, this, &ComposerPage::exportNow);
    connect(m_bar, &ActionBar::causeWanted, this, &ComposerPage::goToCause);
    connect(m_bar, &ActionBar::actionWanted, this, &ComposerPage::act);

    const auto onKey = [this](const QKeySequence& key, int step) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, step] { m_columns->goToProblem(step); });
    };
    onKey(Qt::Key_F8, 1);
    onKey(Qt::SHIFT | Qt::Key_F8, -1);
}

void ComposerPage::connectServices()
{
    connect(&m_context.tenants, &TenantService::connectionsChanged, this, [this](const QString& id) {
        if (id == m_tenant.id)
            showConnections();
    });
    connect(&m_context.tenants, &TenantService::sessionChanged, this, &ComposerPage::sessionChanged);
    connect(&m_context.tenants, &TenantService::tenantsChanged, this, &ComposerPage::refreshTenant);
    connect(&m_context.exports, &ExportService::changed, this, &ComposerPage::exportChanged);
    connect(m_samples, &SampleReader::found, this, &ComposerPage::sampleFound);
    connect(m_samples, &SampleReader::failed, this,
            [this](const Error& error) { Q_EMIT toastWanted(userMessage(error, m_tenant.name).what, {}, {}); });
}

} // namespace muster::ui
