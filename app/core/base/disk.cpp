#include "app/core/base/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>
#include <sys/statvfs.h>

namespace muster {
namespace {

ErrorCode writeErrorCode(int errnoValue)
{
    switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    case EACCES:
    case EROFS:
    case EPERM:
        return ErrorCode::FolderNotWritable;
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::FolderMissing;
    case ENAMETOOLONG:
        return ErrorCode::PathTooLong;
    case EEXIST:
        return ErrorCode::FileExists;
    default:
        return ErrorCode::FileWriteFailed;
    }
}

Result<void> makeFolder(const QString& path, const QString& wanted)
{
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0)
        return {};
    const int reason = errno;
    if (QFileInfo(path).isDir()) // another process was faster
        return {};
    const ErrorCode code = writeErrorCode(reason);
    const bool exact = code == ErrorCode::DiskFull || code == ErrorCode::PathTooLong;
    return fail(exact ? code : ErrorCode::FolderNotWritable, wanted, qt_error_string(reason));
}

} // namespace

Result<void> ensurePrivateFolder(const QString& path)
{
    const QString wanted = QDir::cleanPath(path);
    QStringList missing;
    for (QString folder = wanted; !QFileInfo(folder).isDir(); folder = QFileInfo(folder).path()) {
        missing.prepend(folder);
        if (folder == QFileInfo(folder).path())
            break;
    }
    for (const QString& folder : std::as_const(missing)) {
        if (auto made = makeFolder(folder, wanted); !made)
            return made;
    }
    return {};
}

std::optional<FileIdentity> fileIdentity(const QString& path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return FileIdentity{facts.st_dev, facts.st_ino};
}

std::optional<DiskFacts> diskFacts(const QString& path)
{
    struct statvfs facts = {};
    if (::statvfs(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return DiskFacts{static_cast<qint64>(facts.f_bavail) * static_cast<qint64>(facts.f_frsize),
                     (facts.f_flag & ST_RDONLY) != 0,
                     static_cast<qint64>(facts.f_blocks) * static_cast<qint64>(facts.f_frsize)};
}

Error writeError(int errnoValue, const QString& path)
{
    return {writeErrorCode(errnoValue), qt_error_string(errnoValue), path};
}

} // namespace muster
