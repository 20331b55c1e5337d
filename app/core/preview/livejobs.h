#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/preview/preview.h"
#include "app/core/preview/previewfile.h"
#include "app/core/preview/searching.h"
#include "app/core/preview/statistics.h"

namespace muster {

/// The jobs that a LivePreview gives away. They keep the file open; `pool` must outlive them.
class LiveFind final : public PooledJob<PreviewFind, bool>
{
public:
    LiveFind(QThreadPool& pool, std::shared_ptr<PreviewFile> file, const QString& text, qint64 fromRow);
    ~LiveFind() override { endWork(); }
    [[nodiscard]] QString text() const override { return m_text; }
    [[nodiscard]] int percent() const override { return progress(); }
    [[nodiscard]] qint64 rowsFound() const override { return m_found->count(); }
    [[nodiscard]] std::optional<qint64> next(qint64 row, bool forwards) const override;
    [[nodiscard]] bool isFound(qint64 row) const override { return m_found->contains(row); }
    [[nodiscard]] std::optional<Error> error() const override;

private:
    LiveFind(QThreadPool& pool, std::shared_ptr<PreviewFile> file, const QString& text, qint64 fromRow,
             std::shared_ptr<FoundRows> found);
    void advanced() override { Q_EMIT progressed(); }
    QString m_text;
    std::shared_ptr<FoundRows> m_found;
};

class LiveStatistics final : public PooledJob<PreviewStatistics, FileStatistics>
{
public:
    LiveStatistics(QThreadPool& pool, std::shared_ptr<PreviewFile> file);
    ~LiveStatistics() override { endWork(); }
    [[nodiscard]] int percent() const override { return progress(); }
    [[nodiscard]] std::optional<ColumnStatistics> column(const QString& name) const override;
    [[nodiscard]] qint64 rows() const override;
    [[nodiscard]] std::optional<Error> error() const override;

private:
    void advanced() override { Q_EMIT progressed(); }
};

class LiveRowTree final : public PooledJob<PreviewRowTree, RowTree>
{
public:
    LiveRowTree(QThreadPool& pool, std::shared_ptr<PreviewFile> file, qint64 row);
    ~LiveRowTree() override { endWork(); }
    [[nodiscard]] const Result<RowTree>& result() const override { return outcome(); }
};

class LiveText final : public PooledJob<PreviewText, QString>
{
public:
    LiveText(QThreadPool& pool, std::shared_ptr<PreviewFile> file, qint64 first, qint64 last,
             const QVector<int>& columns);
    ~LiveText() override { endWork(); }
    [[nodiscard]] const Result<QString>& result() const override { return outcome(); }
};

} // namespace muster
