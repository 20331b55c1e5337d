#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/discovery.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>

namespace muster {
class DiscoveryService;
}

namespace muster::ui {

/// Which samples of users the form waits for: files that were asked about, and test runs, each read once.
class SampleReader : public QObject
{
    Q_OBJECT
public:
    explicit SampleReader(DiscoveryService& discovery, QObject* parent = nullptr);

    void readFile(const QString& path);
    /// Nothing happens unless it is a test run that is saved.
    void readTestRun(const ExportRecord& record);

Q_SIGNALS:
    /// `localTime`: the end of the test run; invalid for a file.
    void found(const QString& path, const muster::Discovery& discovery, const QDateTime& localTime);
    void failed(const muster::Error& error);

private:
    void take(const QString& path, const Discovery& discovery);

    DiscoveryService& m_discovery;
    QHash<QString, QDateTime> m_awaited; ///< files that are being read, and when their test runs ended
    QSet<QString> m_testRunsRead;        ///< ids of exports
};

} // namespace muster::ui
