#pragma once

#include "app/core/exports/discoveryservice.h"

#include <QStringList>

namespace muster::test {

/// Records what it is asked to read; a test emits found() or failed() itself.
class FakeDiscoveryService : public DiscoveryService
{
    Q_OBJECT
public:
    using DiscoveryService::DiscoveryService;
    void readFile(const QString& path) override { m_read.append(path); }
    [[nodiscard]] const QStringList& read() const { return m_read; }

private:
    QStringList m_read;
};

} // namespace muster::test
