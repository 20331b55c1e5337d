#include "app/core/base/job.h"

#include <QMetaObject>

namespace muster {

Job::Job(QObject* parent) : QObject(parent) {}
Job::~Job() = default;

void Job::start()
{
    if (m_phase != Phase::Created)
        return;
    m_phase = Phase::Queued;
    QMetaObject::invokeMethod(this, &Job::begin, Qt::QueuedConnection);
}

void Job::begin()
{
    if (m_phase != Phase::Queued)
        return; // cancelled in between
    m_phase = Phase::Running;
    run();
}

void Job::cancel()
{
    if (!isRunning())
        return;
    abort();
    finish();
}

void Job::finish()
{
    if (m_phase == Phase::Ending || m_phase == Phase::Finished)
        return;
    m_phase = Phase::Ending;
    QMetaObject::invokeMethod(this, &Job::announce, Qt::QueuedConnection);
}

void Job::announce()
{
    m_phase = Phase::Finished;
    Q_EMIT finished();
}

} // namespace muster
