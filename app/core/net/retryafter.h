#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace muster {

/// A date as HTTP writes it (RFC 9110, 5.6.7: IMF-fixdate and the two obsolete forms), in UTC; invalid if it is none.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray& text);

/// The headers in which a service says how long to wait; empty where absent.
struct WaitHeaders
{
    QByteArray retryAfter; ///< Retry-After: seconds or an HTTP date
    QByteArray reset;      ///< x-ratelimit-reset: epoch seconds
    QByteArray date;       ///< Date of the same answer
};

/// How long the service asked to wait; only for 429 and 503. Points in time are measured against the answer's own
/// Date, never against the local clock; without a Date they say nothing. Never negative. Pure.
[[nodiscard]] std::optional<std::chrono::seconds> askedDelay(int status, const WaitHeaders& headers);

} // namespace muster
