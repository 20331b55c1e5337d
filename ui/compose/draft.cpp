#include "ui/compose/draft.h"

#include "app/core/store/settings.h"

#include <QTimer>

namespace muster::ui {
namespace {

constexpr int kDelayMs = 300;

QString settingName(const QString& tenantId)
{
    return QStringLiteral("draft.") + tenantId;
}

} // namespace

Draft::Draft(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(kDelayMs);
    connect(m_timer, &QTimer::timeout, this, &Draft::flush);
}

Draft::~Draft()
{
    flush();
}

FormState Draft::load(const Tenant& tenant) const
{
    return FormState::fromJson(m_settings.value(settingName(tenant.id)).toObject(), tenant);
}

void Draft::save(const QString& tenantId, const FormState& state)
{
    if (tenantId != m_tenantId)
        flush();
    m_tenantId = tenantId;
    m_state = state;
    m_timer->start();
}

void Draft::flush()
{
    m_timer->stop();
    if (m_tenantId.isEmpty())
        return;
    m_settings.setValue(settingName(m_tenantId), m_state.toJson());
    m_tenantId.clear();
}

} // namespace muster::ui
