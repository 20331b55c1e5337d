#include "app/core/files/filenames.h"

#include "app/core/base/disk.h"
#include "app/core/files/exclusiverename.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {

bool isTaken(const QString& path)
{
    struct stat entry;
    return ::lstat(QFile::encodeName(path).constData(), &entry) == 0;
}

Result<void> giveName(const QString& partPath, const QString& path, ConflictPolicy onConflict)
{
    const QByteArray from = QFile::encodeName(partPath);
    const QByteArray to = QFile::encodeName(path);
    if (onConflict == ConflictPolicy::Overwrite) {
        if (std::rename(from.constData(), to.constData()) != 0)
            return tl::unexpected(writeError(errno, path));
        return {};
    }
    if (const int reason = renameExclusively(from, to); reason != 0)
        return tl::unexpected(writeError(reason, path));
    return {};
}

void syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace muster
