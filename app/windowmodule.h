#pragma once

namespace muster {

/// The window, with `demo` connected to a demo tenant that lives as long as the window; returns the exit code.
///
/// It is in a module of its own, beside the program or where packages are installed, that is loaded here: the command
/// line, which schedules start often and leave waiting for hours, needs none of the twenty libraries of a window.
/// BadUsage when there is no display, or the module is missing or of another version.
int runWindow(int argc, char* argv[], bool demo);

#define MUSTER_NAME_OF(entry) #entry
#define MUSTER_NAME(entry) MUSTER_NAME_OF(entry)

/// What the module offers, under a name with the version: a program and a module of two versions do not work together.
inline constexpr const char* kWindowEntry = MUSTER_NAME(MUSTER_WINDOW_ENTRY);
using WindowEntry = int (*)(int argc, char* argv[], bool demo);

} // namespace muster
