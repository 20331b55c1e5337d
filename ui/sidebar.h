#pragma once

#include "app/core/domain/tenant.h"
#include "ui/common/uicontext.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QTimer;

namespace muster::ui {

class ElidedLabel;
class IconLabel;
class NavList;
class PresetActions;
class PresetSection;
class TenantButton;
class TenantPopup;

/// Tenant, navigation, saved exports and session, at the start of the window; 232 px, or a rail of 56 px with icons.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    /// `presetActions` must outlive this.
    SideBar(const UiContext& context, PresetActions& presetActions, QWidget* parent = nullptr);

    /// Also follows the tenant's session. Nothing: there is no tenant, navigation is disabled.
    void setTenant(const std::optional<Tenant>& tenant);
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    [[nodiscard]] NavList* navigation() const { return m_nav; }
    [[nodiscard]] PresetSection* presets() const { return m_presets; }
    /// The popup is made here because it belongs to the card.
    void openTenantPopup();
    void focusFirst();

Q_SIGNALS:
    void tenantChosen(const QString& id);
    void connectWanted();
    void editWanted(const QString& id);
    void settingsWanted();
    void helpWanted();

private:
    void buildFoot();
    void showSession();
    const UiContext m_context;
    TenantButton* m_tenantButton;
    TenantPopup* m_popup = nullptr;
    NavList* m_nav;
    PresetSection* m_presets;
    IconLabel* m_sessionIcon;
    ElidedLabel* m_sessionLabel;
    QPushButton* m_sessionButton;
    QBoxLayout* m_foot;
    QTimer* m_minute;
    std::optional<Tenant> m_tenant;
    bool m_rail = false;
};

} // namespace muster::ui
