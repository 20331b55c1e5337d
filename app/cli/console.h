#pragma once

#include <QByteArray>

namespace muster::cli {

/// Standard output and standard error of a command, without a buffer. Both wait for a reader who takes his time, but
/// for less than a second once a signal wants the command to end (Interrupt::isWanted()), because a pipe that nobody
/// reads would hold up the end for ever. What cannot be written then is left out, and everything behind it: no line
/// goes on with another one. Thread: one at a time.
void tellOut(const QByteArray& text);
void tellError(const QByteArray& text);

/// The exit code of a command that came to `code`: Disk instead of 0 when standard output could not be written, of
/// which a sentence on standard error tells. Not when nobody wants to read on, as in `| head` or `>&-`. Needs the
/// application object, for its language.
[[nodiscard]] int exitCodeWithOutput(int code);

} // namespace muster::cli
