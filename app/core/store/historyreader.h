#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/store/historyindex.h"
#include "app/core/store/historyquery.h"

#include <QString>
#include <QThreadPool>

#include <memory>

namespace muster {

/// What the history shows and removes, done on two threads of its own with connections of their own, so that the window
/// never waits for the database or for the disks on which the files are. One of them reads records, so that what is
/// looked at is there at once; the other one does everything that takes longer, one job after the other.
class HistoryReader
{
public:
    /// The file of the Database.
    explicit HistoryReader(QString databasePath);
    ~HistoryReader();
    Q_DISABLE_COPY_MOVE(HistoryReader)

    using Find = PooledJob<Job, QVector<HistoryEntry>>;
    using Prepare = PooledJob<Job, QVector<HistoryTenant>>;
    using Read = PooledJob<Job, QVector<HistoryRow>>;
    using Newest = PooledJob<Job, QVector<ExportRecord>>;
    using Remove = PooledJob<Job, int>;

    // The jobs must end before this object does.
    [[nodiscard]] std::unique_ptr<Find> find(const HistoryQuery& query);
    /// What a first search would have to wait for, and whose exports there are.
    [[nodiscard]] std::unique_ptr<Prepare> prepare();
    /// The records of these ids, in any order, without those that are gone. Looks for their files too.
    [[nodiscard]] std::unique_ptr<Read> read(const QStringList& ids);
    /// The records that were made last, newest first, at most `count`.
    [[nodiscard]] std::unique_ptr<Newest> newest(int count);
    /// Takes an ended export out of the history; with its files, these first: when one cannot be removed the export
    /// stays. How many files were removed. FileWriteFailed (subject: path) or a database error.
    [[nodiscard]] std::unique_ptr<Remove> remove(const ExportRecord& record, bool withFiles);

private:
    const QString m_path;
    HistoryIndex m_index; ///< only touched by the jobs of m_pool
    QThreadPool m_pool;
    QThreadPool m_records;
};

} // namespace muster
