#include "ui/jobs/joborder.h"

namespace muster::ui {

QStringList shownJobs(const QVector<ExportStatus>& exports)
{
    QStringList ids;
    for (const ExportStatus& status : exports) {
        if (ids.size() < kMaxJobRows || !isEndState(status.record.state))
            ids << status.record.id;
    }
    return ids;
}

} // namespace muster::ui
