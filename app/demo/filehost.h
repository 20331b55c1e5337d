#pragma once

#include "app/demo/jobs.h"

namespace muster::demo {

/// GET of an exported file on the file host: signature, expiry, ranges and conditions (RFC 9110), with the errors of
/// Amazon S3. Any Authorization header is refused, as there.
[[nodiscard]] HttpAnswer serveFile(const HttpRequest& request, DemoJobs& jobs, const QByteArray& key,
                                   const DemoSwitches& switches, const QDateTime& now);

} // namespace muster::demo
