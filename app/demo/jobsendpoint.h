#pragma once

#include "app/demo/jobs.h"

namespace muster::demo {

/// Where links point to and what signs them.
struct LinkSigner
{
    QString origin; ///< of the file host, without a slash at the end
    QByteArray key;
};

/// POST /api/v2/jobs/users-exports: 200 and the pending job, or the 400 that refuses the order.
[[nodiscard]] HttpAnswer submitExport(const HttpRequest& request, DemoJobs& jobs, const DemoSwitches& switches,
                                      const QDateTime& now);
/// GET /api/v2/jobs/{id}: the job as it is now, with a freshly signed link when it is completed.
[[nodiscard]] HttpAnswer showJob(const QString& id, DemoJobs& jobs, const LinkSigner& signer,
                                 const DemoSwitches& switches, const QDateTime& now);
/// GET /api/v2/jobs/{id}/errors: 204, or a failed job with its details.
[[nodiscard]] HttpAnswer showJobErrors(const QString& id, DemoJobs& jobs, const DemoSwitches& switches,
                                       const QDateTime& now);

} // namespace muster::demo
