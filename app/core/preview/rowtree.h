#pragma once

#include "app/core/preview/previewfile.h"

namespace muster {

/// The whole of one row as a tree: of JSON the record, of CSV its columns, with JSON in cells taken apart.
/// NotFound when there is no such row, RecordInvalid when it cannot be read, ContentReader's errors.
/// Blocks: for worker threads.
[[nodiscard]] Result<RowTree> readRowTree(PreviewFile& file, qint64 row);

/// Whole cells of rows `first` to `last`, for the clipboard; see PreviewText. `goOn` ends it (Cancelled) with false.
/// Blocks: for worker threads.
[[nodiscard]] Result<QString> readText(PreviewFile& file, qint64 first, qint64 last, const QVector<int>& columns,
                                       const std::function<bool()>& goOn);

} // namespace muster
