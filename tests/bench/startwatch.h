#pragma once

#include <QStringList>

#include <optional>

namespace muster::bench {

/// How a program came to be there.
struct ProgramStart
{
    double firstWindow = 0; ///< milliseconds from starting the process to its window with something in it
    double restMiB = 0;     ///< resident memory some seconds later
    double restPssMiB = 0;  ///< the same with its share of what other programs use too
};

/// Starts a program on the X display of $DISPLAY, on which nothing else happens, waits for its first window with a
/// painted content, lets it rest for `restMs`, reads its memory and ends it. The screen must be black.
/// Nothing when there is no window within 20 s.
[[nodiscard]] std::optional<ProgramStart> watchStart(const QStringList& command, int restMs);

} // namespace muster::bench
