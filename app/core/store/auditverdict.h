#pragma once

#include "app/core/base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace muster {

struct AuditLine;

/// The end of the log as it was last written.
struct AuditHead
{
    qint64 entries = 0; ///< 0: not known, or nothing was written yet
    QByteArray sha256;  ///< of the last entry
    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

/// What a check of the log found.
struct AuditVerdict
{
    enum class Problem {
        None,
        Changed,     ///< bytes of the entry are not what was written
        NotInOrder,  ///< the entry does not follow the one before: entries were removed, added or moved
        CutShort,    ///< entries are missing at the end; `broken` is the first of them
        WrittenAnew, ///< a sound chain, but not the one that was written
    };
    Problem problem = Problem::None;
    qint64 entries = 0; ///< lines in the file
    qint64 broken = 0;  ///< the first bad entry, from 1 on; 0 when there is none
    friend bool operator==(const AuditVerdict&, const AuditVerdict&) = default;
};

/// Reads the log line by line, without keeping it. `visit` gets every sound line, may be empty, and ends the check with
/// Cancelled by returning false. A file that does not exist is an empty log. FileReadFailed. Blocks: any thread.
[[nodiscard]] Result<AuditVerdict> checkAuditLog(const QString& path, const AuditHead& head,
                                                 const std::function<bool(const AuditLine&)>& visit = {});

/// The verdict as a sentence for people.
[[nodiscard]] QString auditVerdictText(const AuditVerdict& verdict);

} // namespace muster
