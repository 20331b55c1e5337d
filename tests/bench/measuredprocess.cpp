#include "tests/bench/measuredprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace muster::bench {
namespace {

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::optional<pid_t> start(const QStringList& command, const QByteArray& outputFile, Errors errors)
{
    std::vector<QByteArray> texts;
    for (const QString& part : command)
        texts.push_back(QFile::encodeName(part));
    std::vector<char*> arguments;
    for (QByteArray& text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputFile.constData(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    if (errors == Errors::Silent)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const int error = ::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? std::optional(process) : std::nullopt;
}

} // namespace

std::optional<ProcessCost> measure(const QStringList& command, const QString& outputFile, Errors errors)
{
    QElapsedTimer timer;
    timer.start();
    const auto process =
        start(command, outputFile.isEmpty() ? QByteArray("/dev/null") : QFile::encodeName(outputFile), errors);
    if (!process)
        return std::nullopt;
    int status = 0;
    rusage usage{};
    if (::wait4(*process, &status, 0, &usage) != *process || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    ProcessCost cost;
    cost.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    cost.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    cost.peakMiB = static_cast<double>(usage.ru_maxrss) / 1024;
    return cost;
}

bool isInstalled(const QString& program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace muster::bench
