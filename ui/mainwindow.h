#pragma once

#include "app/core/domain/tenant.h"
#include "ui/common/uicontext.h"
#include "ui/panes.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QStackedWidget;
class QTimer;

namespace muster {
struct ExportPlan;
struct ExportRecord;
} // namespace muster

namespace muster::ui {

class CloseSheet;
class ComposerPage;
class ConnectPage;
class ConvertPage;
class FirstRunPage;
class HelpPage;
class HistoryPage;
class JobsPanel;
struct Notice;
class PresetActions;
class RequestPanel;
class SettingsPage;
class SideBar;
class StatusAnnouncer;
class TenantStripe;
class ToastHost;
class WindowActions;
class Workspace;

/// The one window: places the regions and routes between them. Everything else is in the pages and panels.
///
/// Starts with the tenant of the last run; without any tenant with the first-run page. Closing it while exports run
/// asks once, inside the window.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const UiContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Makes a tenant of the TenantService the current one and shows the composer.
    void showTenant(const QString& tenantId);
    [[nodiscard]] QString currentTenant() const;

    /// Comes to the front, with the focus on the row of this export.
    void showJob(const QString& exportId);
    /// Comes to the front, also after it was closed while exports run.
    void bringToFront();
    void showHistory();
    /// The files of an export in the preview below the history.
    void showPreview(const ExportRecord& record);
    /// Says briefly that an export ended, unless its row is to be seen anyway.
    void tellEnd(const Notice& notice);
    /// Whether closing the window may leave the exports running behind it; asked when it is closed.
    void setCanHide(std::function<bool()> canHide) { m_canHide = std::move(canHide); }

Q_SIGNALS:
    void traySettingChanged();
    /// Hidden while exports go on.
    void hiddenInBackground();
    /// "Try the demo tenant": the composition starts it and then calls showTenant().
    void demoWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildOverlays();
    void wireSideBar();
    void wirePages();
    void wirePanels();
    void bindKeys();
    void addPanes();
    void restore();
    void save();

    void takeTenant(const std::optional<Tenant>& tenant);
    void followTenants();
    void showPage(QWidget* page);
    void showSettings();
    void showHelp();
    void showGuide(QWidget* page);
    // Made when they are first needed, the history after the first frame at the latest: they would delay the first
    // sight of the window.
    [[nodiscard]] HistoryPage& historyPage();
    [[nodiscard]] ConnectPage& connectPage();
    [[nodiscard]] ConvertPage& convertPage();
    [[nodiscard]] SettingsPage& settingsPage();
    [[nodiscard]] HelpPage& helpPage();
    [[nodiscard]] RequestPanel& requestPanel();
    void announceStarted(const QStringList& ids);
    void addPage(QWidget* page, std::function<void()> enter);
    void showHome(QWidget* page);
    /// In the composer; an empty id: the new export.
    void showPreset(const QString& id);
    void savePresetAs();
    /// Marks what is shown in the side bar.
    void showSelection();
    void connectNewTenant();
    void editTenant(const QString& tenantId);
    void edit(const ExportPlan& plan);
    void convert(const QStringList& paths);
    /// Presets are added to the list, exports go to the conversion.
    void openFiles(const QStringList& paths);
    [[nodiscard]] QRect filePlace() const;
    void savePlan(const ExportPlan& plan);
    void takeTenantOf(const ExportPlan& plan);
    void goBack();
    void goOn();
    void find();
    void toggleJobs();
    void showRequest(bool shown);
    [[nodiscard]] bool isRequestShown() const;
    void updateRequest();
    void updatePanel();
    void updateWidth();
    [[nodiscard]] int runningExports() const;

    const UiContext m_context;
    TenantStripe* m_stripe;
    PresetActions* m_presetActions;
    SideBar* m_sideBar;
    QStackedWidget* m_pages;
    QStackedWidget* m_panels;
    Workspace* m_workspace;
    ComposerPage* m_composer;
    FirstRunPage* m_firstRun;
    HistoryPage* m_history = nullptr;
    ConnectPage* m_connect = nullptr;
    ConvertPage* m_convert = nullptr;
    SettingsPage* m_settings = nullptr;
    HelpPage* m_help = nullptr;
    JobsPanel* m_jobs;
    RequestPanel* m_request = nullptr;
    StatusAnnouncer* m_announcer;
    ToastHost* m_toast;
    CloseSheet* m_closeSheet;
    WindowActions* m_actions = nullptr;
    QTimer* m_requestDelay;
    Panes m_panes;
    std::optional<Tenant> m_tenant;
    QWidget* m_home = nullptr;        ///< where the connect page leads back to
    QWidget* m_beforeGuide = nullptr; ///< where settings and help lead back to
    bool m_jobsBesideComposer = true;
    bool m_jobsBesideHistory = false;
    bool m_jobsBesideConvert = true;
    bool m_railFixed = false;
    bool m_quitConfirmed = false;
    bool m_wasShown = false;
    std::function<bool()> m_canHide = [] { return false; };
};

} // namespace muster::ui
