#include "ui/presets/presetbook.h"

#include "app/core/store/presetstore.h"

#include <QUuid>

#include <algorithm>

namespace muster::ui {

PresetBook::PresetBook(PresetStore& store, QObject* parent) : QObject(parent), m_store(store)
{
    reload();
}

QVector<Preset> PresetBook::of(const QString& presetTenant) const
{
    QVector<Preset> presets;
    std::copy_if(m_presets.cbegin(), m_presets.cend(), std::back_inserter(presets),
                 [&](const Preset& preset) { return belongsTo(preset, presetTenant); });
    return presets;
}

std::optional<Preset> PresetBook::byId(const QString& id) const
{
    const auto found =
        std::find_if(m_presets.cbegin(), m_presets.cend(), [&](const Preset& preset) { return preset.id == id; });
    return found == m_presets.cend() ? std::nullopt : std::optional(*found);
}

QString PresetBook::defaultOf(const QString& presetTenant) const
{
    const auto preset = byId(m_defaults.value(presetTenant));
    return preset && belongsTo(*preset, presetTenant) ? preset->id : QString();
}

void PresetBook::reload()
{
    const auto presets = m_store.all();
    const auto defaults = m_store.defaults();
    if (!presets || !defaults) // a busy database: what is known stays
        return;
    if (*presets == m_presets && *defaults == m_defaults)
        return;
    m_presets = *presets;
    m_defaults = *defaults;
    Q_EMIT changed();
}

Result<QString> PresetBook::add(Preset preset, const QString& afterId)
{
    preset.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    preset.name = freePresetName(m_presets, preset.name, preset.tenant);
    if (const auto stored = m_store.put(preset); !stored)
        return tl::unexpected(stored.error());
    QStringList order = ids();
    const qsizetype behind = afterId.isEmpty() ? -1 : order.indexOf(afterId);
    Result<void> placed;
    if (behind >= 0) {
        order.insert(behind + 1, preset.id);
        placed = m_store.setOrder(order);
    }
    if (const auto done = after(placed); !done)
        return tl::unexpected(done.error());
    return preset.id;
}

Result<void> PresetBook::update(const Preset& preset)
{
    return after(m_store.put(preset));
}

Result<void> PresetBook::moveBefore(const QString& id, const QString& otherId)
{
    return moved(id, otherId, 0);
}

Result<void> PresetBook::moveBehind(const QString& id, const QString& otherId)
{
    return moved(id, otherId, 1);
}

Result<void> PresetBook::moved(const QString& id, const QString& otherId, int offset)
{
    QStringList order = ids();
    if (id == otherId || !order.contains(otherId) || order.removeAll(id) == 0)
        return {};
    order.insert(order.indexOf(otherId) + offset, id);
    return after(m_store.setOrder(order));
}

Result<void> PresetBook::setDefault(const QString& presetTenant, const QString& id)
{
    return after(m_store.setDefault(presetTenant, id));
}

Result<PresetBook::Removed> PresetBook::remove(const QString& id)
{
    const Removed removed{byId(id).value_or(Preset{}), ids(), m_defaults.keys(id)};
    if (const auto done = after(m_store.remove(id)); !done)
        return tl::unexpected(done.error());
    return removed;
}

Result<void> PresetBook::restore(const Removed& removed)
{
    Result<void> done = m_store.put(removed.preset);
    if (done)
        done = m_store.setOrder(removed.order);
    for (const QString& tenant : removed.defaultOf) {
        if (done)
            done = m_store.setDefault(tenant, removed.preset.id);
    }
    return after(done);
}

QStringList PresetBook::ids() const
{
    QStringList ids;
    for (const Preset& preset : m_presets)
        ids.append(preset.id);
    return ids;
}

Result<void> PresetBook::after(Result<void> done)
{
    reload();
    return done;
}

} // namespace muster::ui
