// How the window is put together; what it does is in mainwindow.cpp.
#include "ui/mainwindow.h"

#include "app/core/exports/exportservice.h"
#include "ui/closesheet.h"
#include "ui/common/focusring.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/toasthost.h"
#include "ui/compose/composerpage.h"
#include "ui/convert/convertpage.h"
#include "ui/droprouter.h"
#include "ui/history/historypage.h"
#include "ui/jobannouncer.h"
#include "ui/jobs/jobspanel.h"
#include "ui/navlist.h"
#include "ui/openfiles.h"
#include "ui/presets/presetactions.h"
#include "ui/presets/presetsection.h"
#include "ui/sidebar.h"
#include "ui/tenants/firstrunpage.h"
#include "ui/tenants/tenantstripe.h"
#include "ui/windowactions.h"
#include "ui/workspace.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>

namespace muster::ui {
namespace {

constexpr int kRequestDelayMs = 150;

} // namespace

void MainWindow::build()
{
    setObjectName(QStringLiteral("MainWindow"));
    setMinimumSize(1000, 680);
    auto* central = new QWidget(this);
    central->setObjectName(QStringLiteral("centralWidget"));
    m_stripe = new TenantStripe(m_context.theme, central);
    m_presetActions = new PresetActions(m_context.presets, this);
    m_sideBar = new SideBar(m_context, *m_presetActions, central);
    m_workspace = new Workspace(m_context.theme, central);
    m_pages = m_workspace->pages();
    m_composer = new ComposerPage(m_context, *m_presetActions, m_pages);
    m_firstRun = new FirstRunPage(m_context.theme, m_pages);
    m_pages->addWidget(m_composer);
    m_pages->addWidget(m_firstRun);

    m_panels = m_workspace->panels();
    m_jobs = new JobsPanel(m_context, m_panels);
    m_panels->addWidget(m_jobs);
    m_workspace->addStrip(m_context.theme);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_sideBar);
    body->addWidget(m_workspace, 1);
    // The stripe lies over the top 4 px that every region leaves free, so the grounds reach the window's edge without
    // it.
    auto* layout = new QGridLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(body, 0, 0);
    layout->addWidget(m_stripe, 0, 0, Qt::AlignTop);
    m_stripe->raise();
    setCentralWidget(central);
    m_requestDelay = new QTimer(this);
    m_requestDelay->setSingleShot(true);
    m_requestDelay->setInterval(kRequestDelayMs);
}

void MainWindow::buildOverlays()
{
    m_announcer = new StatusAnnouncer(this);
    m_toast = new ToastHost(m_context.theme, *m_announcer, this);
    m_closeSheet = new CloseSheet(m_context.theme, this);
    new FocusRing(m_context.theme, this);
    const FileTarget files{[this] { return filePlace(); }, [this](const QStringList& paths) { convert(paths); }};
    auto* drops = new DropRouter(m_context.theme, *m_composer, files, this);
    drops->setPresetTarget([this] { return m_tenant ? m_sideBar->presets()->dropTarget() : nullptr; });
    drops->setPresetFinder([this](const QPoint& point) {
        const auto [id, name, place] = m_sideBar->presets()->presetAt(*this, point);
        return PresetUnder{id, name, place};
    });
    connect(drops, &DropRouter::folderDropped, m_presetActions, &PresetActions::setFolder);
    connect(drops, &DropRouter::presetDropped, m_presetActions, &PresetActions::importFile);
    auto* jobAnnouncer = new JobAnnouncer(m_context.exports, this);
    connect(jobAnnouncer, &JobAnnouncer::sentence, m_announcer, &StatusAnnouncer::announce);
    connect(m_closeSheet, &CloseSheet::quitWanted, this, [this] {
        m_quitConfirmed = true;
        close();
    });
    connect(m_closeSheet, &CloseSheet::hideWanted, this, [this] {
        m_actions->setEnabled(true);
        hide();
        Q_EMIT hiddenInBackground();
    });
    connect(m_closeSheet, &CloseSheet::dismissed, this, [this] { m_actions->setEnabled(true); });
}

void MainWindow::wireSideBar()
{
    connect(m_sideBar, &SideBar::tenantChosen, this, &MainWindow::showTenant);
    connect(m_sideBar, &SideBar::connectWanted, this, &MainWindow::connectNewTenant);
    connect(m_sideBar, &SideBar::editWanted, this, &MainWindow::editTenant);
    connect(m_sideBar, &SideBar::settingsWanted, this, [this] { showSettings(); });
    connect(m_sideBar, &SideBar::helpWanted, this, [this] { showHelp(); });
    connect(m_sideBar->navigation(), &NavList::entryChosen, this,
            [this](int entry) { entry == NavList::History ? showHistory() : showPreset({}); });
    connect(m_sideBar->presets(), &PresetSection::presetChosen, this, &MainWindow::showPreset);
    connect(m_sideBar->presets(), &PresetSection::saveWanted, this, &MainWindow::savePresetAs);
    connect(m_sideBar->presets(), &PresetSection::toastWanted, this,
            [this](const QString& text) { m_toast->showToast(text); });
}

