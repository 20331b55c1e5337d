#include "ui/compose/presetform.h"

#include <algorithm>

namespace muster::ui {

FormState stateOf(const Preset& preset, const Tenant& tenant)
{
    FormState state = FormState::fresh(tenant);
    state.choice = {preset.wholeTenant, {}};
    for (const Connection& connection : preset.connections) {
        if (!preset.wholeTenant && !state.choice.contains(connection.id))
            state.choice.connections.append(connection);
    }
    state.format = preset.format;
    state.setOutputs(preset.outputs);
    state.options = optionsFromJson(preset.options);
    state.limited = preset.limit.has_value();
    state.limit = std::min(preset.limit.value_or(state.limit), kMaxLimit);
    state.columns = ColumnList::chosen(preset.fields);
    if (!preset.folder.isEmpty())
        state.folder = preset.folder;
    state.pattern = preset.namePattern;
    state.onConflict = preset.onConflict;
    state.presetName = preset.name;
    return state;
}

Preset withForm(Preset preset, const FormState& state, const Tenant& tenant)
{
    preset.wholeTenant = state.choice.wholeTenant;
    preset.connections = state.choice.connections;
    for (Connection& connection : preset.connections)
        connection.displayName.clear();
    preset.format = state.format;
    preset.outputs = state.outputs();
    if (state.options != optionsFromJson(preset.options)) {
        const QJsonObject options = optionsToJson(state.options);
        for (auto option = options.begin(); option != options.end(); ++option)
            preset.options.insert(option.key(), option.value()); // unknown ones stay
    }
    preset.limit = state.limited ? std::optional(state.limit) : std::nullopt;
    preset.fields = ColumnList::chosenFields(state.columns);
    const bool tenantsOwn = state.folder == defaultExportFolder(tenant) && state.folder != preset.folder;
    preset.folder = tenantsOwn ? QString() : state.folder;
    preset.namePattern = state.pattern;
    preset.onConflict = state.onConflict;
    return preset;
}

bool differs(const FormState& state, const Preset& preset, const Tenant& tenant)
{
    return !sameExport(withForm(preset, state, tenant), withForm(preset, stateOf(preset, tenant), tenant));
}

} // namespace muster::ui
