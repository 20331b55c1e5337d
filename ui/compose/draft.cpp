#include "ui/compose/draft.h"

#include "app/core/store/settings.h"

#include <QTimer>

namespace muster::ui {
namespace {

constexpr int kDelayMs = 300;

QString settingName(const QString& tenantId, const QString& presetId)
{
    const QString name = QStringLiteral("draft.") + tenantId;
    return presetId.isEmpty() ? name : name + QLatin1Char('.') + presetId;
}

QString openName(const QString& tenantId)
{
    return QStringLiteral("open.") + tenantId;
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

std::optional<FormState> Draft::load(const Tenant& tenant, const QString& presetId) const
{
    const QString name = settingName(tenant.id, presetId);
    if (name == m_pending)
        return m_state;
    const QJsonValue kept = m_settings.value(name);
    return kept.isObject() ? std::optional(FormState::fromJson(kept.toObject(), tenant)) : std::nullopt;
}

void Draft::save(const QString& tenantId, const QString& presetId, const FormState& state)
{
    const QString name = settingName(tenantId, presetId);
    if (name != m_pending)
        flush();
    m_pending = name;
    m_state = state;
    m_timer->start();
}

void Draft::discard(const QString& tenantId, const QString& presetId)
{
    const QString name = settingName(tenantId, presetId);
    if (name == m_pending) {
        m_timer->stop();
        m_pending.clear();
    }
    m_settings.remove(name);
}

void Draft::flush()
{
    m_timer->stop();
    if (m_pending.isEmpty())
        return;
    m_settings.setValue(m_pending, m_state.toJson());
    m_pending.clear();
}

void Draft::forgetOthers(const QString& tenantId, const QStringList& presetIds)
{
    const QString prefix = settingName(tenantId, {}) + QLatin1Char('.');
    const QStringList names = m_settings.names(prefix);
    for (const QString& name : names) {
        if (!presetIds.contains(name.mid(prefix.size())))
            m_settings.remove(name);
    }
}

QString Draft::openPreset(const QString& tenantId) const
{
    return m_settings.value(openName(tenantId)).toString();
}

void Draft::setOpenPreset(const QString& tenantId, const QString& presetId)
{
    if (presetId.isEmpty())
        m_settings.remove(openName(tenantId));
    else if (presetId != openPreset(tenantId))
        m_settings.setValue(openName(tenantId), presetId);
}

} // namespace muster::ui
