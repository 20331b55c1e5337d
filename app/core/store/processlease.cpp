#include "app/core/store/processlease.h"

#include "app/core/base/disk.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

QString leasePath(const QString& folder, const QString& id)
{
    return QDir(folder).filePath(id + QLatin1StringView(".lease"));
}

/// Only what acquire() makes: an id from a damaged database must not reach another file.
bool isLeaseId(const QString& id)
{
    const QUuid uuid(id);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == id;
}

} // namespace

Result<ProcessLease> ProcessLease::acquire(const QString& folder)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString path = leasePath(folder, id);
    if (const auto made = ensurePrivateFolder(folder); !made)
        return fail(ErrorCode::FileWriteFailed, path, made.error().detail);
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return fail(ErrorCode::FileWriteFailed, path, qt_error_string(errno));
    ProcessLease lease(folder, id, descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::FileWriteFailed, path, qt_error_string(errno));
    return lease;
}

ProcessLease::ProcessLease(QString folder, QString id, int descriptor)
    : m_folder(std::move(folder)), m_id(std::move(id)), m_descriptor(descriptor)
{
}

ProcessLease::ProcessLease(ProcessLease&& other) noexcept
    : m_folder(std::move(other.m_folder)),
      m_id(std::move(other.m_id)),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

ProcessLease& ProcessLease::operator=(ProcessLease&& other) noexcept
{
    if (this != &other) {
        release();
        m_folder = std::move(other.m_folder);
        m_id = std::move(other.m_id);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

ProcessLease::~ProcessLease()
{
    release();
}

bool ProcessLease::isAlive(const QString& folder, const QString& id)
{
    if (!isLeaseId(id))
        return false;
    const QByteArray path = QFile::encodeName(leasePath(folder, id));
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return errno != ENOENT && errno != ENOTDIR; // what cannot be looked at is not taken over
    // Shared, so that two processes that look at the same time do not take each other for the owner.
    const bool dead = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    if (dead)
        ::unlink(path.constData());
    ::close(descriptor);
    return !dead;
}

void ProcessLease::release() noexcept
{
    if (m_descriptor < 0)
        return;
    ::unlink(QFile::encodeName(leasePath(m_folder, m_id)).constData());
    ::close(std::exchange(m_descriptor, -1));
}

} // namespace muster
