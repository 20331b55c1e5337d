#pragma once

#include "app/core/domain/tenant.h"

#include <QAbstractButton>

#include <optional>

namespace muster::ui {

class Theme;

/// The card of the current tenant at the top of the side bar; in the narrow rail only its avatar. Opens the popup.
class TenantButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit TenantButton(Theme& theme, QWidget* parent = nullptr);
    void setTenant(const std::optional<Tenant>& tenant);
    void setRail(bool rail);
    /// A warning icon at the avatar: the session needs the user.
    void setProblem(bool problem);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCard(QPainter& painter) const;
    void paintProblem(QPainter& painter, const QRect& avatar) const;
    void paintTexts(QPainter& painter, const QRect& area) const;
    void paintPlaceholderAvatar(QPainter& painter, const QRect& rect) const;
    void updateName();
    /// Whether the environment stands beside the name; otherwise it takes a third line.
    [[nodiscard]] bool tagFits(int width) const;

    Theme& m_theme;
    std::optional<Tenant> m_tenant;
    bool m_rail = false;
    bool m_problem = false;
};

} // namespace muster::ui
