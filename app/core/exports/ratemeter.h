#pragma once

#include <QDateTime>
#include <QtGlobal>

#include <deque>
#include <utility>

namespace muster {

/// Bytes a second over the last few seconds. Pure values.
class RateMeter
{
public:
    void reset() { m_samples.clear(); }
    /// `bytes` is the running total.
    void add(const QDateTime& now, qint64 bytes);
    /// 0 until at least half a second was seen.
    [[nodiscard]] qint64 bytesPerSecond() const;

private:
    std::deque<std::pair<QDateTime, qint64>> m_samples;
};

} // namespace muster
