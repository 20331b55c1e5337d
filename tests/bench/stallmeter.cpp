#include "tests/bench/stallmeter.h"

#include <QMetaEnum>

#include <algorithm>

namespace muster::bench {
namespace {

constexpr auto kPause = std::chrono::milliseconds(2);
constexpr double kFrame = 16;
constexpr double kWorst = 50;
const auto kKnock = static_cast<QEvent::Type>(QEvent::User + 77);

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

QString nameOf(const QObject& receiver, QEvent::Type type)
{
    const char* event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QStringLiteral("%1 → %2 %3")
        .arg(event ? QString::fromLatin1(event) : QString::number(type),
             QString::fromLatin1(receiver.metaObject()->className()), receiver.objectName());
}

} // namespace

MeteredApplication::MeteredApplication(int& argc, char** argv) : QApplication(argc, argv)
{
    m_clock.start();
    m_thread = std::thread([this] { knock(); });
}

MeteredApplication::~MeteredApplication()
{
    m_isOver = true;
    m_thread.join();
}

void MeteredApplication::knock()
{
    while (!m_isOver) {
        if (!m_isKnocking.exchange(true)) {
            m_knockedAt = m_clock.nsecsElapsed();
            postEvent(this, new QEvent(kKnock));
        }
        std::this_thread::sleep_for(kPause);
    }
}

void MeteredApplication::startMeter()
{
    m_waits.clear();
    m_longestEvent = 0;
    m_longestEventName.clear();
}

Stalls MeteredApplication::stalls() const
{
    Stalls stalls;
    std::vector<double> waits = m_waits;
    std::sort(waits.begin(), waits.end());
    if (!waits.empty()) {
        stalls.longest = waits.back();
        stalls.percentile = waits[waits.size() - 1 - waits.size() / 1000];
    }
    stalls.knocks = static_cast<qint64>(waits.size());
    const auto above = [&waits](double limit) {
        return static_cast<int>(waits.end() - std::upper_bound(waits.begin(), waits.end(), limit));
    };
    stalls.above16 = above(kFrame);
    stalls.above50 = above(kWorst);
    stalls.longestEvent = m_longestEvent;
    stalls.longestEventName = m_longestEventName;
    return stalls;
}

bool MeteredApplication::notify(QObject* receiver, QEvent* event)
{
    if (event->type() == kKnock) {
        m_waits.push_back(milliseconds(m_clock.nsecsElapsed() - m_knockedAt));
        m_isKnocking = false;
        return true;
    }
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type();
    const QString name = nameOf(*receiver, type);
    const qint64 from = m_clock.nsecsElapsed();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    if (const double took = milliseconds(m_clock.nsecsElapsed() - from); took > m_longestEvent) {
        m_longestEvent = took;
        m_longestEventName = name;
    }
    return done;
}

} // namespace muster::bench
