#pragma once

#include "tests/support/engine.h"
#include "tests/support/faultgate.h"

#include <memory>

namespace muster::test {

/// The services of one process in front of a demo tenant whose faults a gate makes. The tenant is the caller's and
/// outlives both.
struct GatedEngine
{
    std::unique_ptr<FaultGate> gate;
    std::unique_ptr<Engine> engine; ///< null when the tenant could not start
};

/// Starts the tenant, tells it the gate's addresses, and makes an engine whose database is in memory.
[[nodiscard]] GatedEngine startGated(DemoTenant& demo, const QString& folder, const ExportPolicy& policy);

} // namespace muster::test
