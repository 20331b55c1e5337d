#pragma once

#include "app/core/preview/previewfile.h"

#include <functional>

namespace muster {

/// Reads the whole file once: fills its index, and of JSON learns columns from a part of the records. `goOn` gets the
/// bytes of the file that were read and ends it by answering false (Cancelled). ContentReader's errors and
/// RecordInvalid behind the rows that are good. Blocks: for worker threads.
[[nodiscard]] Result<void> indexWholeFile(PreviewFile& file, const std::function<bool(qint64 fileBytes)>& goOn);

} // namespace muster
