#include "tests/support/gatedengine.h"

namespace muster::test {

GatedEngine startGated(DemoTenant& demo, const QString& folder, const ExportPolicy& policy)
{
    auto address = demo.start();
    if (!address)
        return {};
    GatedEngine gated;
    gated.gate = std::make_unique<FaultGate>(address->url, demo.fileOrigin());
    demo.change([&gate = *gated.gate](DemoSwitches& s) {
        s.apiOrigin = gate.apiOrigin();
        s.fileOrigin = gate.fileOrigin();
    });
    address->url = gated.gate->apiOrigin();
    EngineOptions options;
    options.policy = policy;
    options.databasePath = QStringLiteral(":memory:");
    gated.engine = std::make_unique<Engine>(folder, *address, options);
    return gated;
}

} // namespace muster::test
