#pragma once

#include "ui/common/popupframe.h"

#include <QString>

class QPushButton;
class QVBoxLayout;

namespace muster {
class TenantService;
struct Tenant;
} // namespace muster

namespace muster::ui {

/// The list under the tenant card: one row a tenant, "Connect a tenant…", and managing (edit, remove with the question
/// inside the row).
class TenantPopup : public PopupFrame
{
    Q_OBJECT
public:
    TenantPopup(Theme& theme, TenantService& tenants, QWidget* opener);

    /// Opens below the opener with the focus on the row of `currentId`.
    void open(const QString& currentId);

Q_SIGNALS:
    void tenantChosen(const QString& id);
    void connectWanted();
    void editWanted(const QString& id);

private:
    void place();
    void rebuild();
    void addRow(const Tenant& tenant);
    void addQuestion(const Tenant& tenant);
    TenantService& m_tenants;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_listLayout = nullptr;
    QVBoxLayout* m_place;
    QPushButton* m_manage;
    QString m_current;
    QString m_asking;
};

} // namespace muster::ui
