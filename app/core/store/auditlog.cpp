#include "app/core/store/auditlog.h"

#include "app/core/base/disk.h"
#include "app/core/base/logging.h"
#include "app/core/store/auditentry.h"
#include "app/core/store/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

const QString kHead = QStringLiteral("audit.head");
const QString kPending = QStringLiteral("audit.pending");
constexpr qint64 kPiece = qint64{64} * 1024;

class Descriptor
{
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor); // and with it the lock
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

int retried(const std::function<int()>& call)
{
    int result = 0;
    do {
        result = call();
    } while (result < 0 && errno == EINTR);
    return result;
}

/// How the file ends.
struct Tail
{
    QByteArray lastLine; ///< the last complete one
    qint64 torn = 0;     ///< bytes behind the last line break
    qint64 size = 0;     ///< of the file
};

/// Reads backwards until a whole line is there.
std::optional<Tail> readTail(int descriptor)
{
    struct stat facts = {};
    if (::fstat(descriptor, &facts) != 0)
        return std::nullopt;
    QByteArray end;
    for (qint64 from = facts.st_size; from > 0;) {
        const qint64 count = std::min(kPiece, from);
        from -= count;
        QByteArray piece(count, '\0');
        if (::pread(descriptor, piece.data(), static_cast<std::size_t>(count), from) != count)
            return std::nullopt;
        end.prepend(piece);
        const qsizetype lineEnd = end.lastIndexOf('\n');
        const qsizetype before = lineEnd > 0 ? end.lastIndexOf('\n', lineEnd - 1) : -1;
        if (lineEnd >= 0 && (before >= 0 || from == 0))
            return Tail{end.sliced(before + 1, lineEnd - before - 1), end.size() - lineEnd - 1, facts.st_size};
    }
    return Tail{{}, end.size(), facts.st_size};
}

bool writeAll(int descriptor, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += std::max<ssize_t>(count, 0);
    }
    return true;
}

} // namespace

AuditLog::AuditLog(QString path, QString user, Settings& settings)
    : m_path(std::move(path)), m_user(std::move(user)), m_settings(settings)
{
}

void AuditLog::add(const ExportRecord& ended)
{
    addPending();
    const Result<void> added =
        hasPending() ? fail(ErrorCode::FileWriteFailed, m_path) : append(auditEntry(ended, m_user));
    if (added)
        return;
    qCWarning(logStore) << "the audit log could not be written:" << added.error().detail;
    keepForLater(ended);
}

bool AuditLog::hasPending() const
{
    return !m_settings.value(kPending).toArray().isEmpty();
}

void AuditLog::keepForLater(const ExportRecord& ended)
{
    QJsonArray pending = m_settings.value(kPending).toArray();
    pending.append(auditEntry(ended, m_user));
    m_settings.setValue(kPending, pending);
}

void AuditLog::addPending()
{
    QJsonArray pending = m_settings.value(kPending).toArray();
    const bool any = !pending.isEmpty();
    while (!pending.isEmpty() && append(pending.first().toObject()))
        pending.removeFirst();
    if (any)
        m_settings.setValue(kPending, pending);
}

AuditHead AuditLog::head() const
{
    const QJsonObject head = m_settings.value(kHead).toObject();
    return {head.value(QLatin1StringView("entries")).toInteger(),
            head.value(QLatin1StringView("sha256")).toString().toLatin1()};
}

void AuditLog::setHead(const AuditHead& head)
{
    m_settings.setValue(kHead, QJsonObject{{QStringLiteral("entries"), head.entries},
                                           {QStringLiteral("sha256"), QString::fromLatin1(head.sha256)}});
}

Result<void> AuditLog::append(const QJsonObject& entry)
{
    if (auto folder = ensurePrivateFolder(QFileInfo(m_path).absolutePath()); !folder)
        return folder;
    const Descriptor file(::open(QFile::encodeName(m_path).constData(),
                                 O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (file.get() < 0 || retried([&file] { return ::flock(file.get(), LOCK_EX); }) != 0)
        return tl::unexpected(writeError(errno, m_path));
    return appendTo(file.get(), entry);
}

/// The file is locked. What a power cut left of a line that was never finished goes; what Muster is known to have
/// written stays as it is, and the check will name it.
Result<void> AuditLog::appendTo(int descriptor, const QJsonObject& entry)
{
    const std::optional<Tail> tail = readTail(descriptor);
    if (!tail)
        return tl::unexpected(writeError(errno, m_path));
    const std::optional<AuditLine> last = readAuditLine(tail->lastLine);
    const bool neverFinished = last ? last->number() >= head().entries : head().entries == 0;
    if (tail->torn > 0 && neverFinished && ::ftruncate(descriptor, tail->size - tail->torn) != 0)
        return tl::unexpected(writeError(errno, m_path));
    const AuditHead end = endOfChain(last);
    const AuditLine line = auditLine(entry, end.entries + 1, end.sha256);
    const QByteArray separator = tail->torn > 0 && !neverFinished ? "\n" : "";
    if (!writeAll(descriptor, separator + auditLineBytes(line)) ||
        retried([descriptor] { return ::fsync(descriptor); }) != 0)
        return tl::unexpected(writeError(errno, m_path));
    setHead({line.number(), line.sha256});
    return {};
}

/// What the next entry follows: the last line if the log is sound, else what Muster wrote last, so that a forged log is
/// not made good by adding to it.
AuditHead AuditLog::endOfChain(const std::optional<AuditLine>& last) const
{
    const AuditHead known = head();
    if (last && known.entries != last->number()) {
        const auto verdict = checkAuditLog(m_path, known);
        if (verdict && verdict->problem == AuditVerdict::Problem::None)
            return {last->number(), last->sha256};
    }
    return known.entries > 0 ? known : AuditHead{0, auditBeginning()};
}

} // namespace muster
