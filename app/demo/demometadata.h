#pragma once

#include "app/demo/demovalue.h"
#include "app/demo/seededrandom.h"

namespace muster::demo {

/// What applications write about users: nested to several depths, arrays, numbers above 2^53, nulls, keys with dots.
/// Members may be missing; the same generator state gives the same object.
[[nodiscard]] DemoValue makeUserMetadata(SeededRandom& random);
[[nodiscard]] DemoValue makeAppMetadata(SeededRandom& random);

/// Seconds since 1970 as the service writes an instant, with milliseconds: 2026-01-31T12:00:00.000Z.
[[nodiscard]] std::string isoText(std::int64_t seconds, unsigned milliseconds);

} // namespace muster::demo
