#pragma once

#include "app/core/domain/preset.h"
#include "ui/compose/formstate.h"

namespace muster::ui {

// Between a preset and the form of a tenant. Pure.

/// The form that shows the preset. A folder that the preset leaves open becomes the tenant's own.
[[nodiscard]] FormState stateOf(const Preset& preset, const Tenant& tenant);
/// The preset with everything that the form says; what the form does not show stays. The tenant's own folder is left
/// open again, so that the preset fits other tenants, unless it was named before.
[[nodiscard]] Preset withForm(Preset preset, const FormState& state, const Tenant& tenant);
/// Whether saving the form would change the preset. Only values count: unticked columns, ticks of the other format and
/// a number of users that is switched off do not.
[[nodiscard]] bool differs(const FormState& state, const Preset& preset, const Tenant& tenant);

} // namespace muster::ui
