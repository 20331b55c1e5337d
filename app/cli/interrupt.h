#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace muster::cli {

/// Ctrl+C (SIGINT) as a Qt signal. One at a time in a process; a second Ctrl+C ends the process at once.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void happened();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace muster::cli
