#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace muster::cli {
namespace {

// A signal handler can reach nothing but globals; this pipe is the usual way out of it (signal-safety(7)).
std::array<int, 2> wakePipe{-1, -1};
std::atomic<bool> wanted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void wakeUp(int signalNumber)
{
    const int kept = errno;
    wanted = true;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
    if (signalNumber == SIGINT) // timeout(1) sends the others twice
        std::signal(signalNumber, SIG_DFL);
    errno = kept;
}

} // namespace

Interrupt::Interrupt(std::initializer_list<int> signalNumbers, QObject* parent) : QObject(parent)
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(wakePipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t count = ::read(wakePipe[0], &byte, 1);
        Q_EMIT happened();
    });
    for (const int signalNumber : signalNumbers) {
        if (std::signal(signalNumber, wakeUp) == SIG_IGN && signalNumber == SIGHUP)
            std::signal(signalNumber, SIG_IGN); // nohup(1)
    }
}

/// The handlers stay, without anybody to wake.
Interrupt::~Interrupt()
{
    for (int& end : wakePipe) {
        if (const int closed = std::exchange(end, -1); closed >= 0)
            ::close(closed);
    }
}

bool Interrupt::isWanted()
{
    return wanted;
}

} // namespace muster::cli
