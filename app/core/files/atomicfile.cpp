#include "app/core/files/atomicfile.h"

#include "app/core/domain/namepattern.h"
#include "app/core/files/filenames.h"
#include "app/core/files/nameledger.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr int kMaxNumber = 100'000;
/// Small files stay in memory for whoever opens them next, and need no thread. SyncAhead syncs these when all are
/// there.
constexpr qint64 kWrittenAsUsual = SyncAhead::kStep;
static_assert(kWrittenAsUsual % DirectWriter::kAlignment == 0);
constexpr std::size_t kReadBytes = std::size_t{256} * 1024;
constexpr std::size_t kRoomBytes = std::size_t{128} * 1024;

QString joined(const QString& folder, const QString& name)
{
    return folder.endsWith(QLatin1Char('/')) ? folder + name : folder + QLatin1Char('/') + name;
}

int openNew(const QByteArray& path)
{
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    return ::open(path.constData(), flags, S_IRUSR | S_IWUSR);
}

int openPartAgain(const QByteArray& path)
{
    return ::open(path.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
}

} // namespace

Result<AtomicFile> AtomicFile::create(const QString& folder, const QString& baseName, const QString& suffix,
                                      ConflictPolicy onConflict, std::shared_ptr<NameLedger> ledger)
{
    AtomicFile file;
    file.m_ledger = std::move(ledger);
    file.m_folder = QDir::cleanPath(folder);
    file.m_baseName = baseName;
    file.m_suffix = suffix;
    file.m_onConflict = onConflict;
    if (onConflict == ConflictPolicy::Fail && isTaken(file.pathFor(1)))
        return fail(ErrorCode::FileExists, file.pathFor(1));
    if (const auto opened = file.openPart(); !opened)
        return tl::unexpected(opened.error());
    return file;
}

Result<void> AtomicFile::openPart()
{
    const QString part =
        m_ledger ? joined(m_folder, QStringLiteral("%1.%2%3.part").arg(m_baseName, m_ledger->tag(), m_suffix))
                 : pathFor(1) + QLatin1StringView(".part");
    for (int number = 1; number <= kMaxNumber; ++number) {
        m_partPath = numberedName(part, number);
        m_partName = QFile::encodeName(m_partPath);
        m_descriptor = openNew(m_partName);
        if (m_descriptor >= 0)
            return {};
        if (errno != EEXIST)
            break;
    }
    const Error error = writeError(errno, pathFor(1));
    const bool aboutFolder = error.code == ErrorCode::FolderMissing || error.code == ErrorCode::FolderNotWritable;
    return fail(error.code, aboutFolder ? m_folder : error.subject, error.detail);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_partPath(std::exchange(other.m_partPath, {})),
      m_partName(std::move(other.m_partName)),
      m_folder(std::move(other.m_folder)),
      m_baseName(std::move(other.m_baseName)),
      m_suffix(std::move(other.m_suffix)),
      m_onConflict(other.m_onConflict),
      m_ledger(std::move(other.m_ledger)),
      m_written(other.m_written),
      m_room(std::move(other.m_room)),
      m_directWriter(std::move(other.m_directWriter)),
      m_syncAhead(std::move(other.m_syncAhead))
{
}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept
{
    if (this == &other)
        return *this;
    discard();
    m_descriptor = std::exchange(other.m_descriptor, -1);
    m_partPath = std::exchange(other.m_partPath, {});
    m_partName = std::move(other.m_partName);
    m_folder = std::move(other.m_folder);
    m_baseName = std::move(other.m_baseName);
    m_suffix = std::move(other.m_suffix);
    m_onConflict = other.m_onConflict;
    m_ledger = std::move(other.m_ledger);
    m_written = other.m_written;
    m_room = std::move(other.m_room);
    m_directWriter = std::move(other.m_directWriter);
    m_syncAhead = std::move(other.m_syncAhead);
    return *this;
}

AtomicFile::~AtomicFile()
{
    discard();
}

Result<void> AtomicFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        if (m_directWriter) {
            if (const int reason = m_directWriter->write(bytes); reason != 0)
                return tl::unexpected(writeError(reason, pathFor(1)));
            m_written += static_cast<qint64>(bytes.size());
            return {};
        }
        const auto next = bytes.first(std::min(bytes.size(), sizeOfNextWrite()));
        if (auto written = writeAsUsual(next); !written)
            return written;
        bytes = bytes.subspan(next.size());
    }
    return {};
}

Result<std::span<std::byte>> AtomicFile::room()
{
    if (!m_directWriter) {
        m_room.resize(kRoomBytes);
        return std::span(m_room).first(std::min(m_room.size(), sizeOfNextWrite()));
    }
    const std::span<std::byte> room = m_directWriter->room();
    if (room.empty())
        return tl::unexpected(writeError(m_directWriter->finish(), pathFor(1)));
    return room.first(std::min(room.size(), kRoomBytes)); // still in the cache when it is full
}

Result<void> AtomicFile::filled(std::size_t count)
{
    if (!m_directWriter)
        return writeAsUsual(std::span(m_room).first(count));
    m_directWriter->filled(count);
    m_written += static_cast<qint64>(count);
    return {};
}

