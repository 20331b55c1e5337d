#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace muster {
class ExportService;
struct ExportStatus;
class Settings;
} // namespace muster

namespace muster::ui {

class Desktop;
struct Notice;

/// Tells the user about exports that ended: by the desktop when the window is not active, otherwise inside the window.
/// Keeps the progress on the program's icon up to date. Exports that had ended before are not told again.
class ExportNotices : public QObject
{
    Q_OBJECT
public:
    /// `isWindowActive` answers whether the user is in the window now. All outlive this.
    ExportNotices(ExportService& exports, Desktop& desktop, Settings& settings, std::function<bool()> isWindowActive,
                  QObject* parent = nullptr);

    /// The setting of the user; on without one.
    [[nodiscard]] static bool areWanted(const Settings& settings);
    static void setWanted(Settings& settings, bool wanted);

Q_SIGNALS:
    /// The window is active: it may tell itself.
    void ended(const muster::ui::Notice& notice);

private:
    void updateProgress();
    void tell(const ExportStatus& status);
    ExportService& m_exports;
    Desktop& m_desktop;
    Settings& m_settings;
    std::function<bool()> m_isWindowActive;
};

} // namespace muster::ui
