#pragma once

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace muster {
class ExportService;
class Settings;
} // namespace muster

namespace muster::ui {

class Theme;

/// Muster in the system tray: a ring of progress while exports run, and a menu. Shown when the user wants it always, or
/// while the window is closed and exports go on, so that a running job is never hidden.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    TrayIcon(Theme& theme, ExportService& exports, Settings& settings, QObject* parent = nullptr);
    ~TrayIcon() override;

    /// Whether the desktop has a tray now.
    [[nodiscard]] static bool isOffered();
    /// The user's setting; off without one.
    [[nodiscard]] static bool isWanted(const Settings& settings);
    static void setWanted(Settings& settings, bool wanted);

    /// The window is closed and exports go on.
    void setInBackground(bool background);
    [[nodiscard]] bool isInBackground() const { return m_background; }
    /// Looks at the setting again.
    void updateVisibility();
    [[nodiscard]] bool isVisible() const;
    [[nodiscard]] QString toolTip() const;

Q_SIGNALS:
    void windowWanted();
    void quitWanted();

private:
    void updateProgress();
    Theme& m_theme;
    ExportService& m_exports;
    Settings& m_settings;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    bool m_background = false;
    int m_percent = -1;
};

} // namespace muster::ui
