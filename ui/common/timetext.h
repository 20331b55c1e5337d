#pragma once

#include <QString>

class QLocale;
class QTime;

namespace muster::ui {

/// Hour and minute as the locale writes them, without seconds. `local`: in the user's time zone.
[[nodiscard]] QString timeText(const QTime& local, const QLocale& locale);

} // namespace muster::ui
