#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/domain/discovery.h"

#include <QString>

#include <functional>

namespace muster {

/// Reads the first users of a file (JSON lines or array, compressed or not). `goOn` is asked now and then; false is
/// Cancelled. CSV has no attributes to ask for, only column names: ContentNotRecognised, like everything else that is
/// not JSON. FileReadFailed, RecordInvalid, DownloadTruncated, DownloadCorrupt. Blocks: for worker threads.
[[nodiscard]] Result<Discovery> discoverAttributes(const QString& path, int mostUsers,
                                                   const std::function<bool()>& goOn);

/// discoverAttributes() in the thread pool.
class DiscoveryJob final : public PooledJob<Job, Discovery>
{
public:
    DiscoveryJob(const QString& path, int mostUsers, QObject* parent = nullptr);
};

} // namespace muster
