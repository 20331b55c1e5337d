#pragma once

#include "app/core/base/disk.h"
#include "app/core/base/error.h"
#include "app/core/domain/outputformat.h"

#include <QString>
#include <QVector>

#include <optional>

namespace muster {

/// How large the content of a file is at least: of gzip from its end, which knows the size of the last member modulo
/// 4 GiB; of anything else the size of the file. 0 when it cannot be read or is no file, see
/// checkIsFile().
[[nodiscard]] qint64 contentBytesAtLeast(const QString& path);

/// How much room the files of a conversion need, about: a guess on the low side where it depends on the users.
/// `format` and `sourceBytes` are those of the download. Pure.
[[nodiscard]] qint64 spaceNeeded(const QVector<OutputFormat>& outputs, ExportFormat format, qint64 sourceBytes,
                                 qint64 contentBytes);

/// DiskFull (subject: the folder; detail: needed and free) when so many bytes are more than are free. Nothing is wrong
/// when the file system does not tell.
[[nodiscard]] Result<void> checkSpace(const QString& folder, qint64 needed);
/// The decision of checkSpace(). Pure.
[[nodiscard]] Result<void> checkSpace(const QString& folder, const std::optional<DiskFacts>& disk, qint64 needed);
/// Adds to a DiskFull how much room is needed; others stay as they are.
[[nodiscard]] Error withSpaceNeeded(Error error, qint64 needed);

} // namespace muster
