#pragma once

#include "app/core/domain/tenant.h"

#include <QAbstractButton>

namespace muster::ui {

class Theme;

/// A tenant in the popup: avatar, name, tag, domain, and a tick when it is the current one.
class TenantPopupRow : public QAbstractButton
{
    Q_OBJECT
public:
    TenantPopupRow(Theme& theme, const Tenant& tenant, bool current, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Tenant m_tenant;
    bool m_current;
};

} // namespace muster::ui
