#include "ui/compose/openpreset.h"

#include "ui/compose/draft.h"
#include "ui/compose/presetform.h"
#include "ui/presets/presetbook.h"

namespace muster::ui {

OpenPreset::OpenPreset(PresetBook& book, Settings& settings, QObject* parent)
    : QObject(parent), m_book(book), m_draft(new Draft(settings, this))
{
    connect(&book, &PresetBook::changed, this, &OpenPreset::followBook);
}

FormState OpenPreset::openTenant(const Tenant& tenant)
{
    m_draft->flush();
    m_tenant = tenant;
    QStringList known;
    for (const Preset& preset : m_book.all())
        known.append(preset.id);
    m_draft->forgetOthers(tenant.id, known);
    return open(m_draft->openPreset(tenant.id));
}

FormState OpenPreset::open(const QString& id)
{
    const auto preset = m_book.byId(id);
    m_id = preset && belongsTo(*preset, presetTenant(m_tenant)) ? id : QString();
    FormState state = m_draft->load(m_tenant, m_id).value_or(savedState());
    state.presetName = name();
    m_draft->setOpenPreset(m_tenant.id, m_id);
    take(m_id, state);
    Q_EMIT changed();
    return m_state;
}

FormState OpenPreset::revert()
{
    m_draft->discard(m_tenant.id, m_id);
    take(m_id, savedState());
    Q_EMIT changed();
    return m_state;
}

void OpenPreset::setState(const FormState& state)
{
    const Status before = m_status;
    take(m_id, state);
    if (hasChanges())
        m_draft->save(m_tenant.id, m_id, m_state);
    else
        m_draft->discard(m_tenant.id, m_id);
    if (m_status != before)
        Q_EMIT changed();
}

QString OpenPreset::name() const
{
    const auto preset = m_book.byId(m_id);
    return preset ? preset->name : QString();
}

bool OpenPreset::hasChanges() const
{
    const Preset preset = m_book.byId(m_id).value_or(Preset{});
    return !sameExport(withForm(preset, m_state, m_tenant), withForm(preset, savedState(), m_tenant));
}

bool OpenPreset::isNewer() const
{
    const auto preset = m_book.byId(m_id);
    return preset && preset->isNewer();
}

Result<void> OpenPreset::save()
{
    const auto preset = m_book.byId(m_id);
    if (!preset)
        return {};
    if (auto saved = m_book.update(withForm(*preset, m_state, m_tenant)); !saved)
        return saved;
    m_draft->discard(m_tenant.id, m_id);
    return {};
}

Result<void> OpenPreset::saveAs(const QString& name)
{
    Preset preset = m_book.byId(m_id).value_or(Preset{});
    if (preset.isNewer()) {
        preset.version = kPresetVersion;
        preset.kept = {};
    }
    preset.name = name;
    const auto id = m_book.add(withForm(preset, m_state, m_tenant));
    if (!id)
        return tl::unexpected(id.error());
    m_draft->discard(m_tenant.id, m_id);
    (void)open(*id);
    return {};
}

void OpenPreset::flush()
{
    m_draft->flush();
}

FormState OpenPreset::savedState() const
{
    if (const auto preset = m_book.byId(m_id))
        return stateOf(*preset, m_tenant);
    const auto standard = m_book.byId(m_book.defaultOf(presetTenant(m_tenant)));
    FormState state = standard ? stateOf(*standard, m_tenant) : FormState::fresh(m_tenant);
    state.presetName.clear();
    return state;
}

void OpenPreset::take(const QString& id, const FormState& state)
{
    m_id = id;
    m_state = state;
    m_state.presetName = name();
    m_status = m_id.isEmpty() ? Status::NotSaved : hasChanges() ? Status::Edited : Status::Saved;
}

void OpenPreset::followBook()
{
    const auto preset = m_book.byId(m_id);
    const bool gone = !m_id.isEmpty() && (!preset || !belongsTo(*preset, presetTenant(m_tenant)));
    const bool wasSaved = m_status == Status::Saved;
    if (gone) { // taken away by another process: what is in the form stays, as a new export
        m_draft->setOpenPreset(m_tenant.id, {});
        m_draft->save(m_tenant.id, {}, m_state);
    }
    take(gone ? QString() : m_id, m_state);
    if (wasSaved && m_status == Status::Edited) {
        take(m_id, savedState());
        Q_EMIT formWanted(m_state);
    }
    Q_EMIT changed();
}

} // namespace muster::ui
