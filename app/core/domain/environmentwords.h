#pragma once

#include "app/core/domain/tenant.h"

namespace muster {

/// The word for an environment within a sentence: "production".
[[nodiscard]] QString environmentInSentence(TenantEnvironment environment);

} // namespace muster
