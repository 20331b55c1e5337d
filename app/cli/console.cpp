#include "app/cli/console.h"

#include "app/cli/exitcode.h"
#include "app/cli/interrupt.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <climits>

#include <poll.h>
#include <unistd.h>

namespace muster::cli {
namespace {

constexpr int kPatience = 50; // milliseconds until it looks again whether somebody wants the end

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Console)
};

// What a stream came to belongs to the process, like the stream.
int outputError = 0;

/// Whether PIPE_BUF bytes can be written without waiting. False: somebody wants the end first.
bool waitFor(int descriptor)
{
    while (true) {
        pollfd place{descriptor, POLLOUT, 0};
        const bool isReady = ::poll(&place, 1, Interrupt::isWanted() ? 0 : kPatience) > 0;
        if (isReady || Interrupt::isWanted())
            return isReady;
    }
}

/// Returns errno.
int writeAll(int descriptor, QByteArrayView text)
{
    while (!text.isEmpty()) {
        if (!waitFor(descriptor))
            return 0;
        const auto piece = static_cast<std::size_t>(std::min<qsizetype>(text.size(), PIPE_BUF));
        const ssize_t count = ::write(descriptor, text.data(), piece);
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return errno;
        text = text.sliced(std::max<qsizetype>(count, 0));
    }
    return 0;
}

} // namespace

void writeOut(const QByteArray& text)
{
    if (const int error = writeAll(STDOUT_FILENO, text); error != 0 && error != EPIPE)
        outputError = error;
}

void writeError(const QByteArray& text)
{
    static_cast<void>(writeAll(STDERR_FILENO, text));
}

int exitCodeWithOutput(int code)
{
    if (code != 0 || outputError == 0)
        return code;
    writeError(Tr::tr("muster: Standard output could not be written: %1").arg(qt_error_string(outputError)).toUtf8() +
               '\n');
    return static_cast<int>(ExitCode::Disk);
}

} // namespace muster::cli
