// Loaded before libc (LD_PRELOAD) into the program under test: counts the calls with which it changes the disk or talks
// to the network, and kills the process (SIGKILL) just before or just after one of them.
//   KILLSHIM_LOG=FILE   write down every call, a line each: "fsync /path"
//   KILLSHIM_AT=N       kill at point N; call n has the points 2n (before) and 2n+1 (after), counted from 0
// It knows nothing of Muster, so it can neither miss nor change what Muster does.
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

/// Calls before the first one of this name are neither counted nor logged.
bool isCounted(const char* name)
{
    static const char* first = std::getenv("KILLSHIM_FROM");
    static std::atomic<bool> begun{first == nullptr};
    if (!begun && std::strcmp(name, first) == 0)
        begun = true;
    return begun;
}

long killPoint()
{
    static const char* text = std::getenv("KILLSHIM_AT");
    static const long point = text ? std::atol(text) : -1;
    return point;
}

template <typename Function>
Function next(const char* name)
{
    void* symbol = ::dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    static_assert(sizeof(function) == sizeof(symbol));
    std::memcpy(&function, &symbol, sizeof(function));
    return function;
}

void writeLog(const char* name, const char* what)
{
    static const char* path = std::getenv("KILLSHIM_LOG");
    if (!path)
        return;
    static const int log = ::open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    std::array<char, 5000> line{};
    const int length = std::snprintf(line.data(), line.size(), "%s %s\n", name, what);
    static auto* realWrite = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    if (length > 0)
        realWrite(log, line.data(), static_cast<std::size_t>(length));
}

std::array<char, 4096> nameOf(int descriptor)
{
    std::array<char, 4096> name{};
    std::array<char, 64> link{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link.data(), name.data(), name.size() - 1);
    if (length < 0)
        name[0] = '?';
    return name;
}

/// One counted call.
class Call
{
public:
    Call(const char* name, const char* what) : m_number(isCounted(name) ? calls++ : kNotCounted)
    {
        if (m_number == kNotCounted)
            return;
        writeLog(name, what);
        killAt(2 * m_number);
    }
    ~Call()
    {
        const int kept = errno;
        if (m_number != kNotCounted)
            killAt(2 * m_number + 1);
        errno = kept;
    }

private:
    static void killAt(long point)
    {
        if (point == killPoint())
            ::kill(::getpid(), SIGKILL);
    }
    static constexpr long kNotCounted = -1;
    long m_number;
};

bool isSocketOrFile(int descriptor, bool& socket)
{
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return false;
    socket = S_ISSOCK(info.st_mode);
    return socket || S_ISREG(info.st_mode);
}

} // namespace

// The names are libc's.
extern "C" {

int fsync(int descriptor)
{
    static auto* real = next<int (*)(int)>("fsync");
    const Call call("fsync", nameOf(descriptor).data());
    return real(descriptor);
}

int fdatasync(int descriptor)
{
    static auto* real = next<int (*)(int)>("fdatasync");
    const Call call("fdatasync", nameOf(descriptor).data());
    return real(descriptor);
}

int syncfs(int descriptor) noexcept
{
    static auto* real = next<int (*)(int)>("syncfs");
    const Call call("syncfs", nameOf(descriptor).data());
    return real(descriptor);
}

int rename(const char* from, const char* to) noexcept
{
    static auto* real = next<int (*)(const char*, const char*)>("rename");
    const Call call("rename", to);
    return real(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags) noexcept
{
    static auto* real = next<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2");
    const Call call("rename", to);
    return real(fromFolder, from, toFolder, to, flags);
}

int link(const char* from, const char* to) noexcept
{
    static auto* real = next<int (*)(const char*, const char*)>("link");
    const Call call("link", to);
    return real(from, to);
}

int unlink(const char* path) noexcept
{
    static auto* real = next<int (*)(const char*)>("unlink");
    const Call call("unlink", path);
    return real(path);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    static auto* real = next<int (*)(const char*, mode_t)>("mkdir");
    const Call call("mkdir", path);
    return real(path, mode);
}

int ftruncate64(int descriptor, off64_t length) noexcept
{
    static auto* real = next<int (*)(int, off64_t)>("ftruncate64");
    const Call call("truncate", nameOf(descriptor).data());
    return real(descriptor, length);
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t count, off64_t offset)
{
    static auto* real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    const Call call("write", nameOf(descriptor).data());
    return real(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void* bytes, std::size_t count)
{
    static auto* real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    bool socket = false;
    if (!isSocketOrFile(descriptor, socket))
        return real(descriptor, bytes, count);
    const Call call(socket ? "send" : "write", nameOf(descriptor).data());
    return real(descriptor, bytes, count);
}

ssize_t send(int socket, const void* bytes, std::size_t count, int flags)
{
    static auto* real = next<ssize_t (*)(int, const void*, std::size_t, int)>("send");
    const Call call("send", nameOf(socket).data());
    return real(socket, bytes, count, flags);
}

} // extern "C"
