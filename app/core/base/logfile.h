#pragma once

#include "app/core/base/error.h"

#include <QString>

namespace muster {

/// Everything that Muster and Qt log goes into a file from now on, `--log FILE`: made to be sent to somebody who helps.
/// Every line passes redactedText(); the categories muster.* are written down to their debug messages. Warnings still
/// reach standard error. Appends; mode 0600. One at a time in a process; any thread may log. Errors: writeError(),
/// and FileWriteFailed for a pipe, where lines could be lost.
class LogFile
{
public:
    [[nodiscard]] static Result<LogFile> open(const QString& path);
    LogFile(LogFile&& other) noexcept;
    LogFile& operator=(LogFile&& other) = delete;
    ~LogFile(); ///< logging goes on as before

private:
    LogFile() = default;
    bool m_active = true;
};

/// One line of the file without its end: time, level, category, message. Pure.
[[nodiscard]] QString logLine(const QDateTime& now, QtMsgType type, const char* category, const QString& message);

} // namespace muster
