#include "app/core/net/backoff.h"

#include <algorithm>
#include <cmath>

namespace muster {
namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr std::chrono::seconds kLongestAskedFor = 1h;

/// first × factor^steps, at most `longest`.
double grown(milliseconds first, double factor, int steps, milliseconds longest)
{
    const double delay = static_cast<double>(first.count()) * std::pow(factor, std::max(steps, 0));
    return std::min(delay, static_cast<double>(longest.count()));
}

milliseconds rounded(double count)
{
    return milliseconds(std::llround(count));
}

} // namespace

milliseconds pollDelay(const PollPolicy& policy, int poll, std::optional<std::chrono::seconds> timeLeft)
{
    const milliseconds delay = rounded(grown(policy.first, policy.factor, poll, policy.longest));
    if (!timeLeft || *timeLeft >= delay)
        return delay;
    return std::min(delay, std::max<milliseconds>(*timeLeft, policy.first));
}

milliseconds retryDelay(const RetryPolicy& policy, int failure, std::optional<std::chrono::seconds> askedFor,
                        double random)
{
    if (askedFor) {
        const milliseconds asked = std::clamp<std::chrono::seconds>(*askedFor, 0s, kLongestAskedFor);
        // Never nothing: "retry in 0 s" from a busy service must not become a loop.
        const double jitter = static_cast<double>(policy.first.count()) * (0.5 + random / 2);
        return asked + rounded(jitter);
    }
    return rounded(grown(policy.first, 2.0, failure, policy.longest) * (0.9 + 0.2 * random));
}

} // namespace muster
