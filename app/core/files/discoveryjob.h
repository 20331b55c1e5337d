#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/domain/discovery.h"

#include <QString>

#include <functional>

namespace muster {

/// Reads the first users of a file (JSON lines or array, CSV; compressed or not). Of CSV the headers are the paths.
/// `goOn` is asked now and then; false is Cancelled. ContentNotRecognised, FileReadFailed, RecordInvalid,
/// DownloadTruncated, DownloadCorrupt, TooManyColumns. Blocks: for worker threads.
[[nodiscard]] Result<Discovery> discoverAttributes(const QString& path, int mostUsers,
                                                   const std::function<bool()>& goOn);

/// discoverAttributes() in the thread pool.
class DiscoveryJob final : public PooledJob<Job, Discovery>
{
public:
    DiscoveryJob(const QString& path, int mostUsers, QObject* parent = nullptr);
};

} // namespace muster
