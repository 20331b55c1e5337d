#include "app/core/net/requestbudget.h"

namespace muster {
namespace {
constexpr std::chrono::milliseconds kMinute = std::chrono::minutes(1);
}

std::chrono::milliseconds RequestBudget::wait(const QDateTime& now) const
{
    if (m_spent.size() < m_perMinute)
        return std::chrono::milliseconds(0);
    const std::chrono::milliseconds age(m_spent.constFirst().msecsTo(now));
    const bool isMoved = age < std::chrono::milliseconds(0); // the clock was set back
    return isMoved || age >= kMinute ? std::chrono::milliseconds(0) : kMinute - age;
}

void RequestBudget::spend(const QDateTime& now)
{
    m_spent.append(now);
    while (m_spent.size() > m_perMinute)
        m_spent.removeFirst();
}

} // namespace muster
