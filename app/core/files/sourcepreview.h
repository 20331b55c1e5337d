#pragma once

#include "app/core/base/error.h"
#include "app/core/files/columnset.h"
#include "app/core/files/contentkind.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>

namespace muster {

/// Called now and then; an error ends the reading and is passed on.
using PreviewPulse = std::function<Result<void>()>;

/// What a file is, as recogniseContent(). As long as no text comes nobody can tell whose CSV it is: then it is read on
/// to the first one, which may be its last. FileReadFailed, and DownloadTruncated or DownloadCorrupt when what was read
/// shows it; subject: the path. Blocks for a moment.
[[nodiscard]] Result<std::optional<ContentKind>> kindOfSource(const QString& path, const PreviewPulse& pulse);

/// The header of a CSV file: its first record; empty when there is none. Errors as kindOfSource(), and
/// RecordInvalid.
[[nodiscard]] Result<std::string> readCsvHeader(const QString& path, ContentKind kind, const PreviewPulse& pulse);

/// Adds the columns of the first records of JSON (about 8 MiB) to `columns`. Where a record cannot be read, it stops
/// without an error: the conversion meets it again and tells. TooManyColumns and errors as kindOfSource().
[[nodiscard]] Result<void> findFirstColumns(const QString& path, ContentKind kind, ColumnSet& columns,
                                            const PreviewPulse& pulse);

} // namespace muster
