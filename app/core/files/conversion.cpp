#include "app/core/files/conversion.h"

#include "app/core/files/gunzip.h"
#include "app/core/files/outputwriter.h"
#include "app/core/files/sha256.h"
#include "app/core/files/usercounter.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QtConcurrentRun>

#include <memory>
#include <vector>

namespace muster {
namespace {

constexpr qint64 kReadBytes = qint64{256} * 1024;
constexpr std::size_t kContentBytes = std::size_t{512} * 1024;

using Bytes = std::span<const std::byte>;
using Writers = std::vector<std::unique_ptr<OutputWriter>>;

QStringList suffixesOf(const ConversionPlan& plan)
{
    QStringList suffixes;
    for (const OutputFormat output : plan.outputs)
        suffixes.append(outputSuffix(output, plan.format));
    return suffixes;
}

Result<Writers> makeWriters(const ConversionPlan& plan)
{
    Writers writers;
    for (const OutputFormat output : plan.outputs) {
        auto writer = makeOutputWriter(output, plan.format, {plan.folder, plan.baseName, plan.onConflict});
        if (!writer)
            return tl::unexpected(writer.error());
        writers.push_back(std::move(*writer));
    }
    return writers;
}

/// One run over the source.
class Pass : private ContentSink
{
public:
    Pass(const ConversionPlan& plan, const Writers& writers, const ConversionProgress& progress)
        : m_source(plan.source), m_counter(plan.format), m_writers(writers), m_progress(progress)
    {
    }

    /// Feeds every writer and returns the number of users.
    Result<qint64> run();

private:
    Result<void> openSource();
    Result<qint64> readInto(std::vector<std::byte>& buffer);
    Result<void> feedRaw(Bytes bytes);
    std::span<std::byte> room() override { return m_content; }
    Result<void> filled(std::size_t count) override;
    Result<void> report() const;
    Error about(Error error) const;

    QFile m_source;
    qint64 m_total = 0;
    qint64 m_read = 0;
    Gunzip m_gunzip;
    std::vector<std::byte> m_content = std::vector<std::byte>(kContentBytes);
    UserCounter m_counter;
    const Writers& m_writers;
    const ConversionProgress& m_progress;
};

Result<qint64> Pass::run()
{
    if (const auto opened = openSource(); !opened)
        return tl::unexpected(opened.error());
    std::vector<std::byte> buffer(static_cast<std::size_t>(kReadBytes));
    while (true) {
        const Result<qint64> count = readInto(buffer);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            break;
        if (const auto fed = feedRaw(Bytes(buffer).first(static_cast<std::size_t>(*count))); !fed)
            return tl::unexpected(fed.error());
    }
    if (const auto complete = m_gunzip.finish(); !complete)
        return tl::unexpected(about(complete.error()));
    const qint64 users = m_counter.users();
    for (const auto& writer : m_writers) {
        if (const auto finished = writer->finish(users); !finished)
            return tl::unexpected(finished.error());
    }
    return users;
}

Result<void> Pass::openSource()
{
    if (!m_source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileReadFailed, m_source.fileName(), m_source.errorString());
    m_total = m_source.size();
    return report();
}

Result<qint64> Pass::readInto(std::vector<std::byte>& buffer)
{
    const qint64 count = m_source.read(reinterpret_cast<char*>(buffer.data()), static_cast<qint64>(buffer.size()));
    if (count < 0)
        return fail(ErrorCode::FileReadFailed, m_source.fileName(), m_source.errorString());
    return count;
}

Result<void> Pass::feedRaw(Bytes bytes)
{
    m_read += static_cast<qint64>(bytes.size());
    for (const auto& writer : m_writers) {
        if (auto fed = writer->feedRaw(bytes); !fed)
            return fed;
    }
    const auto inflated = m_gunzip.feed(bytes, *this);
    if (!inflated)
        return tl::unexpected(about(inflated.error()));
    return report();
}

Result<void> Pass::filled(std::size_t count)
{
    const Bytes bytes = Bytes(m_content).first(count);
    m_counter.feed(bytes);
    for (const auto& writer : m_writers) {
        if (auto fed = writer->feedContent(bytes); !fed)
            return fed;
    }
    return report(); // also here: a few bytes of gzip can stand for very many
}

Result<void> Pass::report() const
{
    if (m_progress && !m_progress(m_read, m_total))
        return fail(ErrorCode::Cancelled);
    return {};
}

/// Says which file is incomplete or damaged.
Error Pass::about(Error error) const
{
    if (error.code == ErrorCode::DownloadTruncated || error.code == ErrorCode::DownloadCorrupt)
        error.subject = m_source.fileName();
    return error;
}

/// Takes back what an earlier writer made permanent. Files that replaced others stay: those are gone, these are good.
void takeBack(const QVector<SavedFile>& files, ConflictPolicy onConflict)
{
    if (onConflict == ConflictPolicy::Overwrite)
        return;
    for (const SavedFile& file : files)
        QFile::remove(file.path);
}

Result<QVector<SavedFile>> commitAll(const ConversionPlan& plan, const Writers& writers)
{
    const int number = firstFreeNumber(plan.folder, plan.baseName, suffixesOf(plan));
    QVector<SavedFile> files;
    for (const auto& writer : writers) {
        const Result<QVector<SavedFile>> saved = writer->commit(number);
        if (!saved) {
            takeBack(files, plan.onConflict);
            return tl::unexpected(saved.error());
        }
        files.append(*saved);
    }
    return files;
}

int percentOf(qint64 part, qint64 whole)
{
    return whole <= 0 ? 0 : static_cast<int>(std::clamp<qint64>(part * 100 / whole, 0, 100));
}

} // namespace

Result<ConversionReport> convert(const ConversionPlan& plan, const ConversionProgress& progress)
{
    if (const auto folder = ensurePrivateFolder(plan.folder); !folder)
        return tl::unexpected(folder.error());
    const Result<Writers> writers = makeWriters(plan);
    if (!writers)
        return tl::unexpected(writers.error());
    const Result<qint64> users = Pass(plan, *writers, progress).run();
    if (!users)
        return tl::unexpected(users.error());
    Result<QVector<SavedFile>> files = commitAll(plan, *writers);
    if (!files)
        return tl::unexpected(files.error());
    return ConversionReport{*users, std::move(*files)};
}

ConversionJob::ConversionJob(ConversionPlan plan, QObject* parent) : Job(parent), m_plan(std::move(plan))
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ConversionJob::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ConversionJob::takeResult);
}

ConversionJob::~ConversionJob()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void ConversionJob::run()
{
    m_watcher.setFuture(QtConcurrent::run([plan = m_plan](QPromise<Result<ConversionReport>>& promise) {
        promise.setProgressRange(0, 100);
        promise.addResult(convert(plan, [&promise](qint64 read, qint64 total) {
            promise.setProgressValue(percentOf(read, total));
            return !promise.isCanceled();
        }));
        Sha256::releaseThread();
    }));
}

void ConversionJob::abort()
{
    m_watcher.cancel();
    m_result = fail(ErrorCode::Cancelled);
}

void ConversionJob::takeResult()
{
    const QFuture<Result<ConversionReport>> future = m_watcher.future();
    if (!isRunning())
        return; // cancelled: the result stands already
    m_result = future.resultCount() > 0 ? future.resultAt(0) : fail(ErrorCode::Internal);
    finish();
}

} // namespace muster
