#include "app/core/exports/partwriter.h"

#include "app/core/base/serialthread.h"
#include "app/core/exports/partfile.h"
#include "app/core/files/spaceneeded.h"

#include <QFile>

#include <optional>
#include <span>
#include <utility>

namespace muster {
namespace {

constexpr qint64 kMostWaiting = 4 * 1024 * 1024;

} // namespace

struct PartWriter::File
{
    QString path;
    std::optional<PartFile> part;
    std::optional<Error> error; ///< the first; nothing is done after it
    bool isComplete = false;

    ~File()
    {
        if (part && part->size() == 0 && !isComplete)
            QFile::remove(path);
    }
};

struct PartWriter::Outcome
{
    std::optional<Error> error;
    qint64 size = 0; ///< of the file
};

PartWriter::PartWriter(SerialThread& disk, const QString& path) : m_disk(disk), m_file(new File{path, {}, {}, false}) {}

/// The file ends with its last piece of work, in the thread that writes.
PartWriter::~PartWriter()
{
    m_disk.run([file = std::move(m_file)]() mutable { file.reset(); });
}

/// `work` is left out once something failed; `then` hears of it in this thread when it is done.
void PartWriter::give(std::function<Result<void>(File&)> work, std::function<void(const Outcome&)> then)
{
    const auto inTurn = [file = m_file, work = std::move(work)]() -> Outcome {
        if (const Result<void> done = file->error ? Result<void>() : work(*file); !done)
            file->error = done.error();
        return {file->error, file->part ? file->part->size() : 0};
    };
    m_disk.run<Outcome>(this, inTurn, [this, then = std::move(then)](const Outcome& outcome) {
        if (!outcome.error && then)
            then(outcome);
        else if (outcome.error && !std::exchange(m_failed, true))
            Q_EMIT failed(*outcome.error);
    });
}

void PartWriter::open(bool keep)
{
    const auto open = [keep](File& file) -> Result<void> {
        auto part = PartFile::open(file.path, keep ? PartFile::Content::Keep : PartFile::Content::Discard);
        if (!part)
            return tl::unexpected(part.error());
        file.part = std::move(*part);
        return {};
    };
    give(open, [this](const Outcome& outcome) {
        m_size = outcome.size;
        Q_EMIT opened();
    });
}

void PartWriter::needSpace(const QString& folder, qint64 bytes)
{
    give([folder, bytes](File&) { return checkSpace(folder, bytes); });
}

void PartWriter::restart()
{
    m_size = 0;
    give([](File& file) { return file.part->restart(); });
}

void PartWriter::write(const QByteArray& bytes)
{
    m_size += bytes.size();
    m_waiting += bytes.size();
    const auto write = [bytes](File& file) { return file.part->write(std::as_bytes(std::span(bytes))); };
    give(write, [this, count = bytes.size()](const Outcome&) {
        const bool hadRoom = hasRoom();
        m_waiting -= count;
        if (!hadRoom && hasRoom())
            Q_EMIT roomMade();
    });
}

bool PartWriter::hasRoom() const
{
    return m_waiting < kMostWaiting;
}

void PartWriter::finish()
{
    const auto complete = [](File& file) -> Result<void> {
        file.isComplete = true;
        return {};
    };
    give(complete, [this](const Outcome&) { Q_EMIT finished(); });
}

} // namespace muster
