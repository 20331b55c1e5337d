#include "app/core/preview/restartpoints.h"

#include <QMutexLocker>

#include <algorithm>

namespace muster {

void RestartPoints::offer(qint64 contentOffset, qint64 fileOffset, const Gunzip& gunzip)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 last = m_points.empty() ? 0 : m_points.back().contentOffset;
    if (contentOffset < last + m_spacing)
        return;
    m_points.push_back({contentOffset, fileOffset, gunzip.restartPoint()});
    if (m_points.size() >= kMost)
        thin();
}

void RestartPoints::thin()
{
    std::size_t kept = 0;
    for (std::size_t i = 1; i < m_points.size(); i += 2)
        m_points[kept++] = std::move(m_points[i]);
    m_points.resize(kept);
    m_spacing *= 2;
}

RestartPoints::Point RestartPoints::before(qint64 contentOffset) const
{
    const QMutexLocker lock(&m_mutex);
    const auto behind = std::ranges::upper_bound(m_points, contentOffset, std::ranges::less(), &Point::contentOffset);
    return behind == m_points.begin() ? Point() : *std::prev(behind);
}

std::size_t RestartPoints::count() const
{
    const QMutexLocker lock(&m_mutex);
    return m_points.size();
}

} // namespace muster
