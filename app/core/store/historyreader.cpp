#include "app/core/store/historyreader.h"

#include "app/core/base/disk.h"
#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace muster {
namespace {

bool filesAreMissing(const ExportRecord& record)
{
    return std::any_of(record.files.cbegin(), record.files.cend(),
                       [](const SavedFile& file) { return !QFileInfo::exists(file.path); });
}

/// A file that is gone already counts as removed.
Result<int> removeFiles(const ExportRecord& record)
{
    int removed = 0;
    for (const SavedFile& file : record.files) {
        if (::unlink(QFile::encodeName(file.path).constData()) == 0)
            ++removed;
        else if (errno != ENOENT)
            return tl::unexpected(writeError(errno, file.path));
    }
    return removed;
}

template <typename JobType, typename Function>
std::unique_ptr<JobType> makeJob(QThreadPool& pool, const QString& path, Function function)
{
    return std::make_unique<JobType>(
        pool,
        [path, function](typename JobType::Promise& promise) -> decltype(function(std::declval<Database&>(), {})) {
            const HistoryIndex::GoOn goOn = [&promise] { return !promise.isCanceled(); };
            const auto database = Database::open(path);
            if (!database)
                return tl::unexpected(database.error());
            return function(**database, goOn);
        });
}

} // namespace

HistoryReader::HistoryReader(QString databasePath) : m_path(std::move(databasePath))
{
    m_pool.setMaxThreadCount(1);
    m_records.setMaxThreadCount(1);
}

HistoryReader::~HistoryReader()
{
    m_pool.waitForDone();
    m_records.waitForDone();
}

std::unique_ptr<HistoryReader::Find> HistoryReader::find(const HistoryQuery& query)
{
    return makeJob<Find>(m_pool, m_path, [this, query](Database& database, const HistoryIndex::GoOn& goOn) {
        return m_index.find(database, query, goOn);
    });
}

std::unique_ptr<HistoryReader::Prepare> HistoryReader::prepare()
{
    return makeJob<Prepare>(m_pool, m_path, [this](Database& database, const HistoryIndex::GoOn& goOn) {
        return m_index.prepare(database, goOn);
    });
}

std::unique_ptr<HistoryReader::Read> HistoryReader::read(const QStringList& ids)
{
    return makeJob<Read>(m_records, m_path,
                         [ids](Database& database, const HistoryIndex::GoOn&) -> Result<QVector<HistoryRow>> {
                             const Result<QVector<ExportRecord>> records = ExportStore(database).byIds(ids);
                             if (!records)
                                 return tl::unexpected(records.error());
                             QVector<HistoryRow> rows;
                             for (const ExportRecord& record : *records)
                                 rows.append({record, filesAreMissing(record)});
                             return rows;
                         });
}

std::unique_ptr<HistoryReader::Newest> HistoryReader::newest(int count)
{
    return makeJob<Newest>(m_records, m_path, [count](Database& database, const HistoryIndex::GoOn&) {
        return ExportStore(database).history(0, count);
    });
}

std::unique_ptr<HistoryReader::Remove> HistoryReader::remove(const ExportRecord& record, bool withFiles)
{
    return makeJob<Remove>(m_pool, m_path,
                           [record, withFiles](Database& database, const HistoryIndex::GoOn&) -> Result<int> {
                               Result<int> files = withFiles ? removeFiles(record) : Result<int>(0);
                               if (!files)
                                   return files;
                               if (auto removed = ExportStore(database).remove(record.id); !removed)
                                   return tl::unexpected(removed.error());
                               return files;
                           });
}

} // namespace muster
