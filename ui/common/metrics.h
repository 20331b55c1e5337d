#pragma once

namespace muster::ui {

/// Height of the tenant's stripe, in pixels. It lies over the top of the window: regions leave it free, veils spare it.
inline constexpr int kStripeHeight = 4;

} // namespace muster::ui
