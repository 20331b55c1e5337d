#include "app/core/files/nametaking.h"

#include "app/core/base/disk.h"
#include "app/core/domain/namepattern.h"
#include "app/core/files/exclusiverename.h"
#include "app/core/files/importset.h"
#include "app/core/files/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr int kMaxNumber = 100'000;
constexpr std::size_t kReadBytes = std::size_t{256} * 1024;

bool isThere(const QString& path)
{
    struct stat entry;
    return ::lstat(QFile::encodeName(path).constData(), &entry) == 0;
}

bool isUnchanged(const SavedFile& saved)
{
    QFile file(saved.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() != saved.bytes)
        return false;
    Sha256 sum;
    std::vector<std::byte> buffer(kReadBytes);
    qint64 count = 0;
    while ((count = file.read(reinterpret_cast<char*>(buffer.data()), static_cast<qint64>(buffer.size()))) > 0)
        sum.add(std::span(buffer).first(static_cast<std::size_t>(count)));
    return count == 0 && sum.hex() == saved.sha256;
}

Result<void> takeName(const PendingFile& pending, ConflictPolicy onConflict)
{
    const QByteArray from = QFile::encodeName(pending.partPath);
    const QByteArray to = QFile::encodeName(pending.file.path);
    if (onConflict == ConflictPolicy::Overwrite) {
        if (::rename(from.constData(), to.constData()) != 0)
            return tl::unexpected(writeError(errno, pending.file.path));
        return {};
    }
    if (const int reason = renameExclusively(from, to); reason != 0)
        return tl::unexpected(writeError(reason, pending.file.path));
    return {};
}

void giveNameBack(const PendingFile& pending)
{
    const QByteArray from = QFile::encodeName(pending.file.path);
    std::rename(from.constData(), QFile::encodeName(pending.partPath).constData());
}

/// A failure is not reported: the files are complete and in place, and some file systems cannot sync a folder.
void syncFolders(const QVector<PendingFile>& files)
{
    QSet<QString> folders;
    for (const PendingFile& pending : files)
        folders.insert(QFileInfo(pending.file.path).path());
    for (const QString& folder : std::as_const(folders)) {
        const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

/// Parts of an earlier, larger import under the names that this one took.
void removeLeftovers(const QVector<PendingFile>& files)
{
    QStringList kept;
    QString folder;
    QString baseName;
    for (const PendingFile& pending : files) {
        if (pending.file.as != OutputFormat::Import)
            continue;
        const QFileInfo file(pending.file.path);
        kept.append(pending.file.path);
        folder = file.path();
        baseName = file.fileName().chopped(pending.suffix.size());
    }
    if (!kept.isEmpty())
        removeOtherImportFiles(folder, baseName, kept);
}

bool isFree(const PendingFile& pending, const QString& numberedBase)
{
    if (pending.file.as == OutputFormat::Import)
        return takenImportName(QFileInfo(pending.file.path).path(), numberedBase).isEmpty();
    return !isThere(pending.file.path);
}

} // namespace

Result<void> takeNames(const QVector<PendingFile>& files, ConflictPolicy onConflict)
{
    QVector<PendingFile> given;
    for (const PendingFile& pending : files) {
        Result<void> taken;
        if (!pending.partPath.isEmpty() && isThere(pending.partPath)) {
            taken = takeName(pending, onConflict);
            if (taken)
                given.append(pending);
        } else if (!isUnchanged(pending.file)) {
            taken = fail(ErrorCode::FileReadFailed, pending.file.path);
        }
        if (taken)
            continue;
        if (onConflict != ConflictPolicy::Overwrite)
            std::for_each(given.cbegin(), given.cend(), giveNameBack);
        return taken;
    }
    if (onConflict == ConflictPolicy::Overwrite)
        removeLeftovers(files);
    syncFolders(files);
    return {};
}

QVector<PendingFile> renumbered(const QVector<PendingFile>& files, const QString& baseName)
{
    QVector<PendingFile> next = files;
    for (int number = 2; number <= kMaxNumber; ++number) {
        const QString base = numberedName(baseName, number);
        for (PendingFile& pending : next)
            pending.file.path = QFileInfo(pending.file.path).path() + QLatin1Char('/') + base + pending.suffix;
        const auto free = [&base](const PendingFile& pending) { return isFree(pending, base); };
        if (std::all_of(next.cbegin(), next.cend(), free))
            break;
    }
    return next;
}

void discardParts(const QVector<PendingFile>& files)
{
    for (const PendingFile& pending : files) {
        if (!pending.partPath.isEmpty())
            QFile::remove(pending.partPath);
    }
}

NameTakingJob::NameTakingJob(QVector<PendingFile> files, ConflictPolicy onConflict, QObject* parent)
    : PooledJob(
          *QThreadPool::globalInstance(),
          [files = std::move(files), onConflict](Promise&) {
              Result<void> taken = takeNames(files, onConflict);
              Sha256::releaseThread();
              return taken;
          },
          parent)
{
}

} // namespace muster
