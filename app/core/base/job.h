#pragma once

#include <QObject>

#include <memory>

namespace muster {

/// The one asynchronous shape of Muster: an operation that is started once and ends once.
///
/// Ownership: whoever creates a job owns it; a job never deletes itself. Thread: the thread it was created in.
/// Destroying a running job cancels it silently: no signal comes any more.
/// After finished() the owner reads the result from the concrete class. To delete the job from a slot
/// connected to finished(), use deleteLater().
class Job : public QObject
{
    Q_OBJECT
public:
    explicit Job(QObject* parent = nullptr);
    ~Job() override;

    /// Queues the work; returns before any of it happens and before any signal. Calling it again does nothing.
    void start();
    /// Ends the job as soon as possible. Its result is then ErrorCode::Cancelled, unless it had already ended.
    /// finished() follows from the event loop. Harmless before start() and after the end.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_phase == Phase::Queued || m_phase == Phase::Running; }
    [[nodiscard]] bool isFinished() const { return m_phase == Phase::Finished; }

Q_SIGNALS:
    /// Exactly once for every started job that is not destroyed before; never from within start() or cancel().
    void finished();

protected:
    /// Does the work; called once from the event loop after start().
    virtual void run() = 0;
    /// Stops the work and stores ErrorCode::Cancelled as the result. Must not emit anything.
    virtual void abort() = 0;
    /// Called by the concrete class when its result is in place. Queues finished().
    void finish();

private:
    enum class Phase { Created, Queued, Running, Ending, Finished };
    void begin();
    void announce();
    Phase m_phase = Phase::Created;
};

/// Ends a job without waiting for it and without hearing from it again; safe from within its own signals.
template <typename JobType>
void retire(std::unique_ptr<JobType>& job, const QObject* receiver)
{
    if (!job)
        return;
    job->disconnect(receiver);
    job->cancel();
    job.release()->deleteLater();
}

} // namespace muster
