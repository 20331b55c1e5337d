#pragma once

#include "app/core/domain/exportrecord.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace muster::ui {

/// What the history says about one export. Pure, apart from the local time zone.

/// "Today 10:44", "Fri 20 Nov 18:02", and with the year when it is another one.
[[nodiscard]] QString finishedText(const QDateTime& utc, const QDateTime& nowUtc, const QLocale& locale);
/// "10:44", local time.
[[nodiscard]] QString endTimeText(const QDateTime& utc, const QLocale& locale);
/// The heading of a day: "Today", "Yesterday", "Friday 20 November", and with the year when it is another one.
[[nodiscard]] QString dayText(const QDate& day, const QDateTime& nowUtc, const QLocale& locale);
/// The files that were made with what deserves attention, or why there are none: "Failed at Submit: …", "Stopped by you
/// at Process".
[[nodiscard]] QString outcomeText(const ExportRecord& record);
/// "5be1 07c4 … 22d9" of the first file; "–" without one.
[[nodiscard]] QString spacedChecksum(const ExportRecord& record);

} // namespace muster::ui
