#include "ui/jobannouncer.h"

#include "app/core/domain/recordmessage.h"
#include "ui/notices/exportstates.h"

namespace muster::ui {

JobAnnouncer::JobAnnouncer(ExportService& exports, QObject* parent) : QObject(parent)
{
    connect(new ExportStates(exports, this), &ExportStates::entered, this, [this](const ExportStatus& status) {
        if (const QString text = announcement(status); !text.isEmpty())
            Q_EMIT sentence(text);
    });
}

QString announcement(const ExportStatus& status)
{
    const ExportRecord& record = status.record;
    const QString title = exportTitle(record.plan);
    switch (record.state) {
    case ExportState::Waiting:
        return JobAnnouncer::tr("%1: Auth0 is working on it").arg(title);
    case ExportState::Downloading:
        return JobAnnouncer::tr("%1: downloading").arg(title);
    case ExportState::Converting:
        return JobAnnouncer::tr("%1: converting").arg(title);
    case ExportState::Saved:
        return JobAnnouncer::tr("%1 saved: %n users", nullptr, static_cast<int>(record.users)).arg(title);
    case ExportState::Failed:
        return record.error ? JobAnnouncer::tr("%1 failed: %2").arg(title, failureMessage(record).what)
                            : JobAnnouncer::tr("%1 failed").arg(title);
    case ExportState::Cancelled:
        return JobAnnouncer::tr("%1 stopped").arg(title);
    case ExportState::Ready:
    case ExportState::Authorizing:
    case ExportState::Submitting:
        break;
    }
    return {};
}

} // namespace muster::ui
