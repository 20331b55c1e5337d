#pragma once

#include "app/core/base/clock.h"
#include "app/demo/demoswitches.h"

#include <QMutex>

#include <atomic>
#include <functional>

namespace muster {

/// What the caller's thread and the server's thread share: switches, faults, the clock and the request log.
/// Every method may be called from any thread.
class DemoControl final : public Clock
{
public:
    explicit DemoControl(DemoSwitches switches) : m_switches(std::move(switches)) {}

    [[nodiscard]] DemoSwitches switches() const;
    void change(const std::function<void(DemoSwitches&)>& edit);

    void addFault(const DemoFault& fault);
    /// The fault that the next request to `endpoint` meets; counts it as met.
    [[nodiscard]] std::optional<DemoFault> takeFault(DemoEndpoint endpoint);

    /// The computer's time, or that of stopClock(), plus what advance() added.
    [[nodiscard]] QDateTime now() const override;
    void advance(std::chrono::milliseconds by) { m_offsetMs += by.count(); }
    void stopClock();

    void log(const DemoRequest& request);
    [[nodiscard]] QVector<DemoRequest> requests() const;
    void clearRequests();

    void countJob() { ++m_jobsCreated; }
    [[nodiscard]] int jobsCreated() const { return m_jobsCreated; }

private:
    mutable QMutex m_mutex;
    DemoSwitches m_switches;
    QVector<DemoFault> m_faults;
    QVector<DemoRequest> m_requests;
    std::atomic<qint64> m_offsetMs{0};
    std::atomic<qint64> m_stoppedAtMs{0}; ///< since 1970; 0: the clock goes
    std::atomic<int> m_jobsCreated{0};
};

} // namespace muster
