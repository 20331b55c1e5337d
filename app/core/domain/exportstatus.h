#pragma once

#include "app/core/domain/exportrecord.h"

#include <QDateTime>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace muster {

/// What is known about a running export beyond its record: measured or sent by the service, never guessed, never
/// stored. Times are UTC.
struct ExportProgress
{
    enum class Pause {
        None,
        RateLimited, ///< Auth0 asked to slow down; next try at nextTryAt
        Offline,     ///< no connection or a server error; next try at nextTryAt
    };

    QDateTime stateSince; ///< when the present state began
    Pause pause = Pause::None;
    QDateTime nextTryAt;        ///< with a pause
    bool reattached = false;    ///< taken up again after a restart
    int queuePosition = 0;      ///< in Ready: number of exports of the tenant before this one
    QString remoteStatus;       ///< as Auth0 said: "pending", "processing", …; empty before the first answer
    std::optional<int> percent; ///< 0–100, only if Auth0 sent it
    std::optional<std::chrono::seconds> timeLeft; ///< of the present state; only if Auth0 sent it or it is measured
    QDateTime linkExpiresAt;                      ///< while a download has not received its first byte
    int downloadAttempt = 0;                      ///< 1 for the first
    qint64 bytesReceived = 0;
    std::optional<qint64> bytesTotal;
    qint64 bytesPerSecond = 0; ///< over the last seconds; 0: not known yet
    std::optional<int> convertPercent;

    friend bool operator==(const ExportProgress&, const ExportProgress&) = default;
};

/// One export as the window and the command line see it.
struct ExportStatus
{
    ExportRecord record;
    ExportProgress progress;
    friend bool operator==(const ExportStatus&, const ExportStatus&) = default;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::ExportStatus)
