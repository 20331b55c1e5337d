#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"
#include "app/core/files/outputfile.h"

#include <QVector>

#include <cstddef>
#include <memory>
#include <span>

namespace muster {

/// Makes one output format of a download while it streams by; a new format is a new subclass.
///
/// Fed with both forms of the download, in order; it overrides what it needs. finish() comes once after the last byte
/// proved good; then commit() once. Destroyed without commit(), it leaves nothing. Thread: any, one at a time.
/// Errors: AtomicFile's, and of a format that cannot go on: DownloadCorrupt.
class OutputWriter
{
public:
    virtual ~OutputWriter() = default;

    /// The next bytes as they were downloaded.
    [[nodiscard]] virtual Result<void> feedRaw(std::span<const std::byte> bytes);
    /// The next decompressed bytes; cut anywhere.
    [[nodiscard]] virtual Result<void> feedContent(std::span<const std::byte> bytes);
    /// Writes what is still held back. `users` is the number of users in the download.
    [[nodiscard]] virtual Result<void> finish(qint64 users) = 0;
    /// Makes the files permanent, all under the same number, and tells about them.
    [[nodiscard]] virtual Result<QVector<SavedFile>> commit(int firstNumber) = 0;
};

/// The writer of a format. `downloaded` is the format of the content. Errors as AtomicFile::create().
[[nodiscard]] Result<std::unique_ptr<OutputWriter>> makeOutputWriter(OutputFormat output, ExportFormat downloaded,
                                                                     const OutputTarget& target);

} // namespace muster
