#include "app/cli/arguments.h"
#include "app/cli/credentials.h"
#include "app/cli/exitcode.h"
#include "app/cli/report.h"
#include "app/composition.h"
#include "app/core/base/coredump.h"
#include "app/core/base/logfile.h"
#include "app/windowmodule.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <thread>

#include <unistd.h>

namespace {

/// Nothing can be done without a thread, and Qt would wait for one for ever.
bool canStartThread()
{
    try {
        std::thread([] {}).join();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

/// Where want of memory was not caught: the same answer, at once. `muster resume` finds what was begun.
[[noreturn]] void endForWantOfMemory()
{
    bool isWant = false;
    try {
        if (const auto fault = std::current_exception())
            std::rethrow_exception(fault);
    } catch (const std::bad_alloc&) {
        isWant = true;
    } catch (...) {
        isWant = false;
    }
    if (!isWant)
        std::abort();
    constexpr std::string_view words =
        "muster: This computer has no memory or threads left.\n"; // nothing can be translated
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(static_cast<int>(muster::cli::ExitCode::Disk));
}

} // namespace

int main(int argc, char* argv[])
{
    using namespace muster;
    using Command = cli::Arguments::Command;

    forbidCoreDumps();
    std::set_terminate(endForWantOfMemory);
    std::signal(SIGXFSZ, SIG_IGN); // a limit on file sizes is an error of write(), which is told
    std::signal(SIGPIPE, SIG_IGN); // nobody reads on what is told: no reason to leave an export half done
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const auto arguments = cli::parseArguments(words);
    if (!arguments) {
        std::fprintf(stderr, "muster: %s\n", qPrintable(arguments.error().detail));
        return static_cast<int>(cli::ExitCode::BadUsage);
    }
    std::optional<LogFile> log;
    if (!arguments->logFile.isEmpty()) {
        auto opened = cli::checkLogFile(*arguments).and_then([&] { return LogFile::open(arguments->logFile); });
        if (!opened)
            return cli::refuse(opened.error(), arguments->json);
        log.emplace(std::move(*opened));
    }
    if (arguments->command == Command::Help) {
        std::printf("%s\n", qPrintable(arguments->helpText));
        return 0;
    }
    if (arguments->command == Command::Version) {
        std::printf("muster %s\n", MUSTER_VERSION);
        return 0;
    }
    if (!canStartThread())
        return cli::refuse(Error{ErrorCode::OutOfMemory}, arguments->json);
    switch (arguments->command) {
    case Command::Window:
        cli::dropEnvironmentCredentials();
        return runWindow(argc, argv, arguments->demo);
    case Command::DemoTenant:
        cli::dropEnvironmentCredentials();
        return runDemoTenant(argc, argv, *arguments);
    case Command::Convert:
        cli::dropEnvironmentCredentials();
        return runConvert(argc, argv, *arguments);
    case Command::Export:
    case Command::Resume:
    case Command::History:
    case Command::Presets:
    case Command::Help:
    case Command::Version:
        break;
    }
    return runCommand(argc, argv, *arguments);
}
