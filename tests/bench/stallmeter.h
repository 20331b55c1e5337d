#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QString>

#include <atomic>
#include <thread>
#include <vector>

namespace muster::bench {

/// What a user would have waited for.
struct Stalls
{
    double longest = 0;    ///< milliseconds between knocking and being heard
    double percentile = 0; ///< 99.9 %
    int above16 = 0;
    int above50 = 0;
    qint64 knocks = 0;
    double longestEvent = 0; ///< milliseconds that one event took, and which one it was
    QString longestEventName;
};

/// An application whose event loop a thread of its own knocks at every 2 ms: how long it takes until the knock is heard
/// is what a key or a click would have waited, also for a processor that others use. Beside it, each event is timed.
class MeteredApplication : public QApplication
{
    Q_OBJECT
public:
    MeteredApplication(int& argc, char** argv);
    ~MeteredApplication() override;

    /// Begins anew.
    void startMeter();
    [[nodiscard]] Stalls stalls() const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void knock();
    std::atomic<bool> m_isOver = false;
    std::atomic<bool> m_isKnocking = false;
    std::atomic<qint64> m_knockedAt = 0;
    QElapsedTimer m_clock;
    std::vector<double> m_waits;
    int m_depth = 0;
    double m_longestEvent = 0;
    QString m_longestEventName;
    std::thread m_thread;
};

} // namespace muster::bench
