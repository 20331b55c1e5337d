#include "app/core/files/filegroup.h"

#include "app/core/files/filenames.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr int kMaxNumber = 100'000;
/// Up to here single syncs are quicker than waiting for everything else that is on its way to the same disk.
constexpr std::size_t kFewFiles = 16;

/// Since Linux 5.8 it also tells that writing failed; which file it was, only a sync of each can tell.
bool syncFileSystem(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::syncfs(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace

/// What commitTogether() needs of its files.
class FileGroup
{
public:
    FileGroup(std::span<AtomicFile> files, SyncAhead* ahead) : m_files(files), m_ahead(ahead) {}

    Result<QStringList> commit(int firstNumber)
    {
        if (const auto synced = sync(); !synced)
            return tl::unexpected(synced.error());
        Result<QStringList> paths = takeFirstFreeNames(firstNumber);
        if (!paths)
            return paths;
        syncFolder(m_files.front().m_folder);
        for (AtomicFile& file : m_files)
            file.settle();
        return paths;
    }

private:
    Result<void> sync()
    {
        for (AtomicFile& file : m_files) { // what they hold back comes before any sync
            if (auto ended = file.endWriting(); !ended)
                return ended;
        }
        const bool failedBefore = m_ahead && m_ahead->finish() != 0; // the file system will not tell again
        if (!failedBefore && m_files.size() > kFewFiles && syncFileSystem(m_files.front().m_folder))
            return {};
        for (AtomicFile& file : m_files) {
            if (auto synced = file.sync(); !synced)
                return synced;
        }
        return {};
    }

    Result<QStringList> takeFirstFreeNames(int firstNumber)
    {
        if (m_files.front().m_onConflict != ConflictPolicy::Number)
            return takeNames(1);
        Result<QStringList> paths = takeNames(firstNumber);
        for (int number = firstNumber + 1; number <= kMaxNumber; ++number) {
            if (paths || paths.error().code != ErrorCode::FileExists)
                break;
            paths = takeNames(number);
        }
        return paths;
    }

    Result<QStringList> takeNames(int number)
    {
        QStringList paths;
        for (std::size_t index = 0; index < m_files.size(); ++index) {
            Result<QString> path = m_files[index].takeName(number);
            if (!path) {
                for (AtomicFile& earlier : m_files.first(index))
                    earlier.giveBackName(number);
                return tl::unexpected(path.error());
            }
            paths.append(*path);
        }
        return paths;
    }

    std::span<AtomicFile> m_files;
    SyncAhead* m_ahead;
};

Result<QStringList> commitTogether(std::span<AtomicFile> files, int firstNumber, SyncAhead* ahead)
{
    if (files.empty())
        return QStringList();
    return FileGroup(files, ahead).commit(firstNumber);
}

} // namespace muster
