#include "ui/mainwindow.h"

#include "app/core/domain/environmentwords.h"
#include "app/core/exports/exportservice.h"
#include "app/core/exports/tenantservice.h"
#include "app/core/store/presetfile.h"
#include "app/core/store/settings.h"
#include "ui/closesheet.h"
#include "ui/common/firstframe.h"
#include "ui/common/fontwarmup.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/compose/composerpage.h"
#include "ui/convert/convertpage.h"
#include "ui/history/historypage.h"
#include "ui/jobs/jobspanel.h"
#include "ui/jobs/requestpanel.h"
#include "ui/navlist.h"
#include "ui/notices/notice.h"
#include "ui/presets/presetactions.h"
#include "ui/presets/presetsection.h"
#include "ui/sidebar.h"
#include "ui/tenants/connectpage.h"
#include "ui/tenants/firstrunpage.h"
#include "ui/tenants/helppage.h"
#include "ui/tenants/settingspage.h"
#include "ui/tenants/tenantstripe.h"
#include "ui/windowactions.h"
#include "ui/workspace.h"

#include <QCloseEvent>
#include <QJsonObject>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace muster::ui {
namespace {

constexpr int kWideFrom = 1200;
constexpr int kActionBar = 64;
const QString kGeometry = QStringLiteral("window.geometry");
const QString kSidePanel = QStringLiteral("window.sidePanel");
const QString kRail = QStringLiteral("window.rail");
const QString kCurrentTenant = QStringLiteral("currentTenant");

} // namespace

MainWindow::MainWindow(const UiContext& context, QWidget* parent) : QMainWindow(parent), m_context(context)
{
    build();
    buildOverlays();
    wireSideBar();
    wirePages();
    wirePanels();
    bindKeys();
    addPanes();
    connect(&context.tenants, &TenantService::tenantsChanged, this, &MainWindow::followTenants);
    restore();
    const auto last = context.tenants.tenant(context.settings.value(kCurrentTenant).toString());
    const QVector<Tenant> tenants = context.tenants.tenants();
    takeTenant(last || tenants.isEmpty() ? last : std::optional<Tenant>(tenants.first()));
    m_home = m_tenant ? static_cast<QWidget*>(m_composer) : m_firstRun;
    showPage(m_home);
    if (m_tenant)
        m_composer->focusFirst();
}

MainWindow::~MainWindow() = default;

QString MainWindow::currentTenant() const
{
    return m_tenant ? m_tenant->id : QString();
}