Result<void> AtomicFile::writeAsUsual(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::unexpected(writeError(errno, pathFor(1)));
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        m_written += count;
        m_syncAhead.wrote(m_descriptor, count);
    }
    if (m_written == kWrittenAsUsual && DirectWriter::suits(m_descriptor))
        m_directWriter = DirectWriter::begin(m_descriptor, m_written);
    return {};
}

std::size_t AtomicFile::sizeOfNextWrite() const
{
    const bool mayBecomeDirect = m_written < kWrittenAsUsual;
    return mayBecomeDirect ? static_cast<std::size_t>(kWrittenAsUsual - m_written)
                           : std::numeric_limits<std::size_t>::max();
}

/// All of it is with the kernel then, and no thread is at work.
Result<void> AtomicFile::endWriting()
{
    int reason = m_directWriter ? m_directWriter->finish() : 0;
    m_directWriter.reset();
    if (const int reasonOfSync = m_syncAhead.finish(); reason == 0)
        reason = reasonOfSync;
    return reason == 0 ? Result<void>() : tl::unexpected(writeError(reason, pathFor(1)));
}

Result<void> AtomicFile::close(SyncAhead* group)
{
    if (auto ended = endWriting(); !ended)
        return ended;
    if (group)
        group->wrote(m_descriptor, m_written);
    ::sync_file_range(m_descriptor, 0, 0, SYNC_FILE_RANGE_WRITE); // the disk can begin
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return tl::unexpected(writeError(errno, pathFor(1)));
    return {};
}

Result<void> AtomicFile::readBack(const std::function<bool(std::span<const std::byte>)>& sink)
{
    std::vector<std::byte> buffer(kReadBytes);
    m_written = 0;
    while (true) {
        const ssize_t count = ::pread(m_descriptor, buffer.data(), buffer.size(), m_written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(ErrorCode::FileReadFailed, pathFor(1), qt_error_string(errno));
        if (count == 0)
            return {};
        if (!sink(std::span(buffer).first(static_cast<std::size_t>(count))))
            return fail(ErrorCode::Cancelled);
        m_written += count;
    }
}

Result<void> AtomicFile::sync()
{
    if (auto ended = endWriting(); !ended)
        return ended;
    const int reopened = m_descriptor < 0 ? openPartAgain(m_partName) : -1;
    const int descriptor = m_descriptor < 0 ? reopened : m_descriptor;
    const int reason = descriptor >= 0 && ::fsync(descriptor) == 0 ? 0 : errno;
    if (reopened >= 0)
        ::close(reopened);
    if (reason != 0)
        return tl::unexpected(writeError(reason, pathFor(1)));
    return {};
}

Result<QString> AtomicFile::commit(int firstNumber)
{
    if (const auto synced = sync(); !synced)
        return tl::unexpected(synced.error());
    const bool numbered = m_onConflict == ConflictPolicy::Number;
    Result<QString> path = takeName(numbered ? firstNumber : 1);
    for (int number = firstNumber + 1; numbered && number <= kMaxNumber; ++number) {
        if (path || path.error().code != ErrorCode::FileExists)
            break;
        path = takeName(number);
    }
    if (!path)
        return path;
    syncFolder(m_folder); // also with a ledger: the part must survive a power cut before its name is written down
    settle();
    return path;
}

Result<QString> AtomicFile::takeName(int number) const
{
    const QString path = pathFor(number);
    if (m_ledger) {
        if (m_onConflict != ConflictPolicy::Overwrite && isTaken(path))
            return fail(ErrorCode::FileExists, path);
        m_ledger->promise(m_partPath, path, m_suffix);
        return path;
    }
    if (const auto given = giveName(m_partPath, path, m_onConflict); !given)
        return tl::unexpected(given.error());
    return path;
}

/// Undoes takeName(), unless another file was replaced: that one is gone, this one is good.
void AtomicFile::giveBackName(int number)
{
    if (m_ledger)
        m_ledger->withdraw(pathFor(number));
    else if (m_onConflict == ConflictPolicy::Overwrite)
        settle();
    else
        ::rename(QFile::encodeName(pathFor(number)).constData(), QFile::encodeName(m_partPath).constData());
}

QString AtomicFile::pathFor(int number) const
{
    return joined(m_folder, numberedName(m_baseName, number) + m_suffix);
}

/// The file is permanent and no longer ours.
void AtomicFile::settle() noexcept
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
    m_partPath.clear();
}

void AtomicFile::discard() noexcept
{
    if (m_partPath.isEmpty())
        return;
    m_directWriter.reset();
    ::unlink(m_partName.constData());
    settle();
}

int firstFreeNumber(const QString& folder, const QString& baseName, const QStringList& suffixes, int firstNumber)
{
    int number = firstNumber;
    const auto taken = [&](const QString& suffix) {
        return isTaken(joined(QDir::cleanPath(folder), numberedName(baseName, number) + suffix));
    };
    while (number < kMaxNumber && std::any_of(suffixes.cbegin(), suffixes.cend(), taken))
        ++number;
    return number;
}

} // namespace muster
