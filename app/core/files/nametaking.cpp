#include "app/core/files/nametaking.h"

#include "app/core/base/disk.h"
#include "app/core/domain/namepattern.h"
#include "app/core/files/filenames.h"
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

#include <unistd.h>

namespace muster {
namespace {

constexpr int kMaxNumber = 100'000;
constexpr std::size_t kReadBytes = std::size_t{256} * 1024;

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

/// What a name stood for before it was given.
enum class Before {
    Nothing,
    Kept, ///< under replacedPath()
    Lost, ///< the file system cannot keep it
};

/// A name that was given.
struct Given
{
    const PendingFile* pending;
    Before before;
};

/// Where the file that lost its name waits until all names are given; removeStaleParts() knows it as well.
QString replacedPath(const PendingFile& pending)
{
    return pending.partPath + QStringLiteral(".replaced.part");
}

/// A second name costs no time, however large the file is.
Before keepReplaced(const PendingFile& pending)
{
    if (!isTaken(pending.file.path))
        return Before::Nothing;
    const QByteArray from = QFile::encodeName(pending.file.path);
    const int linked = ::link(from.constData(), QFile::encodeName(replacedPath(pending)).constData());
    return linked == 0 || errno == EEXIST ? Before::Kept : Before::Lost; // it exists: a killed process came so far
}

void forgetReplaced(const PendingFile& pending)
{
    if (!pending.partPath.isEmpty())
        ::unlink(QFile::encodeName(replacedPath(pending)).constData());
}

/// Where nothing of what stood there is left, the new file stays: it is good.
void giveNameBack(const Given& given)
{
    const QByteArray path = QFile::encodeName(given.pending->file.path);
    if (given.before == Before::Nothing)
        std::rename(path.constData(), QFile::encodeName(given.pending->partPath).constData());
    else if (given.before == Before::Kept)
        std::rename(QFile::encodeName(replacedPath(*given.pending)).constData(), path.constData());
}

void syncFolders(const QVector<PendingFile>& files)
{
    QSet<QString> folders;
    for (const PendingFile& pending : files)
        folders.insert(QFileInfo(pending.file.path).path());
    for (const QString& folder : std::as_const(folders))
        syncFolder(folder);
}

/// A refusal that can be foreseen comes before any file loses its name.
Result<void> noFolderHasTheName(const QVector<PendingFile>& files)
{
    for (const PendingFile& pending : files) {
        const QFileInfo there(pending.file.path);
        if (there.isDir() && !there.isSymLink()) // a link is replaced like a file
            return tl::unexpected(writeError(EISDIR, pending.file.path));
    }
    return {};
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

/// Under this base name; the parts of an import are a set, so the folder is looked at once for all of them.
bool areFree(const QVector<PendingFile>& files, const QString& baseName)
{
    QString importFolder;
    for (const PendingFile& pending : files) {
        if (pending.file.as == OutputFormat::Import)
            importFolder = QFileInfo(pending.file.path).path();
        else if (isTaken(pending.file.path))
            return false;
    }
    return importFolder.isEmpty() || takenImportName(importFolder, baseName).isEmpty();
}

/// Gives one file its name, if it has not got it yet.
Result<void> takeName(const PendingFile& pending, ConflictPolicy onConflict, std::vector<Given>& given)
{
    if (pending.partPath.isEmpty() || !isTaken(pending.partPath))
        return isUnchanged(pending.file) ? Result<void>() : fail(ErrorCode::FileReadFailed, pending.file.path);
    const Before before = onConflict == ConflictPolicy::Overwrite ? keepReplaced(pending) : Before::Nothing;
    if (auto taken = giveName(pending.partPath, pending.file.path, onConflict); !taken)
        return taken;
    given.push_back({&pending, before});
    return {};
}

} // namespace

Result<void> takeNames(const QVector<PendingFile>& files, ConflictPolicy onConflict)
{
    if (onConflict == ConflictPolicy::Overwrite) {
        if (auto possible = noFolderHasTheName(files); !possible)
            return possible;
    }
    std::vector<Given> given;
    for (const PendingFile& pending : files) {
        const auto taken = takeName(pending, onConflict, given);
        if (taken)
            continue;
        std::for_each(given.cbegin(), given.cend(), giveNameBack);
        std::for_each(files.cbegin(), files.cend(), forgetReplaced);
        return taken;
    }
    if (onConflict == ConflictPolicy::Overwrite) {
        removeLeftovers(files);
        std::for_each(files.cbegin(), files.cend(), forgetReplaced);
    }
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
        if (areFree(next, base))
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

NameTakingJob::NameTakingJob(QVector<PendingFile> files, ConflictPolicy onConflict, QString spent, QObject* parent)
    : PooledJob(
          *QThreadPool::globalInstance(),
          [files = std::move(files), onConflict, spent = std::move(spent)](Promise&) {
              Result<void> taken = takeNames(files, onConflict);
              if (taken && !spent.isEmpty())
                  QFile::remove(spent);
              Sha256::releaseThread();
              return taken;
          },
          parent)
{
}

} // namespace muster
