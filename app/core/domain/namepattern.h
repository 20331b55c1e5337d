#pragma once

#include "app/core/base/error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace muster {

/// The values behind the variables of a file name pattern.
struct NameContext
{
    QString tenant;
    QString connection; ///< name, id, or empty for the whole tenant ("all-users" in the name)
    QString environment;
    QString preset; ///< empty without one
    QString format; ///< "csv" or "json"
    QString job;    ///< Auth0's job id; empty in the example before the job exists
    QDateTime time; ///< local time of the export
    QString file{}; ///< when files are made of one that is there: its name without ends; empty for an export
};

/// Variables that may stand in a pattern, without braces: tenant, connection, date, time, preset, format, job, env.
[[nodiscard]] const QStringList& namePatternVariables();
/// The same for files that are made of one that is there: file, date, time, format. Nothing else is known about it.
[[nodiscard]] const QStringList& fileNamePatternVariables();
/// `{tenant}-{connection}-{date}`
[[nodiscard]] QString defaultNamePattern();
/// `{file}`
[[nodiscard]] QString defaultFileNamePattern();
/// The name of a file without folder and without the ends that say what it is: "users.json.gz" → "users".
[[nodiscard]] QString fileStem(const QString& path);
/// Pattern + values → a file name without suffix that is safe on every file system: no separators, no control
/// characters, no leading dot, at most 150 bytes of UTF-8. InvalidRequest with a sentence for an unknown variable, an
/// unclosed brace, a forbidden character in the pattern itself, or an empty result. Values are cleaned, never refused.
[[nodiscard]] Result<QString> expandNamePattern(const QString& pattern, const NameContext& context);
/// Base name + "-2", "-3", … for number ≥ 2; unchanged for 1.
[[nodiscard]] QString numberedName(const QString& baseName, int number);

} // namespace muster
