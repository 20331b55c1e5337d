#pragma once

#include "app/core/base/error.h"
#include "app/core/store/historyquery.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <functional>

namespace muster {

class Database;

/// Finds and sorts the exports that ended. What it searches and sorts by is kept in memory, about 1 KB an export, and
/// read from the records when a query needs it for the first time; records that changed since are read again.
/// Used from one thread at a time.
class HistoryIndex
{
public:
    /// Asked now and then; false ends the work with Cancelled.
    using GoOn = std::function<bool()>;

    /// DatabaseFailed, DatabaseBusy, Cancelled.
    [[nodiscard]] Result<QVector<HistoryEntry>> find(Database& database, const HistoryQuery& query,
                                                     const GoOn& goOn = {});
    /// Reads what searching and sorting need, and answers whose exports there are, by name.
    [[nodiscard]] Result<QVector<HistoryTenant>> prepare(Database& database, const GoOn& goOn = {});

private:
    struct Keys
    {
        QString state; ///< with `endedAt`: whether the record is still the same
        qint64 endedAt = 0;
        QString tenantId;
        QString tenantName;
        QString title;
        QByteArray search; ///< case folded, UTF-8
        qint64 users = 0;
        qint64 bytes = 0;
    };
    struct Ended
    {
        QString id;
        QString state;
        qint64 endedAt = 0;
    };
    [[nodiscard]] static Result<QVector<Ended>> ended(Database& database, const HistoryQuery& query);
    [[nodiscard]] Result<void> learn(Database& database, const QVector<Ended>& ended, const GoOn& goOn);
    [[nodiscard]] Result<void> read(Database& database, const QVector<Ended>& unknown);
    [[nodiscard]] static Keys keysOf(const ExportRecord& record, const Ended& ended);
    void sort(QVector<HistoryEntry>& entries, const HistoryQuery& query) const;
    QHash<QString, Keys> m_keys;
};

} // namespace muster
