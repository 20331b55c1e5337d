#include "app/core/exports/livediscoveryservice.h"

#include "app/core/files/discoveryjob.h"

namespace muster {

LiveDiscoveryService::LiveDiscoveryService(QObject* parent) : DiscoveryService(parent) {}

LiveDiscoveryService::~LiveDiscoveryService() = default;

void LiveDiscoveryService::readFile(const QString& path)
{
    if (m_jobs.contains(path))
        return;
    auto job = std::make_unique<DiscoveryJob>(path, kMostDiscoveredUsers);
    connect(job.get(), &Job::finished, this, [this, path] { take(path); });
    job->start();
    m_jobs.emplace(path, std::move(job));
}

void LiveDiscoveryService::take(const QString& path)
{
    auto node = m_jobs.extract(path);
    const Result<Discovery> result = node.mapped()->outcome();
    node.mapped().release()->deleteLater(); // it is emitting
    if (result)
        Q_EMIT found(path, *result);
    else
        Q_EMIT failed(path, result.error());
}

} // namespace muster
