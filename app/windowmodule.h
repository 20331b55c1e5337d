#pragma once

namespace muster {

/// The window, with `demo` connected to a demo tenant that lives as long as the window; returns the exit code.
///
/// It is in a module of its own, beside the program or where packages are installed, that is loaded here: the command
/// line, which schedules start often and leave waiting for hours, needs none of the twenty libraries of a window.
/// BadUsage when there is no display, or the module cannot be loaded.
int runWindow(int argc, char* argv[], bool demo);

/// What the module offers under this name.
inline constexpr const char* kWindowEntry = "musterRunWindow";
using WindowEntry = int (*)(int argc, char* argv[], bool demo);

} // namespace muster
