#include "app/core/exports/discoveryservice.h"

namespace muster {

DiscoveryService::~DiscoveryService() = default;

} // namespace muster
