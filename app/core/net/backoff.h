#pragma once

#include <chrono>
#include <optional>

namespace muster {

/// How often Auth0 is asked about a job. Pure values; tests use milliseconds.
struct PollPolicy
{
    std::chrono::milliseconds first{1000};
    double factor = 1.5;
    std::chrono::milliseconds longest{10'000};
};

/// The pause before poll number `poll` (0 for the first). A time left that Auth0 sent shortens it, so that the end is
/// seen soon, and never lengthens it; never shorter than the first pause.
[[nodiscard]] std::chrono::milliseconds pollDelay(const PollPolicy& policy, int poll,
                                                  std::optional<std::chrono::seconds> timeLeft);

/// How long to wait after failures that may pass (429, 5xx, no connection).
struct RetryPolicy
{
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds longest{60'000};
};

/// The pause after failure number `failure` (0 for the first): what the service asked for (Retry-After or
/// x-ratelimit-reset) plus a jitter of half to one whole first pause, otherwise doubling with ±10 % jitter.
/// `random` is in [0, 1). What the service asked for is limited to an hour.
[[nodiscard]] std::chrono::milliseconds retryDelay(const RetryPolicy& policy, int failure,
                                                   std::optional<std::chrono::seconds> askedFor, double random);

} // namespace muster
