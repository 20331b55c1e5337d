#include "app/core/exports/tenantservice.h"

#include <algorithm>

namespace muster {

bool TenantCheck::canExport() const
{
    const auto isOk = [this](Step step) {
        return std::any_of(rows.cbegin(), rows.cend(),
                           [step](const Row& row) { return row.step == step && row.outcome == Outcome::Ok; });
    };
    return isOk(Step::SignedIn) && isOk(Step::ReadUsers);
}

} // namespace muster
