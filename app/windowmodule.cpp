#include "app/windowmodule.h"

#include "app/cli/exitcode.h"

#include <QtGlobal>

#include <cstdio>
#include <filesystem>
#include <optional>

#include <dlfcn.h>

namespace muster {
namespace {

namespace fs = std::filesystem;

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Beside the program, or where packages put it: only what belongs to this program's own folder is loaded, never
/// anything that is found along a path or in the current folder. Nothing: the system does not tell where the program
/// is.
std::optional<fs::path> modulePath()
{
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error || !program.is_absolute())
        return std::nullopt;
    const fs::path folder = program.parent_path();
    const fs::path beside = folder / MUSTER_WINDOW;
    return fs::exists(beside, error) ? beside : (folder / MUSTER_INSTALLED_WINDOW).lexically_normal();
}

int cannotLoad(const char* why)
{
    std::fprintf(stderr, "muster: The window cannot be loaded. “muster export” works without it. %s\n", why);
    return static_cast<int>(cli::ExitCode::BadUsage);
}

} // namespace

int runWindow(int argc, char* argv[], bool demo)
{
    if (!hasDisplay()) {
        std::fprintf(stderr, "muster: There is no display for the window. “muster export” works without one.\n");
        return static_cast<int>(cli::ExitCode::BadUsage);
    }
    const auto path = modulePath();
    if (!path)
        return cannotLoad("/proc does not tell where the program is.");
    // It stays loaded to the end of the process: Qt keeps objects of its classes.
    void* const module = ::dlopen(path->c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    const auto run = module ? reinterpret_cast<WindowEntry>(::dlsym(module, kWindowEntry)) : nullptr;
    return run ? run(argc, argv, demo) : cannotLoad(::dlerror());
}

} // namespace muster
