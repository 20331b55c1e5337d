#include "app/core/exports/ratemeter.h"

namespace muster {
namespace {
constexpr qint64 kWindowMs = 5000;
constexpr qint64 kShortestMs = 500;
} // namespace

void RateMeter::add(const QDateTime& now, qint64 bytes)
{
    if (!m_samples.empty() && (bytes < m_samples.back().second || now < m_samples.back().first))
        m_samples.clear(); // began again, or the clock was set back
    m_samples.emplace_back(now, bytes);
    while (m_samples.size() > 2 && m_samples[1].first.msecsTo(now) >= kWindowMs)
        m_samples.pop_front();
}

qint64 RateMeter::bytesPerSecond() const
{
    if (m_samples.size() < 2)
        return 0;
    const qint64 ms = m_samples.front().first.msecsTo(m_samples.back().first);
    return ms < kShortestMs ? 0 : (m_samples.back().second - m_samples.front().second) * 1000 / ms;
}

} // namespace muster
