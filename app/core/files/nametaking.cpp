#include "app/core/files/nametaking.h"

#include "app/core/base/disk.h"
#include "app/core/domain/namepattern.h"
#include "app/core/files/filenames.h"
#include "app/core/files/importleftovers.h"
#include "app/core/files/importset.h"
#include "app/core/files/nameledger.h"
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

/// Where the file that loses its name waits until all files have theirs.
QString replacedPath(const PendingFile& pending)
{
    return pending.partPath + kReplacedEnd;
}

void forgetReplaced(const PendingFile& pending)
{
    if (!pending.partPath.isEmpty())
        ::unlink(QFile::encodeName(replacedPath(pending)).constData());
}

/// Whether a file cannot have two names here, rather than for a moment.
bool allowsNoSecondName(int reason)
{
    return reason == EPERM || reason == EOPNOTSUPP || reason == ENOSYS || reason == EMLINK || reason == ENAMETOOLONG;
}

/// A second name costs no time, however large the file is. Where there is none, the file is gone once its name is
/// taken.
Result<void> keepReplaced(const PendingFile& pending)
{
    forgetReplaced(pending); // of a killed process: what has the name now may be another file
    const QByteArray from = QFile::encodeName(pending.file.path);
    if (::link(from.constData(), QFile::encodeName(replacedPath(pending)).constData()) == 0 || errno == ENOENT ||
        allowsNoSecondName(errno))
        return {};
    return tl::unexpected(writeError(errno, pending.file.path));
}

/// What had the name has it again, also when a process that was killed took it. A new file under a name that nobody
/// had, or in place of one that could not be kept, stays: it is good. So does what somebody else put there since; then
/// the one that was replaced stays beside it.
void giveBack(const PendingFile& pending)
{
    if (pending.partPath.isEmpty() || !isTaken(replacedPath(pending)))
        return;
    if (!isTaken(pending.partPath)) { // it has taken the name
        const QFileInfo named(pending.file.path);
        const bool isOurs = !named.isSymLink() && named.isFile() && named.size() == pending.file.bytes;
        if (isTaken(pending.file.path) && !isOurs)
            return;
        std::rename(QFile::encodeName(replacedPath(pending)).constData(),
                    QFile::encodeName(pending.file.path).constData());
    }
    forgetReplaced(pending); // still there when both were names of the same file
}

/// A part again.
void takeNameOff(const PendingFile& pending)
{
    std::rename(QFile::encodeName(pending.file.path).constData(), QFile::encodeName(pending.partPath).constData());
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

/// Gives one file its name, if it has not got it yet. Notes it in `fresh` when nobody had that name.
Result<void> takeName(const PendingFile& pending, ConflictPolicy onConflict, QVector<PendingFile>& fresh)
{
    if (pending.partPath.isEmpty() || !isTaken(pending.partPath))
        return isUnchanged(pending.file) ? Result<void>() : fail(ErrorCode::FileReadFailed, pending.file.path);
    const bool replaces = onConflict == ConflictPolicy::Overwrite && isTaken(pending.file.path);
    if (replaces) {
        if (auto kept = keepReplaced(pending); !kept)
            return kept;
    }
    if (auto taken = giveName(pending.partPath, pending.file.path, onConflict); !taken)
        return taken;
    if (!replaces)
        fresh.append(pending);
    return {};
}

/// Gives all files their names. Notes in `fresh` whose name nobody had.
Result<void> takeAll(const QVector<PendingFile>& files, ConflictPolicy onConflict, QVector<PendingFile>& fresh)
{
    if (onConflict == ConflictPolicy::Overwrite) {
        if (auto possible = noFolderHasTheName(files); !possible)
            return possible;
    }
    for (const PendingFile& pending : files) {
        if (auto taken = takeName(pending, onConflict, fresh); !taken)
            return taken;
    }
    return {};
}

} // namespace

Result<void> takeNames(const QVector<PendingFile>& files, ConflictPolicy onConflict)
{
    const bool overwrites = onConflict == ConflictPolicy::Overwrite;
    const ImportLeftovers leftovers(files);
    QVector<PendingFile> fresh;
    auto taken = takeAll(files, onConflict, fresh);
    if (taken && overwrites)
        taken = leftovers.moveAside();
    if (!taken) {
        std::for_each(fresh.cbegin(), fresh.cend(), takeNameOff);
        std::for_each(files.cbegin(), files.cend(), giveBack);
        leftovers.bringBack();
    } else if (overwrites) {
        leftovers.remove();
        std::for_each(files.cbegin(), files.cend(), forgetReplaced);
    }
    syncFolders(files);
    return taken;
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
    ImportLeftovers(files).bringBack();
    for (const PendingFile& pending : files) {
        giveBack(pending);
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
