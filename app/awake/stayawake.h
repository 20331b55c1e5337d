#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

namespace muster {

class ExportService;

/// Keeps the computer from falling asleep while a file is downloaded or written: a link lives for a minute, a sleep
/// longer. Waiting for a job at Auth0 does not need it.
///
/// Asks logind (org.freedesktop.login1, on the system's bus), which ends the inhibition with the process however it
/// ends. Where there is none, or it says no, nothing happens. Thread: the one it lives in; never waits for an answer.
class StayAwake : public QObject
{
    Q_OBJECT
public:
    /// `exports` outlives it. Another bus is for tests.
    explicit StayAwake(ExportService& exports, const QDBusConnection& bus = QDBusConnection::systemBus(),
                       QObject* parent = nullptr);

    [[nodiscard]] bool isHeld() const { return m_lock.isValid(); }

private:
    void look(const QString& id);
    void update();
    [[nodiscard]] bool isWanted() const;
    void ask();

    ExportService& m_exports;
    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_lock; ///< open as long as sleep is inhibited
    bool m_wanted = false;
    bool m_asking = false;
};

} // namespace muster
