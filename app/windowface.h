#pragma once

#include "ui/common/theme.h"
#include "ui/mainwindow.h"
#include "ui/notices/exportnotices.h"
#include "ui/notices/freedesktop.h"
#include "ui/notices/trayicon.h"
#include "ui/presets/presetbook.h"

class QApplication;

namespace muster {

class Services;

/// The window with all that belongs to it, joined to the services of the process. Made after them; not shown yet.
class WindowFace
{
public:
    /// Both must outlive this.
    WindowFace(QApplication& application, Services& services);
    Q_DISABLE_COPY_MOVE(WindowFace)

    [[nodiscard]] ui::MainWindow& window() { return m_window; }
    /// Starts the demo tenant, if it does not run, and makes it the current one.
    void showDemo();

private:
    void joinNotices();
    void quitWhenDone();
    Services& m_services;
    ui::Theme m_theme;
    ui::PresetBook m_presets;
    ui::MainWindow m_window;
    ui::FreedesktopDesktop m_desktop;
    ui::ExportNotices m_notices;
    ui::TrayIcon m_tray;
};

} // namespace muster
