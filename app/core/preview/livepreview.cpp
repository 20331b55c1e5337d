#include "app/core/preview/livepreview.h"

#include "app/core/preview/indexing.h"
#include "app/core/preview/livejobs.h"

#include <algorithm>

namespace muster {
namespace {

constexpr qint64 kPageRows = RecordIndex::kStride;
constexpr qsizetype kMostCells = 600'000;
constexpr int kMostPages = 64; ///< that stay in memory, whatever their size
constexpr int kMostWanted = 4; ///< what was asked for before has been scrolled away
constexpr int kPulseMs = 100;

Preview::Standing standingOf(Content::Standing standing)
{
    switch (standing) {
    case Content::Standing::Same:
        return Preview::Standing::Same;
    case Content::Standing::Changed:
        return Preview::Standing::Changed;
    case Content::Standing::Replaced:
        return Preview::Standing::Replaced;
    case Content::Standing::Gone:
        break;
    }
    return Preview::Standing::Gone;
}

} // namespace

PreviewThreads::PreviewThreads()
{
    pages.setMaxThreadCount(1);
    work.setMaxThreadCount(2);
}

LivePreview::LivePreview(PreviewThreads& threads, const QString& path, const QStringList& columns, QObject* parent)
    : Preview(parent), m_threads(threads), m_path(path), m_pages(kMostCells)
{
    m_pulse.setInterval(kPulseMs);
    connect(&m_pulse, &QTimer::timeout, this, &LivePreview::update);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { takeStanding(m_file->content->standing()); });
    m_openJob = std::make_unique<OpenJob>(
        m_threads.pages, [path, columns](OpenJob::Promise&) { return openPreviewFile(path, columns); });
    connect(m_openJob.get(), &Job::finished, this, &LivePreview::takeFile);
    m_openJob->start();
}

LivePreview::~LivePreview() = default;

std::optional<Preview::Format> LivePreview::format() const
{
    if (!m_file)
        return std::nullopt;
    switch (m_file->kind) {
    case ContentKind::Ndjson:
        return Format::Ndjson;
    case ContentKind::JsonArray:
        return Format::JsonArray;
    case ContentKind::Auth0Csv:
        return Format::Auth0Csv;
    case ContentKind::Csv:
        break;
    }
    return Format::Csv;
}

int LivePreview::percent() const
{
    return m_phase == Phase::Indexing && m_indexJob ? m_indexJob->progress() : m_phase == Phase::Opening ? 0 : 100;
}

void LivePreview::takeFile()
{
    const Result<OpenedPreview>& opened = m_openJob->outcome();
    if (!opened)
        return fail(opened.error());
    m_file = opened->file;
    if (!m_file) {
        m_phase = Phase::Complete;
        Q_EMIT changed();
        return;
    }
    m_watcher.addPath(m_path);
    takeStanding(m_file->content->standing());
    m_columns = m_file->table->layout()->names;
    m_rows = m_file->index.rows();
    keep(opened->firstPage);
    startIndex();
    Q_EMIT columnsAdded();
    Q_EMIT changed();
}

void LivePreview::startIndex()
{
    m_phase = Phase::Indexing;
    m_indexJob =
        std::make_unique<IndexJob>(m_threads.work, [file = m_file](IndexJob::Promise& promise) -> Result<bool> {
            const qint64 bytes = file->content->fileBytes();
            const auto indexed = indexWholeFile(*file, [&promise, bytes](qint64 read) {
                promise.setProgressValue(percentOf(read, bytes));
                return !promise.isCanceled();
            });
            return indexed ? Result<bool>(true) : tl::unexpected(indexed.error());
        });
    connect(m_indexJob.get(), &Job::finished, this, &LivePreview::takeIndex);
    m_indexJob->start();
    m_pulse.start();
}

void LivePreview::takeIndex()
{
    m_pulse.stop();
    const Result<bool>& indexed = m_indexJob->outcome();
    m_phase = indexed ? Phase::Complete : Phase::Damaged;
    if (!indexed)
        m_error = indexed.error();
    update();
}

/// Rows and columns as far as they are known by now.
void LivePreview::update()
{
    m_rows = m_file->index.rows();
    takeColumns();
    Q_EMIT changed();
}

void LivePreview::takeColumns()
{
    const QStringList names = m_file->table->layout()->names;
    if (names.size() == m_columns.size())
        return;
    m_columns = names;
    Q_EMIT columnsAdded();
}

void LivePreview::fail(const Error& error)
{
    m_error = error;
    m_phase = Phase::Failed;
    Q_EMIT changed();
}

void LivePreview::takeStanding(Content::Standing standing)
{
    if (standingOf(standing) == m_standing)
        return;
    m_standing = standingOf(standing);
    Q_EMIT changed();
}

const PreviewRow* LivePreview::row(qint64 row)
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const qint64 number = row / kPageRows;
    if (const PreviewPage* page = m_pages.object(number)) {
        const qint64 place = row - page->first;
        return place < page->rows.size() ? &page->rows.at(place) : nullptr;
    }
    if (number != m_reading) {
        m_wanted.removeOne(number);
        m_wanted.append(number);
        if (m_wanted.size() > kMostWanted)
            m_wanted.removeFirst();
    }
    readNextPage();
    return nullptr;
}

void LivePreview::readNextPage()
{
    if (m_pageJob || m_wanted.isEmpty())
        return;
    m_reading = m_wanted.takeLast();
    m_pageJob =
        std::make_unique<PageJob>(m_threads.pages, [file = m_file, first = m_reading * kPageRows](PageJob::Promise&) {
            return readPage(*file, first, kPageRows);
        });
    connect(m_pageJob.get(), &Job::finished, this, &LivePreview::takePage);
    m_pageJob->start();
}

void LivePreview::takePage()
{
    const qint64 first = m_reading * kPageRows;
    // What cannot be read is kept as a page without rows, so that nobody asks again and again.
    const PreviewPage page = m_pageJob->outcome().value_or(PreviewPage{first, {}, 0, m_file->content->standing()});
    m_reading = -1;
    retire(m_pageJob, this);
    keep(page);
    takeColumns();
    takeStanding(page.standing);
    Q_EMIT rowsArrived(first, first + kPageRows - 1);
    readNextPage();
}

void LivePreview::keep(const PreviewPage& page)
{
    const qsizetype cost = std::clamp<qsizetype>(page.cells, kMostCells / kMostPages, kMostCells);
    m_pages.insert(page.first / kPageRows, new PreviewPage(page), cost);
}

std::unique_ptr<PreviewFind> LivePreview::find(const QString& text, qint64 fromRow)
{
    return std::make_unique<LiveFind>(m_threads.work, m_file, text, fromRow);
}

std::unique_ptr<PreviewStatistics> LivePreview::statistics()
{
    return std::make_unique<LiveStatistics>(m_threads.work, m_file);
}

std::unique_ptr<PreviewRowTree> LivePreview::rowTree(qint64 row)
{
    return std::make_unique<LiveRowTree>(m_threads.pages, m_file, row);
}

std::unique_ptr<PreviewText> LivePreview::text(qint64 first, qint64 last, const QVector<int>& columns)
{
    return std::make_unique<LiveText>(m_threads.pages, m_file, first, last, columns);
}

} // namespace muster