void MainWindow::wirePages()
{
    connect(m_firstRun, &FirstRunPage::connectWanted, this, &MainWindow::connectNewTenant);
    connect(m_firstRun, &FirstRunPage::demoWanted, this, [this] {
        m_firstRun->setDemoStarting(true);
        Q_EMIT demoWanted();
    });
    connect(m_firstRun, &FirstRunPage::convertWanted, this, [this] { convert({}); });
    connect(m_composer, &ComposerPage::requestsChanged, m_requestDelay, qOverload<>(&QTimer::start));
    connect(m_requestDelay, &QTimer::timeout, this, &MainWindow::updateRequest);
    connect(m_composer, &ComposerPage::requestPanelToggled, this, [this] { showRequest(!isRequestShown()); });
    connect(m_composer, &ComposerPage::presetOpened, this, &MainWindow::showSelection);
    connect(m_presetActions, &PresetActions::openWanted, this, [this] { showPage(m_composer); });
    connect(m_composer, &ComposerPage::credentialsWanted, this, &MainWindow::editTenant);
    connect(m_composer, &ComposerPage::toastWanted, m_toast, &ToastHost::showToast);
    connect(m_composer, &ComposerPage::exportsStarted, this, &MainWindow::announceStarted);
}

void MainWindow::wirePanels()
{
    connect(m_workspace, &Workspace::panelWanted, this, &MainWindow::toggleJobs);
    connect(m_workspace, &Workspace::panelWidthChanged, this, &MainWindow::save);
    connect(m_jobs, &JobsPanel::hideWanted, this, &MainWindow::toggleJobs);
    connect(m_jobs, &JobsPanel::convertWanted, this, [this] { convert({}); });
    connect(m_jobs, &JobsPanel::editWanted, this, &MainWindow::edit);
    connect(m_jobs, &JobsPanel::savePresetWanted, this, &MainWindow::savePlan);
    connect(m_jobs, &JobsPanel::previewWanted, this, &MainWindow::showPreview);
    connect(m_jobs, &JobsPanel::credentialsWanted, this, &MainWindow::editTenant);
    connect(m_jobs, &JobsPanel::toastWanted, m_toast, &ToastHost::showToast);
}

void MainWindow::showHome(QWidget* page)
{
    if (!m_tenant)
        return;
    showPage(page);
    if (page == m_history)
        m_history->focusSearch();
    else
        m_composer->focusFirst();
}

void MainWindow::bindKeys()
{
    m_actions = new WindowActions(
        this, {
                  .goOn = [this] { goOn(); },
                  .testRun =
                      [this] {
                          if (m_pages->currentWidget() == m_composer)
                              m_composer->testRunNow();
                      },
                  .newExport =
                      [this] {
                          m_composer->openPreset({});
                          showHome(m_composer);
                      },
                  .savePreset =
                      [this] {
                          if (m_pages->currentWidget() == m_composer)
                              m_composer->savePreset();
                      },
                  .savePresetAs = [this] { savePresetAs(); },
                  .openFile = [this] { askForFiles(this, [this](const QStringList& paths) { openFiles(paths); }); },
                  .preset =
                      [this](int row) {
                          if (const QString id = m_sideBar->presets()->idAt(row); !id.isEmpty())
                              showPreset(id);
                      },
                  .history = [this] { showHome(&historyPage()); },
                  .tenants = [this] { m_sideBar->openTenantPopup(); },
                  .find = [this] { find(); },
                  .folder =
                      [this] {
                          if (m_pages->currentWidget() == m_composer)
                              m_composer->focusFolder();
                          else if (m_pages->currentWidget() == m_convert)
                              m_convert->focusFolder();
                      },
                  .jobs = [this] { toggleJobs(); },
                  .request = [this] { showRequest(!isRequestShown()); },
                  .rail =
                      [this] {
                          m_railFixed = !m_railFixed;
                          updateWidth();
                          save();
                      },
                  .nextPane = [this] { m_panes.cycle(1); },
                  .previousPane = [this] { m_panes.cycle(-1); },
                  .checkNow = [this] { m_context.exports.checkNow(); },
                  .settings = [this] { showSettings(); },
                  .help = [this] { showHelp(); },
                  .quit = [this] { close(); },
              });
}

void MainWindow::addPanes()
{
    m_panes.add(m_sideBar, [this] { m_sideBar->focusFirst(); });
    m_panes.add(m_composer, [this] { m_composer->focusFirst(); });
    m_panes.add(m_firstRun, [this] { m_firstRun->focusFirst(); });
    m_panes.add(m_jobs, [this] { m_jobs->focusList(); });
}

} // namespace muster::ui
