#pragma once

#include "app/core/domain/exportstatus.h"
#include "app/core/files/recognisefile.h"

#include <QHash>
#include <QJsonObject>
#include <QLocale>
#include <QString>

namespace muster::cli {

/// One export, or the conversion of one file, as the last line of `--json`: state, job id or source, users, rejected
/// users, files, report and error. Pure.
[[nodiscard]] QJsonObject resultEvent(const ExportRecord& record);
/// A failure before there was an export, in the same form.
[[nodiscard]] QJsonObject failureEvent(const Error& error);
/// A change on the way: state, percent, bytes. Pure.
[[nodiscard]] QJsonObject progressEvent(const ExportStatus& status);
/// What a file that is to be converted turned out to be. Pure.
[[nodiscard]] QJsonObject recognisedEvent(const QString& path, const RecognisedFile& file);
/// "Auth0 CSV, packed": the same for people. Pure.
[[nodiscard]] QString recognisedText(const RecognisedFile& file);
/// What was saved, for people: a title, the report, each file with size and SHA-256. With line breaks. Pure.
[[nodiscard]] QString savedText(const ExportRecord& record, const QLocale& locale);
/// The same for people, without a line break: "customers-db: downloading 64 %, 8.2 MB/s". Pure.
[[nodiscard]] QString progressLine(const ExportStatus& status);

/// Tells what happens: JSON lines on standard output, or words on standard error and the saved paths on standard
/// output. On a terminal the progress line is rewritten, otherwise each new state is a line.
class Reporter
{
public:
    explicit Reporter(bool json);
    void recognised(const QString& path, const RecognisedFile& file);
    void progress(const ExportStatus& status);
    void ended(const ExportRecord& record);
    void failed(const Error& error);
    /// Nothing was left, but so many exports were stopped; on standard error, nothing with JSON.
    void nothingToResume(int stopped);
    /// A sentence that stops nothing; on standard error, also with JSON.
    void warn(const QString& sentence);
    /// What everybody should know before files of these formats are used; nothing for most.
    void warnOf(const QVector<OutputFormat>& outputs);

private:
    void clearLine();
    bool m_json;
    bool m_terminal;
    bool m_lineOpen = false;
    QHash<QString, QByteArray> m_last; ///< what was told last about each export
};

/// Tells why a command cannot be carried out; the exit code for it.
[[nodiscard]] int refuse(const Error& error, bool json);

} // namespace muster::cli
