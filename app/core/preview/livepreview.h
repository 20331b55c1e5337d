#pragma once

#include "app/core/base/pooledjob.h"
#include "app/core/preview/preview.h"
#include "app/core/preview/previewfile.h"

#include <QCache>
#include <QFileSystemWatcher>
#include <QList>
#include <QThreadPool>
#include <QTimer>

namespace muster {

/// Threads of previews: pages have one of their own, so that neither an index nor a conversion delays what is on the
/// screen.
struct PreviewThreads
{
    PreviewThreads();
    QThreadPool pages;
    QThreadPool work;
};

/// The real Preview. Memory: about 40 MiB at most for a compressed file (places to restart), 8 bytes for 128 rows, the
/// last rows that were shown (at most 600,000 cells), and what a job is reading.
class LivePreview final : public Preview
{
    Q_OBJECT
public:
    /// `threads` must outlive this object.
    LivePreview(PreviewThreads& threads, const QString& path, const QStringList& columns, QObject* parent = nullptr);
    ~LivePreview() override;

    [[nodiscard]] Phase phase() const override { return m_phase; }
    [[nodiscard]] std::optional<Error> error() const override { return m_error; }
    [[nodiscard]] QString path() const override { return m_path; }
    [[nodiscard]] std::optional<Format> format() const override;
    [[nodiscard]] Standing standing() const override { return m_standing; }
    [[nodiscard]] qint64 rows() const override { return m_rows; }
    [[nodiscard]] int percent() const override;
    [[nodiscard]] const QStringList& columns() const override { return m_columns; }
    [[nodiscard]] const PreviewRow* row(qint64 row) override;
    [[nodiscard]] std::unique_ptr<PreviewFind> find(const QString& text, qint64 fromRow) override;
    [[nodiscard]] std::unique_ptr<PreviewStatistics> statistics() override;
    [[nodiscard]] std::unique_ptr<PreviewRowTree> rowTree(qint64 row) override;
    [[nodiscard]] std::unique_ptr<PreviewText> text(qint64 first, qint64 last, const QVector<int>& columns) override;

private:
    using OpenJob = PooledJob<Job, OpenedPreview>;
    using IndexJob = PooledJob<Job, bool>;
    using PageJob = PooledJob<Job, PreviewPage>;
    void takeFile();
    void takeIndex();
    void takePage();
    void keep(const PreviewPage& page);
    void readNextPage();
    void startIndex();
    void update();
    void takeColumns();
    void takeStanding(Content::Standing standing);
    void fail(const Error& error);

    PreviewThreads& m_threads;
    QString m_path;
    Phase m_phase = Phase::Opening;
    std::optional<Error> m_error;
    Standing m_standing = Standing::Same;
    std::shared_ptr<PreviewFile> m_file;
    qint64 m_rows = 0;
    QStringList m_columns;
    QCache<qint64, PreviewPage> m_pages; ///< by number
    QList<qint64> m_wanted;              ///< numbers; the last is the most urgent
    qint64 m_reading = -1;               ///< the number of the page that m_pageJob reads
    QTimer m_pulse;
    QFileSystemWatcher m_watcher;
    std::unique_ptr<OpenJob> m_openJob;
    std::unique_ptr<IndexJob> m_indexJob;
    std::unique_ptr<PageJob> m_pageJob;
};

class LivePreviewService final : public PreviewService
{
public:
    [[nodiscard]] std::unique_ptr<Preview> open(const QString& path, const QStringList& columns) override
    {
        return std::make_unique<LivePreview>(m_threads, path, columns);
    }

private:
    PreviewThreads m_threads;
};

} // namespace muster
