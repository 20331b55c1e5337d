#pragma once

#include "app/core/domain/exportstatus.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace muster::cli {

/// One export as the last line of `--json`: state, job id, users, files and error. Pure.
[[nodiscard]] QJsonObject resultEvent(const ExportRecord& record);
/// A failure before there was an export, in the same form.
[[nodiscard]] QJsonObject failureEvent(const Error& error);
/// A change on the way: state, percent, bytes. Pure.
[[nodiscard]] QJsonObject progressEvent(const ExportStatus& status);
/// The same for people, without a line break: "customers-db: downloading 64 %, 8.2 MB/s". Pure.
[[nodiscard]] QString progressLine(const ExportStatus& status);

/// Tells what happens: JSON lines on standard output, or words on standard error and the saved paths on standard
/// output. On a terminal the progress line is rewritten, otherwise each new state is a line.
class Reporter
{
public:
    explicit Reporter(bool json);
    void progress(const ExportStatus& status);
    void ended(const ExportRecord& record);
    void failed(const Error& error);
    /// A sentence that stops nothing; on standard error, also with JSON.
    void warn(const QString& sentence);

private:
    void clearLine();
    bool m_json;
    bool m_terminal;
    bool m_lineOpen = false;
    QHash<QString, QByteArray> m_last; ///< what was told last about each export
};

} // namespace muster::cli
