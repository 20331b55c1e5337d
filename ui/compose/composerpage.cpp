#include "ui/compose/composerpage.h"

#include "app/core/base/clock.h"
#include "app/core/base/usermessage.h"
#include "app/core/domain/namepattern.h"
#include "app/core/exports/exportservice.h"
#include "ui/common/formrow.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/compose/actionbar.h"
#include "ui/compose/columnsection.h"
#include "ui/compose/connectionsfield.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/formatrow.h"
#include "ui/compose/nameexample.h"
#include "ui/compose/openpreset.h"
#include "ui/compose/outputpills.h"
#include "ui/compose/recentfolders.h"
#include "ui/compose/samplereader.h"
#include "ui/presets/presetactions.h"
#include "ui/presets/presetbook.h"

#include <QEvent>
#include <QScopedValueRollback>

#include <utility>

namespace muster::ui {
namespace {

constexpr int kEarlierExports = 200; ///< that are looked at for what they tell the form
constexpr int kCompactBelow = 640;
// With text of the usual size:
constexpr int kLowBelow = 720;
constexpr int kNarrowestFields = 240; ///< beside their labels

} // namespace

ComposerPage::ComposerPage(const UiContext& context, PresetActions& presetActions, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_open(new OpenPreset(context.presets, context.settings, this)),
      m_presetActions(presetActions),
      m_announcer(new StatusAnnouncer(this)),
      m_samples(new SampleReader(context.discovery, this))
{
    build();
    connectForm();
    connectServices();
    connectPresets();
    connect(m_columns, &ColumnSection::announced, m_announcer, &StatusAnnouncer::announce);
}

ComposerPage::~ComposerPage() = default;

void ComposerPage::setTenant(const QString& tenantId)
{
    const auto tenant = m_context.tenants.tenant(tenantId);
    if (!tenant || tenantId == m_tenant.id)
        return;
    m_tenant = *tenant;
    m_presetActions.setTenant(m_tenant);
    readLastExports();
    offerTemplates();
    {
        const QScopedValueRollback guard(m_loading, true);
        m_columns->setDiscovery({}, {}); // it was of other people
    }
    load(m_open->openTenant(m_tenant));
    m_sessionState = Session::State::SignedOut;
    sessionChanged(tenantId);
}

QVector<ExportRequest> ComposerPage::requests() const
{
    QVector<ExportRequest> requests;
    const QVector<ExportPlan> plans = plansOf(m_state, m_tenant);
    for (const ExportPlan& plan : plans)
        requests.append(plan.request);
    return requests;
}

void ComposerPage::exportNow()
{
    m_columns->commitEditor();
    m_destination->commitEditor();
    showFolder();
    if (const FormVerdict now = verdict(); !now.canExport) {
        showVerdict();
        m_announcer->announce(now.summary);
        goToCause();
        return;
    }
    if (m_state.onConflict != ConflictPolicy::Fail)
        return startExports(m_state);
    if (m_whenNamesAreKnown == m_state)
        return; // asked already, and the drive has not answered
    m_whenNamesAreKnown = m_state;
    const QDateTime now = m_context.clock.now().toLocalTime();
    if (!m_folders.answersAtOnce(m_state.folder))
        Q_EMIT toastWanted(folderNote({FolderFacts::State::Checking}).text, {}, {});
    m_folders.findTaken(m_state.folder, takenNames(m_state, m_tenant, now, [](const QString&) { return true; }));
}

/// The export that waited for this goes on, unless the form was changed meanwhile.
void ComposerPage::takenFound(const QStringList& taken)
{
    const std::optional<FormState> waiting = std::exchange(m_whenNamesAreKnown, std::nullopt);
    if (waiting != m_state)
        return;
    if (!taken.isEmpty())
        return askAboutTaken(taken);
    startExports(m_state);
}

void ComposerPage::askAboutTaken(const QStringList& names)
{
    const auto count = static_cast<int>(names.size());
    const QString question =
        count == 1 ? tr("“%1” exists already").arg(names.first()) : tr("%n files exist already", nullptr, count);
    const auto with = [this](ConflictPolicy policy) {
        return [this, policy] {
            FormState state = m_state;
            state.onConflict = policy;
            startExports(state);
        };
    };
    m_bar->ask(question, {{tr("Export with a number in the name"), with(ConflictPolicy::Number)},
                          {tr("Overwrite %n files", nullptr, count), with(ConflictPolicy::Overwrite)}});
    m_announcer->announce(question);
}

void ComposerPage::startExports(const FormState& state)
{
    QStringList ids;
    std::optional<Error> failure;
    const QVector<ExportPlan> plans = plansOf(state, m_tenant);
    for (const ExportPlan& plan : plans) {
        const Result<QString> id = m_context.exports.submit(plan);
        if (!id) {
            failure = id.error();
            break;
        }
        ids.append(*id);
    }
    if (!ids.isEmpty()) {
        rememberFolder(m_context.settings, state.folder);
        m_destination->setRecentFolders(recentFolders(m_context.settings));
        Q_EMIT exportsStarted(ids);
    }
    showVerdict();
    if (failure)
        showFailure(*failure);
}

void ComposerPage::showFailure(const Error& error)
{
    const UserMessage message = userMessage(error, m_tenant.name);
    m_bar->showFailure(message.what, message.next);
    m_announcer->announce(message.what);
}

void ComposerPage::testRunNow()
{
    m_columns->commitEditor();
    m_destination->commitEditor();
    showFolder();
    if (!canTestRun()) {
        showVerdict();
        goToCause();
        return;
    }
    ExportPlan plan = testRunPlan(plansOf(m_state, m_tenant).constFirst());
    if (!checkPlan(plan))
        plan.namePattern = QStringLiteral("test-run"); // the pattern of the form is not finished
    const Result<QString> id = m_context.exports.submit(plan);
    if (!id)
        return showFailure(id.error());
    Q_EMIT exportsStarted({*id});
}

/// Problems with columns and names do not matter to a test run: it is there to solve them.
bool ComposerPage::canTestRun() const
{
    const FormVerdict now = verdict();
    const bool sessionOrConnection =
        !now.canExport && (now.cause == FormPart::None || now.cause == FormPart::Connections);
    return !sessionOrConnection && m_folderFacts.isUsable();
}

void ComposerPage::focusFilter()
{
    m_columns->focusFilter();
}

void ComposerPage::focusFolder()
{
    m_destination->focusFolder();
}

void ComposerPage::focusFirst()
{
    QWidget* first =
        m_state.choice.isEmpty() || !m_bar->exportButton()->isEnabled() ? m_connections : m_bar->exportButton();
    first->setFocus(Qt::OtherFocusReason);
}

bool ComposerPage::setFolder(const QString& folder)
{
    endFolderPreview();
    const FolderFacts facts = m_folders.facts(folder);
    if (!facts.isUsable() && facts.state != FolderFacts::State::Checking)
        return false;
    const QString before = m_state.folder;
    changeFolder(folder);
    Q_EMIT toastWanted(tr("Saving to %1").arg(displayPath(folder)), ToastHost::undoText(),
                       [this, before] { changeFolder(before); });
    return true;
}

QRect ComposerPage::destinationRect() const
{
    return {m_destination->mapTo(this, QPoint(0, 0)), m_destination->size()};
}

void ComposerPage::previewFolder(const QString& folder)
{
    m_destination->preview(folder, m_folders.facts(folder));
}

void ComposerPage::endFolderPreview()
{
    m_destination->endPreview();
}

void ComposerPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < kCompactBelow;
    m_columns->setCompact(compact);
    m_bar->setCompact(compact);
    const Theme& theme = m_context.theme;
    m_labels->setStacked(width() - 2 * kFormMargin - m_labels->width() < theme.textWidth(kNarrowestFields));
    m_outputs->setOneLine(height() < theme.textWidth(kLowBelow));
}

bool ComposerPage::event(QEvent* event)
{
    // The disk, and the presets by another process, may have changed while the window was in the background.
    if (event->type() == QEvent::WindowActivate && !m_tenant.id.isEmpty()) {
        m_context.presets.reload();
        showFolder();
        showVerdict();
    }
    return QWidget::event(event);
}

void ComposerPage::change(const std::function<void(FormState&)>& edit)
{
    if (m_loading)
        return;
    const FormState before = m_state;
    edit(m_state);
    if (m_state == before)
        return;
    m_open->setState(m_state);
    showExample();
    showVerdict();
    Q_EMIT requestsChanged();
}

void ComposerPage::load(const FormState& state)
{
    {
        const QScopedValueRollback guard(m_loading, true);
        m_state = state;
        m_format->setFormat(state.format);
        m_format->setLimit(state.limited, state.limit);
        m_outputs->setOutputs(state.format, state.outputs());
        m_outputs->setOptions(state.options);
        m_columns->load(state.columns, state.format, m_open->id().isEmpty() ? ColumnScope::All : ColumnScope::Chosen);
        m_destination->setPattern(state.pattern);
        m_destination->setConflictPolicy(state.onConflict);
        m_destination->setRecentFolders(recentFolders(m_context.settings));
    }
    m_state.limit = m_format->limit();
    showPreset();
    showConnections();
    showFolder();
    showExample();
    showVerdict();
    Q_EMIT requestsChanged();
}

void ComposerPage::changeFolder(const QString& folder)
{
    change([&](FormState& state) { state.folder = folder; });
    showFolder();
    showExample();
    showVerdict();
}

void ComposerPage::showFolder()
{
    m_folderFacts = m_folders.facts(m_state.folder);
    m_destination->setFolder(m_state.folder, m_folderFacts);
}

void ComposerPage::folderInspected(const QString& path, const FolderFacts& facts)
{
    if (path != m_state.folder)
        return;
    m_folderFacts = facts;
    m_destination->setFolder(path, facts);
    showVerdict();
}

void ComposerPage::showExample()
{
    const QDateTime now = m_context.clock.now().toLocalTime();
    m_destination->setExample(nameExample(m_state, m_tenant, now, m_folders.nameTest(m_state.folder)));
    QVector<QPair<QString, QString>> variables;
    for (const QString& name : namePatternVariables())
        variables.append({name, variableExample(name, m_state, m_tenant, now)});
    m_destination->setVariables(variables);
}

void ComposerPage::showVerdict()
{
    const FormVerdict now = verdict();
    m_bar->setVerdict(now);
    m_bar->setTestRunPossible(canTestRun());
    if (now.canExport != m_couldExport && isVisible())
        m_announcer->announce(now.summary);
    m_couldExport = now.canExport;
}

void ComposerPage::showConnections()
{
    const ConnectionList list = m_context.tenants.connections(m_tenant.id);
    const ConnectionChoice resolved = m_state.choice.resolved(list.items);
    change([&](FormState& state) { state.choice = resolved; });
    m_connections->setList(list, m_tenant.name);
    m_connections->setChoice(m_state.choice);
}

void ComposerPage::sessionChanged(const QString& tenantId)
{
    if (tenantId != m_tenant.id)
        return;
    const Session session = m_context.tenants.session(tenantId);
    const ConnectionList::State list = m_context.tenants.connections(tenantId).state;
    if (session.state == Session::State::SignedOut && !session.error)
        m_context.tenants.signIn(tenantId);
    const bool justSignedIn = session.state == Session::State::SignedIn && m_sessionState != session.state;
    m_sessionState = session.state;
    if (list == ConnectionList::State::Unknown || (justSignedIn && list == ConnectionList::State::Failed))
        m_context.tenants.loadConnections(tenantId);
    showVerdict();
}

void ComposerPage::readLastExports()
{
    m_lastExports.setTenant(m_tenant.id);
    m_columns->setLastColumns({});
    retire(m_readingHistory, this);
    m_readingHistory = m_context.historyReader.newest(kEarlierExports);
    connect(m_readingHistory.get(), &Job::finished, this, [this] {
        if (!m_readingHistory->outcome())
            return; // a history that cannot be read tells nothing
        m_lastExports.addEarlier(*m_readingHistory->outcome());
        m_columns->setLastColumns(m_lastExports.columns());
        showVerdict();
    });
    m_readingHistory->start();
}

void ComposerPage::exportChanged(const QString& exportId)
{
    const auto status = m_context.exports.status(exportId);
    if (!status || status->record.state != ExportState::Saved || status->record.plan.tenant.id != m_tenant.id)
        return;
    m_samples->readTestRun(status->record);
    m_lastExports.add(status->record);
    m_columns->setLastColumns(m_lastExports.columns());
    showFolder(); // the export may have made it
    showExample();
    showVerdict();
}

void ComposerPage::refreshTenant()
{
    const auto tenant = m_context.tenants.tenant(m_tenant.id);
    if (!tenant || *tenant == m_tenant)
        return;
    m_tenant = *tenant;
    m_open->refreshTenant(m_tenant);
    m_presetActions.setTenant(m_tenant);
    showConnections();
    showExample();
    showVerdict();
}

FormVerdict ComposerPage::verdict() const
{
    return formVerdict(m_state, {m_tenant, m_context.tenants.session(m_tenant.id), m_folderFacts,
                                 m_lastExports.users(m_state.choice)});
}

} // namespace muster::ui
