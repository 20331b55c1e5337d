#pragma once

#include <QObject>

#include <initializer_list>
#include <memory>
#include <vector>

class QSocketNotifier;

namespace muster::cli {

/// Ctrl+C (SIGINT) and, where asked for, other signals that end a process, as a Qt signal. One object at a time in a
/// process; a second Ctrl+C ends the process at once.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(std::initializer_list<int> signalNumbers, QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void happened();

private:
    const std::vector<int> m_signalNumbers;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace muster::cli
