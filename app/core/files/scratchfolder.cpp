#include "app/core/files/scratchfolder.h"

#include "app/core/base/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

QByteArray target(const QByteArray& link)
{
    std::array<char, PATH_MAX> buffer{};
    const ssize_t size = ::readlink(link.constData(), buffer.data(), buffer.size());
    return size > 0 ? QByteArray(buffer.data(), static_cast<qsizetype>(size)) : QByteArray();
}

} // namespace

Result<ScratchFolder> ScratchFolder::create(const QString& path)
{
    // The kernel names open files by their true path, so this one has to be true as well.
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.path()).canonicalFilePath();
    QByteArray pattern = QFile::encodeName(folder + QStringLiteral("/.%1-XXXXXX").arg(file.fileName()));
    if (folder.isEmpty())
        return fail(ErrorCode::FolderMissing, file.path());
    if (::mkdtemp(pattern.data()) == nullptr)
        return tl::unexpected(writeError(errno, file.path()));
    return ScratchFolder(std::move(pattern));
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

ScratchFolder::~ScratchFolder()
{
    if (!m_path.isEmpty())
        ::rmdir(m_path.constData());
}

void ScratchFolder::removeLeft(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const int opened = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0)
        return;
    struct stat facts = {};
    const bool isOurs = ::fstat(opened, &facts) == 0 && facts.st_uid == ::geteuid();
    DIR* const folder = isOurs ? ::fdopendir(opened) : nullptr;
    if (!folder) {
        ::close(opened);
        return;
    }
    while (const dirent* entry = ::readdir(folder))
        ::unlinkat(opened, entry->d_name, 0); // of folders, also "." and "..", it does nothing
    ::closedir(folder);
    ::rmdir(name.constData());
}

int ScratchFolder::emptyOpenFiles() const
{
    int emptied = 0;
    const QDir descriptors(QStringLiteral("/proc/self/fd"));
    const QByteArray mine = m_path + '/';
    for (const QString& name : descriptors.entryList(QDir::Files | QDir::System | QDir::Hidden)) {
        if (!target(QFile::encodeName(descriptors.filePath(name))).startsWith(mine))
            continue;
        // The descriptor may have become another file meanwhile: what counts is what has been opened.
        const int opened = ::open(QFile::encodeName(descriptors.filePath(name)).constData(), O_WRONLY | O_CLOEXEC);
        if (opened < 0)
            continue;
        const QByteArray path = target("/proc/self/fd/" + QByteArray::number(opened));
        if (path.startsWith(mine) && ::ftruncate(opened, 0) == 0)
            ++emptied;
        ::close(opened);
    }
    return emptied;
}

} // namespace muster
