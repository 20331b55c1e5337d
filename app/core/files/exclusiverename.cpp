#include "app/core/files/exclusiverename.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace muster {
namespace {

bool isUnsupported(int reason)
{
    return reason == EINVAL || reason == ENOSYS || reason == EOPNOTSUPP || reason == EPERM || reason == EMLINK;
}

} // namespace

int renameExclusively(const QByteArray& from, const QByteArray& to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (!isUnsupported(errno))
        return errno;
    const int linked = renameByLinking(from, to);
    return isUnsupported(linked) ? renameByReserving(from, to) : linked;
}

int renameByLinking(const QByteArray& from, const QByteArray& to)
{
    if (::link(from.constData(), to.constData()) != 0)
        return errno;
    ::unlink(from.constData());
    return 0;
}

int renameByReserving(const QByteArray& from, const QByteArray& to)
{
    const int reserved = ::open(to.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (reserved < 0)
        return errno;
    ::close(reserved);
    if (::rename(from.constData(), to.constData()) == 0)
        return 0;
    const int reason = errno;
    ::unlink(to.constData());
    return reason;
}

} // namespace muster
