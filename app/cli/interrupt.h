#pragma once

#include <QObject>

#include <initializer_list>
#include <memory>

class QSocketNotifier;

namespace muster::cli {

/// Ctrl+C (SIGINT) and, where asked for, other signals that end a process, as a Qt signal. One object at a time in a
/// process; a second Ctrl+C ends the process at once. When the object is gone, because the process is ending anyway, a
/// first signal only shows in isWanted(): what has been saved is told as saved.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(std::initializer_list<int> signalNumbers, QObject* parent = nullptr);
    ~Interrupt() override;
    /// A signal came, perhaps before anybody could hear happened(). Any thread.
    [[nodiscard]] static bool isWanted();

Q_SIGNALS:
    void happened();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace muster::cli
