#pragma once

#include <QDateTime>
#include <QVector>

#include <chrono>

namespace muster {

/// At most so many requests in any minute: a limit that holds whatever the pauses between them are, for example when a
/// link is cut again and again and every cut asks for a new one. Thread: any, one at a time.
class RequestBudget
{
public:
    explicit RequestBudget(int perMinute) : m_perMinute(perMinute) {}

    /// How long the next request has to wait; 0: not at all. Never more than a minute, also after the clock was moved.
    [[nodiscard]] std::chrono::milliseconds wait(const QDateTime& now) const;
    /// A request is sent.
    void spend(const QDateTime& now);

private:
    int m_perMinute;
    QVector<QDateTime> m_spent; ///< the last `m_perMinute` requests, oldest first
};

} // namespace muster
