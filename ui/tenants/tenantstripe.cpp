#include "ui/tenants/tenantstripe.h"

#include "app/core/domain/tenant.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace muster::ui {

TenantStripe::TenantStripe(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("tenantStripe"));
    setFixedHeight(kStripeHeight);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void TenantStripe::setEnvironment(std::optional<TenantEnvironment> environment)
{
    m_environment = environment;
    update();
}

bool TenantStripe::isMarked() const
{
    return m_environment == TenantEnvironment::Production;
}

void TenantStripe::paintEvent(QPaintEvent*)
{
    if (isMarked())
        QPainter(this).fillRect(rect(), m_theme.tenantColour(TenantEnvironment::Production));
}

} // namespace muster::ui
