#pragma once

#include <QDateTime>

namespace muster {

/// The time of day, injected so that deadlines of hours can be tested in milliseconds.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC. Any thread.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace muster
