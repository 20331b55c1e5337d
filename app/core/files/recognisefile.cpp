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

/// Keeps the beginning of the content and lets the rest go.
class Beginning final : public ContentSink
{
public:
    [[nodiscard]] std::span<std::byte> room() override { return m_buffer; }
    [[nodiscard]] Result<void> filled(std::size_t count) override
    {
        const auto kept = static_cast<std::ptrdiff_t>(std::min(count, kBeginning - m_bytes.size()));
        m_bytes.insert(m_bytes.end(), m_buffer.begin(), m_buffer.begin() + kept);
        return {};
    }
    [[nodiscard]] bool isComplete() const { return m_bytes.size() == kBeginning; }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_buffer = std::vector<std::byte>(kBeginning);
    std::vector<std::byte> m_bytes;
};

/// The beginning of the decompressed content. Errors as recogniseFile().
Result<std::vector<std::byte>> contentBeginning(QFile& file)
{
    Beginning beginning;
    Gunzip gunzip;
    std::vector<std::byte> buffer(static_cast<std::size_t>(kReadBytes));
    while (!beginning.isComplete()) {
        const qint64 count = file.read(reinterpret_cast<char*>(buffer.data()), kReadBytes);
        if (count < 0)
            return fail(ErrorCode::FileReadFailed, {}, file.errorString());
        if (count == 0) {
            if (auto ended = gunzip.finish(); !ended)
                return tl::unexpected(ended.error());
            break;
        }
        const auto read = std::span<const std::byte>(buffer).first(static_cast<std::size_t>(count));
        if (auto fed = gunzip.feed(read, beginning); !fed)
            return tl::unexpected(fed.error());
    }
    return beginning.take();
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
