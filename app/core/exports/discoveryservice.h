#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/discovery.h"

#include <QObject>
#include <QString>

namespace muster {

/// Looks into files of users to find out which attributes there are: the window's door to that.
///
/// Thread: the one it lives in (the window's). Calls return at once; what was found lives in memory only.
class DiscoveryService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~DiscoveryService() override;

    /// Reads the beginning of a file (JSON lines, JSON array, CSV; compressed or not): at most kMostDiscoveredUsers
    /// users. found() or failed() follows. A file that is being read already is not read twice.
    virtual void readFile(const QString& path) = 0;

Q_SIGNALS:
    void found(const QString& path, const muster::Discovery& discovery);
    /// FileReadFailed, ContentNotRecognised, RecordInvalid, TooManyColumns, DownloadCorrupt or DownloadTruncated.
    void failed(const QString& path, const muster::Error& error);
};

inline constexpr int kMostDiscoveredUsers = 10'000;

} // namespace muster
