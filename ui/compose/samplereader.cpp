#include "ui/compose/samplereader.h"

#include "app/core/exports/discoveryservice.h"

namespace muster::ui {

SampleReader::SampleReader(DiscoveryService& discovery, QObject* parent) : QObject(parent), m_discovery(discovery)
{
    connect(&discovery, &DiscoveryService::found, this, &SampleReader::take);
    connect(&discovery, &DiscoveryService::failed, this, [this](const QString& path, const Error& error) {
        if (m_awaited.remove(path) > 0)
            Q_EMIT failed(error);
    });
}

void SampleReader::readFile(const QString& path)
{
    m_awaited.insert(path, QDateTime());
    m_discovery.readFile(path);
}

void SampleReader::readTestRun(const ExportRecord& record)
{
    if (!record.plan.testRun || record.state != ExportState::Saved || record.files.isEmpty() ||
        m_testRunsRead.contains(record.id))
        return;
    const QString path = record.files.first().path;
    m_testRunsRead.insert(record.id);
    m_awaited.insert(path, record.finishedAt);
    m_discovery.readFile(path);
}

void SampleReader::take(const QString& path, const Discovery& discovery)
{
    const auto awaited = m_awaited.constFind(path);
    if (awaited == m_awaited.constEnd())
        return;
    const QDateTime localTime = awaited->isValid() ? awaited->toLocalTime() : QDateTime();
    m_awaited.erase(awaited);
    Q_EMIT found(path, discovery, localTime);
}

} // namespace muster::ui
