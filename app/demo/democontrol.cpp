#include "app/demo/democontrol.h"

#include <QMutexLocker>

#include <algorithm>

namespace muster {
namespace {

// A tenant that is left running for weeks keeps the latest requests only.
constexpr qsizetype kMaxLoggedRequests = 10000;

} // namespace

DemoSwitches DemoControl::switches() const
{
    const QMutexLocker lock(&m_mutex);
    return m_switches;
}

void DemoControl::change(const std::function<void(DemoSwitches&)>& edit)
{
    const QMutexLocker lock(&m_mutex);
    edit(m_switches);
}

void DemoControl::addFault(const DemoFault& fault)
{
    const QMutexLocker lock(&m_mutex);
    m_faults.append(fault);
}

std::optional<DemoFault> DemoControl::takeFault(DemoEndpoint endpoint)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
                                    [endpoint](const DemoFault& fault) { return fault.endpoint == endpoint; });
    if (found == m_faults.end())
        return std::nullopt;
    DemoFault fault = *found;
    if (--found->times <= 0)
        m_faults.erase(found);
    return fault;
}

QDateTime DemoControl::now() const
{
    const qint64 stoppedAt = m_stoppedAtMs.load();
    const qint64 ms = stoppedAt != 0 ? stoppedAt : QDateTime::currentMSecsSinceEpoch();
    return QDateTime::fromMSecsSinceEpoch(ms + m_offsetMs.load(), Qt::UTC);
}

void DemoControl::stopClock()
{
    m_stoppedAtMs = QDateTime::currentMSecsSinceEpoch();
}

void DemoControl::log(const DemoRequest& request)
{
    const QMutexLocker lock(&m_mutex);
    if (m_requests.size() >= kMaxLoggedRequests)
        m_requests.removeFirst();
    m_requests.append(request);
}

QVector<DemoRequest> DemoControl::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

void DemoControl::clearRequests()
{
    const QMutexLocker lock(&m_mutex);
    m_requests.clear();
}

} // namespace muster
