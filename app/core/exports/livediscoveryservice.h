#pragma once

#include "app/core/exports/discoveryservice.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace muster {

class DiscoveryJob;

/// The DiscoveryService of the program: one DiscoveryJob a file.
class LiveDiscoveryService : public DiscoveryService
{
    Q_OBJECT
public:
    explicit LiveDiscoveryService(QObject* parent = nullptr);
    ~LiveDiscoveryService() override;
    void readFile(const QString& path) override;

private:
    void take(const QString& path);
    std::unordered_map<QString, std::unique_ptr<DiscoveryJob>> m_jobs;
};

} // namespace muster
