#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QVector>

#include <chrono>

namespace muster {
struct ExportRecord;
struct SavedFile;
} // namespace muster

namespace muster::ui {

/// Numbers, times and paths of the jobs and the history as people read them. Pure.

/// "12 s", "3 min", "1 h 20 min": rounded down; a negative duration is 0 s.
[[nodiscard]] QString durationText(std::chrono::seconds duration, const QLocale& locale);
/// The same for a screen reader: "12 seconds", "1 hour 20 minutes".
[[nodiscard]] QString spokenDuration(std::chrono::seconds duration, const QLocale& locale);
/// "12.4 MB", in steps of 1,000.
[[nodiscard]] QString sizeText(qint64 bytes, const QLocale& locale);
/// "8.2 MB/s"
[[nodiscard]] QString rateText(qint64 bytesPerSecond, const QLocale& locale);
/// "48,210 users"
[[nodiscard]] QString usersText(qint64 users, const QLocale& locale);
/// A moment in the local time zone: "10:38" on the same day, "Fri 18:02" within a week of `nowUtc`, else with the date.
[[nodiscard]] QString momentText(const QDateTime& utc, const QDateTime& nowUtc, const QLocale& locale);
/// A path with the home folder written as ~.
[[nodiscard]] QString homePath(const QString& path);
/// "9f2c…a81e"
[[nodiscard]] QString shortChecksum(const QString& sha256);
/// The clipboard's form: the bare hash of one file, `sha256sum` lines of several.
[[nodiscard]] QString checksumText(const QVector<SavedFile>& files);
/// The paths of the saved files, a line each; of very many only the first.
[[nodiscard]] QString fileListText(const ExportRecord& record, const QLocale& locale);
/// "CSV, As delivered (.gz)": the files that are asked for.
[[nodiscard]] QString outputsText(const ExportRecord& record);
[[nodiscard]] qint64 totalBytes(const ExportRecord& record);

} // namespace muster::ui
