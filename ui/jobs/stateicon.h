#pragma once

#include "app/core/domain/tenant.h"
#include "ui/jobs/jobstage.h"

#include <QWidget>

namespace muster::ui {

class Theme;

/// The sign of a job's state: a ring with the overall progress while it runs, an icon otherwise.
class StateIcon : public QWidget
{
    Q_OBJECT
public:
    explicit StateIcon(Theme& theme, QWidget* parent = nullptr);
    /// `progress`: 0–1, of the ring.
    void setState(JobStage stage, double progress);
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRing(QPainter& painter, const QRectF& rect) const;
    Theme& m_theme;
    JobStage m_stage = JobStage::Waiting;
    double m_progress = 0;
};

/// The small square of a tenant, for rows of another tenant than the one in the window.
class TenantMark : public QWidget
{
    Q_OBJECT
public:
    explicit TenantMark(Theme& theme, QWidget* parent = nullptr);
    void setTenant(const Tenant& tenant);
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Tenant m_tenant;
};

/// Icon name and colour of a stage that has no ring; the history uses the same signs.
struct StageSign
{
    QString icon;
    QColor colour;
};
[[nodiscard]] StageSign stageSign(JobStage stage, const Theme& theme);

} // namespace muster::ui
