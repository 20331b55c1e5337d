#pragma once

#include "app/core/base/error.h"
#include "app/core/store/auditverdict.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace muster {

struct AuditLine;

/// The audit log as a table: a row for every file of every entry, one row for an entry without files. RFC 4180, UTF-8;
/// text that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray auditCsvHeader();
[[nodiscard]] QByteArray auditCsvRows(const AuditLine& line);

/// Writes the sound entries of the log at `path` as CSV and returns what the check found on the way.
/// FileReadFailed, FileWriteFailed (detail: the device's words), Cancelled when `goOn` says no. Blocks: any thread.
[[nodiscard]] Result<AuditVerdict> writeAuditCsv(const QString& path, const AuditHead& head, QIODevice& out,
                                                 const std::function<bool()>& goOn = {});

} // namespace muster
