#pragma once

#include "app/core/base/error.h"
#include "app/core/files/columnset.h"
#include "app/core/files/contentkind.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace muster {

/// The first 64 KiB of the decompressed content of a file, or all of it, for recogniseContent(). FileReadFailed, and
/// DownloadTruncated or DownloadCorrupt when the beginning shows it; subject: the path. Blocks for a moment.
[[nodiscard]] Result<std::vector<std::byte>> contentBeginning(const QString& path);

/// Called now and then; an error ends the reading and is passed on.
using PreviewPulse = std::function<Result<void>()>;

/// The header of a CSV file: its first record; empty when there is none. Errors as contentBeginning(), and
/// RecordInvalid.
[[nodiscard]] Result<std::string> readCsvHeader(const QString& path, ContentKind kind, const PreviewPulse& pulse);

/// Adds the columns of the first records of JSON (about 8 MiB) to `columns`. Where a record cannot be read, it stops
/// without an error: the conversion meets it again and tells. TooManyColumns and errors as contentBeginning().
[[nodiscard]] Result<void> findFirstColumns(const QString& path, ContentKind kind, ColumnSet& columns,
                                            const PreviewPulse& pulse);

} // namespace muster
