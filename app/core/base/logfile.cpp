#include "app/core/base/logfile.h"

#include "app/core/base/disk.h"
#include "app/core/base/redaction.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QSysInfo>

#include <cerrno>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr int kLongestLine = 2000;

// A message handler can reach nothing but globals.
QMutex mutex;
int descriptor = -1;
QtMessageHandler previous = nullptr;

void writeLine(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    [[maybe_unused]] const ssize_t written =
        ::write(descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    {
        const QMutexLocker lock(&mutex);
        if (descriptor >= 0)
            writeLine(logLine(QDateTime::currentDateTimeUtc(), type, context.category, message));
    }
    // What was silent without the file stays silent on standard error.
    if (previous && type != QtDebugMsg && type != QtInfoMsg)
        previous(type, context, message);
}

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return "error";
}

} // namespace

QString logLine(const QDateTime& now, QtMsgType type, const char* category, const QString& message)
{
    return QStringLiteral("%1 %2 %3: %4")
        .arg(now.toUTC().toString(Qt::ISODateWithMs), QString::fromLatin1(levelName(type)),
             QString::fromLatin1(category ? category : "default"), redactedText(message, kLongestLine));
}

Result<LogFile> LogFile::open(const QString& path)
{
    constexpr int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK; // a pipe must not block
    const int opened = ::open(QFile::encodeName(path).constData(), flags, S_IRUSR | S_IWUSR);
    if (opened < 0)
        return tl::unexpected(writeError(errno, path));
    struct stat facts = {};
    if (::fstat(opened, &facts) != 0 || S_ISFIFO(facts.st_mode)) { // with a slow reader lines would be lost
        ::close(opened);
        return fail(ErrorCode::FileWriteFailed, path, QStringLiteral("a pipe, not a file"));
    }
    ::fchmod(opened, S_IRUSR | S_IWUSR);
    {
        const QMutexLocker lock(&mutex);
        descriptor = opened;
        writeLine(QStringLiteral("%1 Muster %2, Qt %3, %4, %5")
                      .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), QStringLiteral(MUSTER_VERSION),
                           QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(), QSysInfo::kernelVersion()));
    }
    QLoggingCategory::setFilterRules(QStringLiteral("muster.*=true"));
    previous = qInstallMessageHandler(handle);
    return LogFile();
}

LogFile::LogFile(LogFile&& other) noexcept : m_active(std::exchange(other.m_active, false)) {}

LogFile::~LogFile()
{
    if (!m_active)
        return;
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
    const QMutexLocker lock(&mutex);
    ::close(std::exchange(descriptor, -1));
}

} // namespace muster
