#pragma once

#include "app/core/domain/exportrecord.h"

#include <QString>
#include <QVector>

#include <optional>

namespace muster {

/// Which of the exports that ended, and in which order.
struct HistoryQuery
{
    /// Case does not matter: connection, tenant, preset, file names, job ids, SHA-256. Empty: all.
    QString search;
    QString tenantId; ///< empty: all
    std::optional<ExportState> result;
    enum class Order { Finished, Tenant, Title, Users, Size };
    Order order = Order::Finished;
    bool descending = true; ///< among equals the newest comes first in any case
    friend bool operator==(const HistoryQuery&, const HistoryQuery&) = default;
};

/// A place in the answer; the record is read when it is looked at.
struct HistoryEntry
{
    QString id;
    qint64 endedAt = 0; ///< milliseconds since 1970, UTC
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

/// A tenant that exports were made of, with its name of then.
struct HistoryTenant
{
    QString id;
    QString name;
    friend bool operator==(const HistoryTenant&, const HistoryTenant&) = default;
};

/// A record with what the disk says about its files.
struct HistoryRow
{
    ExportRecord record;
    bool filesMissing = false; ///< a file is no longer where it was saved
};

} // namespace muster
