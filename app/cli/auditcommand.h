#pragma once

#include "app/core/base/error.h"
#include "app/core/store/auditverdict.h"

#include <QString>

namespace muster::cli {

/// `muster history --audit`: the entries of the audit log at `logPath` in words or, with `json`, as its lines and a
/// last one with the verdict: `{"event":"audit","state":"sound|broken","entries","broken","problem"}`.
[[nodiscard]] Result<AuditVerdict> printAudit(const QString& logPath, const AuditHead& head, bool json);
/// `--verify`: only the verdict.
[[nodiscard]] Result<AuditVerdict> verifyAudit(const QString& logPath, const AuditHead& head, bool json);
/// `--csv FILE`; "-" is standard output.
[[nodiscard]] Result<AuditVerdict> exportAuditCsv(const QString& logPath, const AuditHead& head,
                                                  const QString& csvPath);

/// 0 for a sound log, 7 for a broken one, which is also said on standard error.
[[nodiscard]] int auditExitCode(const AuditVerdict& verdict);

} // namespace muster::cli
