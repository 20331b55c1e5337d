#pragma once

#include "app/core/base/error.h"

namespace muster {
class PresetStore;
}

namespace muster::cli {

/// `muster presets`: the saved presets in the order of the list, as a line for people (name, tenant, what is exported)
/// or a JSON object a line: {"event":"preset","name","tenant","default_for":[…],"preset":{…}}, where "preset" is the
/// document of a preset file.
[[nodiscard]] Result<void> printPresets(const PresetStore& store, bool json);

} // namespace muster::cli
