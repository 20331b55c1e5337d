#pragma once

#include "app/core/base/clock.h"

namespace muster::test {

/// A clock that a test sets. Starts at 2026-11-23 10:46 UTC.
class FixedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime& now) { m_now = now; }

private:
    QDateTime m_now{QDate(2026, 11, 23), QTime(10, 46), Qt::UTC};
};

} // namespace muster::test
