#include "ui/jobs/stateicon.h"

#include "ui/common/tenantpainting.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace muster::ui {
namespace {

constexpr double kRingWidth = 2;

QRect centred(const QWidget& widget, int size)
{
    QRect rect(0, 0, size, size);
    rect.moveCenter(widget.rect().center());
    return rect;
}

} // namespace

StageSign stageSign(JobStage stage, const Theme& theme)
{
    const Tokens& tokens = theme.tokens();
    switch (stage) {
    case JobStage::Saved:
        return {QStringLiteral("check-circle"), tokens.ok};
    case JobStage::Failed:
        return {QStringLiteral("error"), tokens.danger};
    case JobStage::Stopped:
        return {QStringLiteral("minus"), tokens.text2};
    default:
        return {QStringLiteral("clock"), tokens.text2};
    }
}

StateIcon::StateIcon(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void StateIcon::setState(JobStage stage, double progress)
{
    if (m_stage == stage && qFuzzyCompare(m_progress + 1, progress + 1))
        return;
    m_stage = stage;
    m_progress = progress;
    update();
}

void StateIcon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect rect = centred(*this, 16);
    if (m_stage > JobStage::Waiting && m_stage < JobStage::Saved) {
        paintRing(painter, QRectF(rect).adjusted(1, 1, -1, -1));
        return;
    }
    const StageSign sign = stageSign(m_stage, m_theme);
    painter.drawPixmap(rect.topLeft(), m_theme.pixmap(sign.icon, sign.colour, 16, devicePixelRatioF()));
}

void StateIcon::paintRing(QPainter& painter, const QRectF& rect) const
{
    constexpr int kFullTurn = 360 * 16;
    const QRectF circle = rect.adjusted(kRingWidth / 2, kRingWidth / 2, -kRingWidth / 2, -kRingWidth / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().track, kRingWidth));
    painter.drawEllipse(circle);
    painter.setPen(QPen(m_theme.tokens().progress, kRingWidth, Qt::SolidLine, Qt::RoundCap));
    const int span = qRound(m_progress * kFullTurn);
    if (span > 0)
        painter.drawArc(circle, kFullTurn / 4, isRightToLeft() ? span : -span);
}

TenantMark::TenantMark(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void TenantMark::setTenant(const Tenant& tenant)
{
    if (m_tenant.name == tenant.name && m_tenant.environment == tenant.environment)
        return;
    m_tenant = tenant;
    update();
}

void TenantMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(painter, centred(*this, 16), m_theme, m_tenant.name, m_tenant.environment);
}

} // namespace muster::ui
