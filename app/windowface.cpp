#include "app/windowface.h"

#include "app/services.h"
#include "ui/common/appearance.h"
#include "ui/common/uicontext.h"
#include "ui/jobs/filereveal.h"
#include "ui/notices/notice.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

namespace muster {
namespace {

QStringList pathsOf(const ExportService& exports, const QString& exportId)
{
    QStringList paths;
    if (const auto status = exports.status(exportId)) {
        for (const SavedFile& file : status->record.files)
            paths.append(file.path);
    }
    return paths;
}

ui::UiContext contextOf(Services& all, ui::Theme& theme, ui::PresetBook& presets)
{
    theme.setAppearance(ui::savedAppearance(all.settings));
    theme.setContrast(ui::savedContrast(all.settings));
    return {theme,     all.exports,       all.files, all.tenants, all.discovery, all.settings,
            all.store, all.historyReader, presets,   all.clock,   all.previews,  all.audit};
}

} // namespace

WindowFace::WindowFace(QApplication& application, Services& services)
    : m_services(services),
      m_theme(application),
      m_presets(services.presets),
      m_window(contextOf(services, m_theme, m_presets)),
      m_notices(services.exports, m_desktop, services.settings, [this] { return m_window.isActiveWindow(); }),
      m_tray(m_theme, services.exports, services.settings)
{
    QApplication::setDesktopFileName(QStringLiteral("muster"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app-icon.svg")));
    QObject::connect(&m_window, &ui::MainWindow::demoWanted, &m_window, [this] { showDemo(); });
    joinNotices();
}

void WindowFace::showDemo()
{
    if (const auto id = m_services.startDemo({}))
        m_window.showTenant(*id);
}

/// Notifications, the tray and the window follow each other: an export never runs without something that shows it.
void WindowFace::joinNotices()
{
    QObject::connect(&m_notices, &ui::ExportNotices::ended, &m_window, &ui::MainWindow::tellEnd);
    QObject::connect(&m_desktop, &ui::Desktop::windowWanted, &m_window, &ui::MainWindow::showJob);
    QObject::connect(&m_desktop, &ui::Desktop::activated, &m_window, [this](const QString& exportId) {
        const QStringList paths = pathsOf(m_services.exports, exportId);
        if (paths.isEmpty())
            m_window.showJob(exportId);
        else
            ui::revealFiles(paths, &m_window);
    });
    m_window.setCanHide([] { return ui::TrayIcon::isOffered(); });
    QObject::connect(&m_window, &ui::MainWindow::hiddenInBackground, &m_tray, [this] { m_tray.setInBackground(true); });
    QObject::connect(&m_window, &ui::MainWindow::traySettingChanged, &m_tray, &ui::TrayIcon::updateVisibility);
    QObject::connect(&m_tray, &ui::TrayIcon::windowWanted, &m_window, [this] {
        m_window.bringToFront();
        m_tray.setInBackground(false);
    });
    QObject::connect(&m_tray, &ui::TrayIcon::quitWanted, &m_window, [this] {
        m_window.bringToFront();
        m_window.close();
    });
    QObject::connect(
        &m_services.exports, &ExportService::changed, &m_tray, [this] { quitWhenDone(); }, Qt::QueuedConnection);
}

void WindowFace::quitWhenDone()
{
    const bool nothingRuns = !ui::overallProgress(m_services.exports.exports());
    if (nothingRuns && m_tray.isInBackground())
        QTimer::singleShot(0, &m_window, &QCoreApplication::quit);
}

} // namespace muster
