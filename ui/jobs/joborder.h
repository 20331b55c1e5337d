#pragma once

#include "app/core/domain/exportstatus.h"

#include <QStringList>
#include <QVector>

namespace muster::ui {

/// More rows than this are not kept: older ended exports leave the list and stay in the history.
inline constexpr int kMaxJobRows = 50;

/// The ids of the exports that have a row, in the service's order. An export that has not ended always has one. Pure.
[[nodiscard]] QStringList shownJobs(const QVector<ExportStatus>& exports);

} // namespace muster::ui