void MainWindow::showTenant(const QString& tenantId)
{
    m_firstRun->setDemoStarting(false);
    const auto tenant = m_context.tenants.tenant(tenantId);
    if (!tenant)
        return;
    takeTenant(tenant);
    showPage(m_composer);
    m_composer->focusFirst();
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showJob(const QString& exportId)
{
    bringToFront();
    const QWidget* page = m_pages->currentWidget();
    if (page != m_composer && page != m_history && page != m_convert)
        showPage(m_tenant ? static_cast<QWidget*>(m_composer) : m_firstRun);
    if (isRequestShown())
        showRequest(false);
    if (!m_workspace->isPanelShown())
        toggleJobs();
    m_jobs->focusJob(exportId);
}

void MainWindow::tellEnd(const Notice& notice)
{
    const bool rowIsSeen = m_workspace->isPanelShown() && m_panels->currentWidget() == m_jobs;
    if (!rowIsSeen)
        m_toast->showToast(notice.title, tr("Show"), [this, id = notice.exportId] { showJob(id); });
}

void MainWindow::takeTenant(const std::optional<Tenant>& tenant)
{
    m_tenant = tenant;
    m_sideBar->setTenant(tenant);
    m_stripe->setEnvironment(tenant ? std::optional(tenant->environment) : std::nullopt);
    if (!tenant) {
        setWindowTitle(tr("Muster"));
        return;
    }
    //: Title of the window: tenant (environment)
    setWindowTitle(tr("Muster – %1 (%2)").arg(tenant->name, environmentInSentence(tenant->environment)));
    m_context.settings.setValue(kCurrentTenant, tenant->id);
    m_composer->setTenant(tenant->id);
    showSelection();
    m_jobs->setCurrentTenant(tenant->id);
    m_context.tenants.signIn(tenant->id);
    updateRequest();
}

void MainWindow::followTenants()
{
    if (!m_tenant)
        return;
    const auto same = m_context.tenants.tenant(m_tenant->id);
    if (same == m_tenant)
        return;
    const QVector<Tenant> others = m_context.tenants.tenants();
    takeTenant(same || others.isEmpty() ? same : std::optional<Tenant>(others.first()));
    if (!m_tenant)
        showPage(m_firstRun);
}

void MainWindow::showPage(QWidget* page)
{
    const bool isHome = page == m_composer || page == m_history || page == m_firstRun;
    if (isHome)
        m_home = page;
    m_pages->setCurrentWidget(page);
    showSelection();
    m_toast->setAnchor(page, page == m_composer || page == m_connect || page == m_convert ? kActionBar : 0);
    updatePanel();
    if (page == m_history)
        m_history->refresh();
    else if (page == m_firstRun)
        m_firstRun->focusFirst();
}

void MainWindow::showSelection()
{
    QWidget* page = m_pages->currentWidget();
    const QString preset = page == m_composer ? m_composer->presetId() : QString();
    const bool isNew = page == m_composer && preset.isEmpty();
    m_sideBar->presets()->setOpen(preset);
    m_sideBar->navigation()->setCurrentEntry(isNew ? NavList::NewExport : page == m_history ? NavList::History : -1);
}

void MainWindow::showPreset(const QString& id)
{
    if (!m_tenant)
        return;
    m_composer->openPreset(id);
    showPage(m_composer);
}

void MainWindow::savePresetAs()
{
    if (!m_tenant)
        return;
    showPage(m_composer);
    m_composer->savePresetAs();
}

void MainWindow::connectNewTenant()
{
    showPage(&connectPage());
    m_connect->startNew();
}

void MainWindow::editTenant(const QString& tenantId)
{
    showPage(&connectPage());
    m_connect->startEditing(tenantId);
}

void MainWindow::takeTenantOf(const ExportPlan& plan)
{
    if (plan.tenant.id != currentTenant() && m_context.tenants.tenant(plan.tenant.id))
        takeTenant(m_context.tenants.tenant(plan.tenant.id));
}

void MainWindow::announceStarted(const QStringList& ids)
{
    m_announcer->announce(tr("%n jobs started", nullptr, static_cast<int>(ids.size())));
}

void MainWindow::savePlan(const ExportPlan& plan)
{
    takeTenantOf(plan);
    showPage(m_composer);
    m_composer->savePlanAsPreset(plan);
}

void MainWindow::edit(const ExportPlan& plan)
{
    if (plan.isLocal()) {
        convertPage().loadPlan(plan);
        showPage(m_convert);
        m_convert->focusFirst();
        return;
    }
    takeTenantOf(plan);
    m_composer->loadPlan(plan);
    showPage(m_composer);
}

void MainWindow::convert(const QStringList& paths)
{
    showPage(&convertPage());
    m_convert->addFiles(paths);
    m_convert->focusFirst();
}

void MainWindow::openFiles(const QStringList& paths)
{
    QStringList exports;
    for (const QString& path : paths) {
        if (!isPresetFile(path))
            exports.append(path);
        else if (m_tenant)
            m_presetActions->importFile(path);
    }
    if (!exports.isEmpty())
        convert(exports);
}

/// Where dropped files light up: their conversions will be jobs.
QRect MainWindow::filePlace() const
{
    const QWidget* place = m_panels->isVisible() ? static_cast<const QWidget*>(m_panels) : m_pages;
    return QRect(place->mapTo(this, QPoint(0, 0)), place->size()).adjusted(4, 8, -4, -4);
}

void MainWindow::showHistory()
{
    showPage(&historyPage());
}

void MainWindow::showPreview(const ExportRecord& record)
{
    showPage(&historyPage());
    m_history->preview(record);
}

void MainWindow::goBack()
{
    QWidget* page = m_pages->currentWidget();
    if (page == m_history && m_history->goBack())
        return;
    if (page == m_connect)
        m_connect->cancel();
    else if (page == m_convert)
        showPage(m_home);
    else if (page == m_settings || page == m_help)
        showPage(m_beforeGuide ? m_beforeGuide : m_home);
    else if (isRequestShown())
        showRequest(false);
}

void MainWindow::goOn()
{
    if (m_pages->currentWidget() == m_connect)
        m_connect->submit();
    else if (m_pages->currentWidget() == m_convert)
        m_convert->convertNow();
    else if (m_pages->currentWidget() == m_composer)
        m_composer->exportNow();
}

void MainWindow::find()
{
    if (m_pages->currentWidget() == m_history)
        m_history->find();
    else if (m_pages->currentWidget() == m_composer)
        m_composer->focusFilter();
}

void MainWindow::toggleJobs()
{
    if (m_pages->currentWidget() == m_history)
        m_jobsBesideHistory = !m_jobsBesideHistory;
    else if (m_pages->currentWidget() == m_composer)
        m_jobsBesideComposer = !m_jobsBesideComposer;
    else if (m_pages->currentWidget() == m_convert)
        m_jobsBesideConvert = !m_jobsBesideConvert;
    updatePanel();
    save();
}

void MainWindow::showRequest(bool shown)
{
    if (shown && m_pages->currentWidget() != m_composer)
        return;
    m_panels->setCurrentWidget(shown ? static_cast<QWidget*>(&requestPanel()) : m_jobs);
    updatePanel();
    updateRequest();
}

void MainWindow::updateRequest()
{
    if (m_tenant && isRequestShown())
        m_request->setRequests(m_composer->requests(), m_tenant->url);
}

void MainWindow::updatePanel()
{
    QWidget* page = m_pages->currentWidget();
    const bool requestShown = isRequestShown();
    if (requestShown && page != m_composer)
        m_panels->setCurrentWidget(m_jobs);
    const bool isOffered = page == m_composer || page == m_history || page == m_convert;
    const bool isWanted = page == m_composer  ? m_jobsBesideComposer || requestShown
                          : page == m_convert ? m_jobsBesideConvert
                                              : m_jobsBesideHistory;
    m_workspace->setPanel(isOffered && isWanted, isOffered && page != m_history);
    if (m_history)
        m_history->setJobsShown(m_jobsBesideHistory);
}

void MainWindow::updateWidth()
{
    const bool narrow = width() < kWideFrom;
    m_sideBar->setRail(m_railFixed || narrow);
    m_workspace->setNarrow(narrow);
}

int MainWindow::runningExports() const
{
    const auto exports = m_context.exports.exports();
    return static_cast<int>(std::count_if(exports.cbegin(), exports.cend(),
                                          [](const ExportStatus& e) { return !isEndState(e.record.state); }));
}

void MainWindow::restore()
{
    resize(1280, 800);
    restoreGeometry(QByteArray::fromBase64(m_context.settings.value(kGeometry).toString().toLatin1()));
    const QJsonObject panel = m_context.settings.value(kSidePanel).toObject();
    m_jobsBesideComposer = panel.value(QLatin1StringView("visible")).toBool(true);
    if (panel.contains(QLatin1StringView("width")))
        m_workspace->setPanelWidth(panel.value(QLatin1StringView("width")).toInt());
    m_railFixed = m_context.settings.value(kRail).toBool();
    updateWidth();
}

void MainWindow::save()
{
    m_context.settings.setValue(kGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    m_context.settings.setValue(kSidePanel, QJsonObject{{QStringLiteral("visible"), m_jobsBesideComposer},
                                                        {QStringLiteral("width"), m_workspace->panelWidth()}});
    m_context.settings.setValue(kRail, m_railFixed);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_wasShown, true))
        return;
    afterFirstFrame(*this, [this] {
        static_cast<void>(historyPage());
        warmUpFonts(m_context.theme.font(Theme::Type::Small), this); // of the cells of the preview
    });
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    updateWidth();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        goBack();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save();
    const int running = runningExports();
    if (running == 0 || m_quitConfirmed) {
        event->accept();
        return;
    }
    event->ignore();
    m_actions->setEnabled(false);
    m_closeSheet->ask(running, m_canHide());
}

} // namespace muster::ui
