#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace muster::bench {

/// What a finished process used.
struct ProcessCost
{
    double seconds = 0; ///< by the clock
    double cpuSeconds = 0;
    double peakMiB = 0; ///< resident memory of the process itself
};

enum class Errors { Shown, Silent };

/// Runs a program to its end, its output into a file (empty: thrown away) and its errors to ours. Nothing when it could
/// not be started or failed.
[[nodiscard]] std::optional<ProcessCost> measure(const QStringList& command, const QString& outputFile,
                                                 Errors errors = Errors::Shown);

/// The program is installed.
[[nodiscard]] bool isInstalled(const QString& program);

} // namespace muster::bench
