#include "app/core/preview/content.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr std::size_t kPlainBytes = std::size_t{256} * 1024;
constexpr std::size_t kPackedBytes = std::size_t{16} * 1024;
constexpr std::array kMagic{std::byte{0x1f}, std::byte{0x8b}};

using Bytes = std::span<const std::byte>;

Error readError(const QString& path, int errnoValue)
{
    return {ErrorCode::FileReadFailed, qt_error_string(errnoValue), path, 0, std::nullopt};
}

/// Drops what lies before the wanted place and counts everything.
class SkippingSink final : public ContentSink
{
public:
    SkippingSink(ContentSink& sink, qint64 skip) : m_sink(sink), m_skip(std::max<qint64>(skip, 0)) {}
    [[nodiscard]] std::span<std::byte> room() override
    {
        if (m_skip == 0)
            return m_sink.room();
        m_scratch.resize(kScratchBytes);
        return std::span(m_scratch).first(static_cast<std::size_t>(std::min<qint64>(m_skip, kScratchBytes)));
    }
    [[nodiscard]] Result<void> filled(std::size_t count) override
    {
        m_count += static_cast<qint64>(count);
        if (m_skip == 0)
            return m_sink.filled(count);
        m_skip -= static_cast<qint64>(count);
        return {};
    }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    static constexpr std::size_t kScratchBytes = std::size_t{64} * 1024;
    ContentSink& m_sink;
    qint64 m_skip;
    qint64 m_count = 0;
    std::vector<std::byte> m_scratch;
};

bool sameTime(const std::timespec& a, const std::timespec& b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

} // namespace

Result<std::shared_ptr<Content>> Content::open(const QString& path)
{
    std::shared_ptr<Content> content(new Content(path));
    if (const auto opened = content->openFile(); !opened)
        return tl::unexpected(opened.error());
    std::array<std::byte, kMagic.size()> beginning{};
    const Result<std::size_t> count = content->readFile(0, beginning);
    if (!count)
        return tl::unexpected(count.error());
    if (*count == 0)
        return fail(ErrorCode::DownloadTruncated, path);
    content->m_compressed = beginning == kMagic;
    return content;
}

Result<void> Content::openFile()
{
    m_descriptor =
        ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a FIFO must not block
    struct stat facts = {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &facts) != 0)
        return tl::unexpected(readError(m_path, errno));
    if (!S_ISREG(facts.st_mode))
        return tl::unexpected(readError(m_path, S_ISDIR(facts.st_mode) ? EISDIR : EINVAL));
    m_device = facts.st_dev;
    m_inode = facts.st_ino;
    m_modified = facts.st_mtim;
    m_bytes = facts.st_size;
    return {};
}

Content::~Content()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Content::Standing Content::standing() const
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(m_path).constData(), &facts) != 0)
        return Standing::Gone;
    if (facts.st_dev != m_device || facts.st_ino != m_inode)
        return Standing::Replaced;
    return facts.st_size == m_bytes && sameTime(facts.st_mtim, m_modified) ? Standing::Same : Standing::Changed;
}

Result<std::size_t> Content::readFile(qint64 offset, std::span<std::byte> into) const
{
    const auto left = static_cast<std::size_t>(std::max<qint64>(m_bytes - offset, 0));
    ssize_t count = 0;
    do {
        count = ::pread(m_descriptor, into.data(), std::min(into.size(), left), offset);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return tl::unexpected(readError(m_path, errno));
    return static_cast<std::size_t>(count);
}

ContentReader::ContentReader(std::shared_ptr<Content> content, qint64 offset)
    : m_content(std::move(content)), m_wanted(offset), m_fileOffset(offset)
{
    if (!m_content->isCompressed())
        return;
    const RestartPoints::Point from = m_content->restartPoints().before(offset);
    m_gunzip = from.place ? std::make_unique<Gunzip>(*from.place) : std::make_unique<Gunzip>();
    m_offset = from.contentOffset;
    m_fileOffset = from.fileOffset;
}

Result<bool> ContentReader::next(ContentSink& sink)
{
    return m_gunzip ? nextUnpacked(sink) : nextPlain(sink);
}

Result<bool> ContentReader::nextPlain(ContentSink& sink)
{
    const std::span<std::byte> room = sink.room();
    const Result<std::size_t> count = m_content->readFile(m_fileOffset, room.first(std::min(room.size(), kPlainBytes)));
    if (!count)
        return tl::unexpected(count.error());
    if (*count == 0)
        return false;
    m_fileOffset += static_cast<qint64>(*count);
    if (auto taken = sink.filled(*count); !taken)
        return tl::unexpected(taken.error());
    return true;
}

Result<bool> ContentReader::nextUnpacked(ContentSink& sink)
{
    m_input.resize(kPackedBytes);
    const Result<std::size_t> count = m_content->readFile(m_fileOffset, m_input);
    if (!count)
        return tl::unexpected(count.error());
    if (*count == 0) {
        if (auto complete = m_gunzip->finish(); !complete)
            return tl::unexpected(about(complete.error()));
        return false;
    }
    m_fileOffset += static_cast<qint64>(*count);
    SkippingSink wanted(sink, m_wanted - m_offset);
    if (auto fed = m_gunzip->feed(Bytes(m_input).first(*count), wanted); !fed)
        return tl::unexpected(about(fed.error()));
    m_offset += wanted.count();
    m_content->restartPoints().offer(m_offset, m_fileOffset, *m_gunzip);
    return true;
}

Error ContentReader::about(Error error) const
{
    const bool isDamage = error.code == ErrorCode::DownloadTruncated || error.code == ErrorCode::DownloadCorrupt;
    if (isDamage && error.subject.isEmpty())
        error.subject = m_content->path();
    return error;
}

} // namespace muster
