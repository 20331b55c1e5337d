#include "app/core/files/recognisefile.h"

#include "app/core/files/gunzip.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <vector>

namespace muster {
namespace {

constexpr std::size_t kBeginning = std::size_t{64} * 1024;
constexpr qint64 kReadBytes = qint64{16} * 1024;

/// The beginning of the decompressed content. Errors as recogniseFile().
Result<std::vector<std::byte>> contentBeginning(QFile& file)
{
    std::vector<std::byte> beginning;
    Gunzip gunzip;
    const auto keep = [&beginning](std::span<const std::byte> bytes) -> Result<void> {
        const std::size_t room = kBeginning - beginning.size();
        const auto kept = bytes.first(std::min(room, bytes.size()));
        beginning.insert(beginning.end(), kept.begin(), kept.end());
        return {};
    };
    std::vector<std::byte> buffer(static_cast<std::size_t>(kReadBytes));
    while (beginning.size() < kBeginning) {
        const qint64 count = file.read(reinterpret_cast<char*>(buffer.data()), kReadBytes);
        if (count < 0)
            return fail(ErrorCode::FileReadFailed, {}, file.errorString());
        if (count == 0) {
            if (auto ended = gunzip.finish(); !ended)
                return tl::unexpected(ended.error());
            break;
        }
        const auto read = std::span<const std::byte>(buffer).first(static_cast<std::size_t>(count));
        if (auto fed = gunzip.feed(read, keep); !fed)
            return tl::unexpected(fed.error());
    }
    return beginning;
}

bool isGzip(const QFile& file)
{
    QFile again(file.fileName());
    return again.open(QIODevice::ReadOnly) && again.read(2) == QByteArray("\x1f\x8b");
}

} // namespace

Result<RecognisedFile> recogniseFile(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileReadFailed, path, file.errorString());
    auto beginning = contentBeginning(file);
    if (!beginning) {
        beginning.error().subject = path;
        return tl::unexpected(beginning.error());
    }
    const auto kind = recogniseContent(*beginning);
    if (!kind)
        return fail(ErrorCode::ContentNotRecognised, path);
    return RecognisedFile{*kind, isGzip(file), file.size()};
}

RecogniseFileJob::RecogniseFileJob(QString path, QObject* parent) : Job(parent), m_path(std::move(path))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RecogniseFileJob::takeResult);
}

RecogniseFileJob::~RecogniseFileJob()
{
    m_watcher.disconnect(this);
}

void RecogniseFileJob::run()
{
    m_watcher.setFuture(QtConcurrent::run([path = m_path] { return recogniseFile(path); }));
}

void RecogniseFileJob::abort()
{
    m_result = fail(ErrorCode::Cancelled);
}

void RecogniseFileJob::takeResult()
{
    if (!isRunning())
        return; // cancelled: the result stands already
    m_result = m_watcher.future().result();
    finish();
}

} // namespace muster
