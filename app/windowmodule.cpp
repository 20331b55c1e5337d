#include "app/windowmodule.h"

#include "app/cli/exitcode.h"

#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#include <cstdio>

namespace muster {
namespace {

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Where packages put it, or beside a program that is not installed. Never looked for along a path that others set.
QString modulePath()
{
    const QDir folder = QFileInfo(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget()).dir();
    const QString installed = QDir::cleanPath(folder.filePath(QStringLiteral(MUSTER_INSTALLED_WINDOW)));
    return QFileInfo::exists(installed) ? installed : folder.filePath(QStringLiteral(MUSTER_WINDOW));
}

} // namespace

int runWindow(int argc, char* argv[], bool demo)
{
    if (!hasDisplay()) {
        std::fprintf(stderr, "muster: There is no display for the window. “muster export” works without one.\n");
        return static_cast<int>(cli::ExitCode::BadUsage);
    }
    QLibrary module(modulePath());
    module.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    const auto run = reinterpret_cast<WindowEntry>(module.resolve(kWindowEntry));
    if (!run) {
        std::fprintf(stderr, "muster: The window cannot be loaded. “muster export” works without it. %s\n",
                     qPrintable(module.errorString()));
        return static_cast<int>(cli::ExitCode::BadUsage);
    }
    return run(argc, argv, demo);
}

} // namespace muster
