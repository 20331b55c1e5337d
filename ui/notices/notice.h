#pragma once

#include "app/core/domain/exportstatus.h"

#include <QString>
#include <QVector>

#include <optional>

namespace muster::ui {

/// What a user who looks elsewhere must hear about one export.
struct Notice
{
    QString exportId;
    QString title; ///< "customers-db saved"
    QString text;  ///< "48,210 users in acme-customers-db.csv", or what went wrong and what to do
    bool failed = false;
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Only for exports that were saved or failed; stopping one is the user's own doing. Never users' data. Pure.
[[nodiscard]] std::optional<Notice> noticeFor(const ExportStatus& status);

/// How far all running exports are together, 0–1; nothing when none runs. Pure.
[[nodiscard]] std::optional<double> overallProgress(const QVector<ExportStatus>& exports);

/// "2 exports running, 45 %", or that nothing runs. Pure.
[[nodiscard]] QString progressText(const QVector<ExportStatus>& exports);

} // namespace muster::ui
