#include "app/core/exports/partfile.h"

#include "app/core/files/atomicfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

} // namespace

Result<PartFile> PartFile::open(const QString& path, Content content)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const Error error = writeError(errno, path);
        const bool aboutFolder = error.code == ErrorCode::FolderMissing || error.code == ErrorCode::FolderNotWritable;
        return fail(error.code, aboutFolder ? QFileInfo(path).path() : path, error.detail);
    }
    PartFile file(path, descriptor, 0);
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorCode::FileWriteFailed, path);
    // In a folder of many, somebody may have put a file there to read what comes into it.
    const bool isOpen = (info.st_mode & kOthers) != 0;
    if (info.st_uid != ::geteuid() || (isOpen && ::fchmod(descriptor, S_IRUSR | S_IWUSR) != 0))
        return fail(ErrorCode::FileWriteFailed, path, QStringLiteral("the file belongs to somebody else"));
    if (content == Content::Discard) {
        if (const auto empty = file.restart(); !empty)
            return tl::unexpected(empty.error());
        return file;
    }
    file.m_size = info.st_size;
    if (::lseek(descriptor, 0, SEEK_END) < 0)
        return tl::unexpected(writeError(errno, path));
    return file;
}

PartFile::PartFile(PartFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size)
{
}

PartFile& PartFile::operator=(PartFile&& other) noexcept
{
    if (this != &other) {
        close();
        m_path = std::move(other.m_path);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_size = other.m_size;
    }
    return *this;
}

PartFile::~PartFile()
{
    close();
}

void PartFile::close() noexcept
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Result<void> PartFile::restart()
{
    if (::ftruncate(m_descriptor, 0) != 0 || ::lseek(m_descriptor, 0, SEEK_SET) < 0)
        return tl::unexpected(writeError(errno, m_path));
    m_size = 0;
    return {};
}

Result<void> PartFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return tl::unexpected(writeError(errno, m_path));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        m_size += written;
    }
    return {};
}

} // namespace muster
