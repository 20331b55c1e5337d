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

constexpr int kPeriod = 50; // milliseconds until it looks again whether somebody wants the end

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Console)
};

/// What became of a stream, which belongs to the process, and so does this.
struct Stream
{
    int descriptor;
    int error = 0;      ///< errno of what was lost
    bool isCut = false; ///< nothing follows
};
Stream out{STDOUT_FILENO};
Stream err{STDERR_FILENO};
int lastWaits = 10; ///< of both together, once somebody wants the end

/// Whether a pipe has room for PIPE_BUF bytes. False: somebody wants the end first.
bool waitFor(int descriptor)
{
    while (true) {
        pollfd place{descriptor, POLLOUT, 0};
        if (::poll(&place, 1, Interrupt::isWanted() && lastWaits <= 0 ? 0 : kPeriod) > 0)
            return true;
        if (Interrupt::isWanted() && --lastWaits <= 0)
            return false;
    }
}

/// Nobody wants to read it: nothing is lost.
bool isUnwanted(int error)
{
    return error == EPIPE || error == EBADF;
}

void tell(Stream& stream, QByteArrayView text)
{
    while (!text.isEmpty() && !stream.isCut) {
        if (!waitFor(stream.descriptor)) {
            stream.isCut = true;
            return;
        }
        const auto piece = static_cast<std::size_t>(std::min<qsizetype>(text.size(), PIPE_BUF));
        const ssize_t count = ::write(stream.descriptor, text.data(), piece);
        if (count < 0 && errno != EINTR && errno != EAGAIN) {
            stream.isCut = true;
            stream.error = isUnwanted(errno) ? 0 : errno;
        }
        text = text.sliced(std::max<qsizetype>(count, 0));
    }
}

} // namespace

void tellOut(const QByteArray& text)
{
    tell(out, text);
}

void tellError(const QByteArray& text)
{
    tell(err, text);
}

int exitCodeWithOutput(int code)
{
    if (code != 0 || out.error == 0)
        return code;
    tellError(Tr::tr("muster: Standard output could not be written: %1").arg(qt_error_string(out.error)).toUtf8() +
              '\n');
    return static_cast<int>(ExitCode::Disk);
}

} // namespace muster::cli
