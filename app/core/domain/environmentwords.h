#pragma once

#include "app/core/domain/tenant.h"

namespace muster {

/// The word for an environment within a sentence: "production".
[[nodiscard]] QString environmentInSentence(TenantEnvironment environment);
/// A tenant by its name and its environment, "acme-prod production"; the demo tenant is just that.
[[nodiscard]] QString tenantInSentence(const Tenant& tenant);

} // namespace muster
