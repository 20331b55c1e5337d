#pragma once

#include "app/core/base/usermessage.h"
#include "app/core/domain/exportrecord.h"

namespace muster {

/// Why an export or the conversion of a file failed, in the words of window and command line. A file that was there
/// cannot be downloaded again, so the advice is another. Pure.
[[nodiscard]] UserMessage failureMessage(const ExportPlan& plan, const Error& error);
/// The record knows whether the download is kept, too.
[[nodiscard]] UserMessage failureMessage(const ExportRecord& record);

} // namespace muster
