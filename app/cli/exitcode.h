#pragma once

#include "app/core/base/error.h"

namespace muster::cli {

/// The exit codes of `muster`: part of the command line's contract.
enum class ExitCode {
    Saved = 0,
    BadUsage = 2,   ///< wrong arguments or a request that cannot be sent
    NotAllowed = 3, ///< not signed in, or a permission is missing
    JobFailed = 4,  ///< the job failed or is gone at Auth0
    Network = 5,    ///< gave up
    Disk = 6,
    Corrupt = 7, ///< the result is damaged or incomplete
    Cancelled = 130,
};

/// The exit code for a failure. Every ErrorCode has one; none is 0.
[[nodiscard]] ExitCode exitCodeFor(ErrorCode code);

} // namespace muster::cli
