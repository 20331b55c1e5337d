#include "app/core/preview/livejobs.h"

#include "app/core/preview/rowtree.h"

namespace muster {
namespace {

template <typename Value>
std::optional<Error> errorOf(const Result<Value>& result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

LiveFind::LiveFind(QThreadPool& pool, std::shared_ptr<PreviewFile> file, const QString& text, qint64 fromRow)
    : LiveFind(pool, std::move(file), text, fromRow, std::make_shared<FoundRows>())
{
}

LiveFind::LiveFind(QThreadPool& pool, std::shared_ptr<PreviewFile> file, const QString& text, qint64 fromRow,
                   std::shared_ptr<FoundRows> found)
    : PooledJob(pool,
                [file = std::move(file), text, fromRow, found](Promise& promise) -> Result<bool> {
                    const auto searched = searchFile(*file, text, fromRow, *found, [&promise](int percent) {
                        promise.setProgressValue(percent);
                        return !promise.isCanceled();
                    });
                    return searched ? Result<bool>(true) : tl::unexpected(searched.error());
                }),
      m_text(text),
      m_found(std::move(found))
{
}

std::optional<qint64> LiveFind::next(qint64 row, bool forwards) const
{
    return m_found->next(row, forwards);
}

std::optional<Error> LiveFind::error() const
{
    return errorOf(outcome());
}

LiveStatistics::LiveStatistics(QThreadPool& pool, std::shared_ptr<PreviewFile> file)
    : PooledJob(pool, [file = std::move(file)](Promise& promise) {
          const qint64 bytes = file->content->fileBytes();
          return sumUpFile(*file, [&promise, bytes](qint64 read) {
              promise.setProgressValue(percentOf(read, bytes));
              return !promise.isCanceled();
          });
      })
{
}

std::optional<ColumnStatistics> LiveStatistics::column(const QString& name) const
{
    if (!outcome())
        return std::nullopt;
    const auto found = outcome()->columns.constFind(name);
    return found == outcome()->columns.constEnd() ? std::nullopt : std::optional(*found);
}

qint64 LiveStatistics::rows() const
{
    return outcome() ? outcome()->rows : 0;
}

std::optional<Error> LiveStatistics::error() const
{
    return errorOf(outcome());
}

LiveRowTree::LiveRowTree(QThreadPool& pool, std::shared_ptr<PreviewFile> file, qint64 row)
    : PooledJob(pool, [file = std::move(file), row](Promise&) { return readRowTree(*file, row); })
{
}

LiveText::LiveText(QThreadPool& pool, std::shared_ptr<PreviewFile> file, qint64 first, qint64 last,
                   const QVector<int>& columns)
    : PooledJob(pool, [file = std::move(file), first, last, columns](Promise& promise) {
          return readText(*file, first, last, columns, [&promise] { return !promise.isCanceled(); });
      })
{
}

} // namespace muster
