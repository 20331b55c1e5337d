// The parts of the window that are not seen at once.
#include "ui/common/toasthost.h"
#include "ui/convert/convertpage.h"
#include "ui/droprouter.h"
#include "ui/history/historypage.h"
#include "ui/jobs/jobspanel.h"
#include "ui/jobs/requestpanel.h"
#include "ui/mainwindow.h"
#include "ui/preview/previewpane.h"
#include "ui/tenants/connectpage.h"
#include "ui/tenants/helppage.h"
#include "ui/tenants/settingspage.h"

#include <QStackedWidget>

#include <utility>

namespace muster::ui {

HistoryPage& MainWindow::historyPage()
{
    if (m_history)
        return *m_history;
    m_history = new HistoryPage(m_context, m_pages);
    connect(m_history, &HistoryPage::editWanted, this, &MainWindow::edit);
    connect(m_history, &HistoryPage::savePresetWanted, this, &MainWindow::savePlan);
    connect(m_history, &HistoryPage::toastWanted, m_toast, &ToastHost::showToast);
    connect(m_history, &HistoryPage::jobsWanted, this, &MainWindow::toggleJobs);
    connect(m_history, &HistoryPage::newExportWanted, this, [this] { showPreset({}); });
    m_history->setJobsShown(m_jobsBesideHistory);
    addPage(m_history, [this] { m_history->focusSearch(); });
    PreviewPane* preview = m_history->previewPane();
    m_panes.add(
        preview, [preview] { preview->focusTable(); }, m_jobs);
    return *m_history;
}

ConnectPage& MainWindow::connectPage()
{
    if (m_connect)
        return *m_connect;
    m_connect = new ConnectPage(m_context, m_pages);
    connect(m_connect, &ConnectPage::connected, this, &MainWindow::showTenant);
    connect(m_connect, &ConnectPage::left, this, [this] { showPage(m_home); });
    connect(m_connect, &ConnectPage::helpWanted, this, &MainWindow::showHelp);
    addPage(m_connect, [this] { enterFirstChild(m_connect); });
    return *m_connect;
}

ConvertPage& MainWindow::convertPage()
{
    if (m_convert)
        return *m_convert;
    m_convert = new ConvertPage(m_context, m_pages);
    connect(m_convert, &ConvertPage::backWanted, this, &MainWindow::goBack);
    connect(m_convert, &ConvertPage::previewWanted, this, &MainWindow::showPreview);
    connect(m_convert, &ConvertPage::conversionsStarted, this, &MainWindow::announceStarted);
    addPage(m_convert, [this] { m_convert->focusFirst(); });
    return *m_convert;
}

SettingsPage& MainWindow::settingsPage()
{
    if (m_settings)
        return *m_settings;
    m_settings = new SettingsPage(m_context, m_pages);
    connect(m_settings, &SettingsPage::backWanted, this, &MainWindow::goBack);
    connect(m_settings, &SettingsPage::traySettingChanged, this, &MainWindow::traySettingChanged);
    addPage(m_settings, [this] { m_settings->focusFirst(); });
    return *m_settings;
}

HelpPage& MainWindow::helpPage()
{
    if (m_help)
        return *m_help;
    m_help = new HelpPage(m_context.theme, m_pages);
    connect(m_help, &HelpPage::backWanted, this, &MainWindow::goBack);
    addPage(m_help, [this] { m_help->focusFirst(); });
    return *m_help;
}

RequestPanel& MainWindow::requestPanel()
{
    if (m_request)
        return *m_request;
    m_request = new RequestPanel(m_context, m_panels);
    m_request->setJobsSummary(m_jobs->summary());
    connect(m_jobs, &JobsPanel::summaryChanged, m_request, &RequestPanel::setJobsSummary);
    connect(m_request, &RequestPanel::closeWanted, this, [this] { showRequest(false); });
    connect(m_request, &RequestPanel::toastWanted, m_toast, &ToastHost::showToast);
    m_panels->addWidget(m_request);
    putTabStopsBefore(*m_request, *m_jobs);
    m_panes.add(m_request, [this] { enterFirstChild(m_request); });
    return *m_request;
}

bool MainWindow::isRequestShown() const
{
    return m_request && m_panels->currentWidget() == m_request;
}

void MainWindow::addPage(QWidget* page, std::function<void()> enter)
{
    m_pages->addWidget(page);
    DropRouter::refuseAsText(*page);
    putTabStopsBefore(*page, *m_panels);
    m_panes.add(page, std::move(enter), m_jobs);
}

void MainWindow::showSettings()
{
    showGuide(&settingsPage());
    m_settings->focusFirst();
}

void MainWindow::showHelp()
{
    showGuide(&helpPage());
    m_help->focusFirst();
}

void MainWindow::showGuide(QWidget* page)
{
    QWidget* before = m_pages->currentWidget();
    if (before != m_settings && before != m_help)
        m_beforeGuide = before;
    showPage(page);
}

} // namespace muster::ui
