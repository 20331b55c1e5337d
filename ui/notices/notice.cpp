#include "ui/notices/notice.h"

#include "app/core/domain/recordmessage.h"
#include "ui/jobs/jobstage.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::Notice)
};

bool isRunning(const ExportStatus& status)
{
    return !isEndState(status.record.state);
}

QString savedText(const ExportRecord& record)
{
    QString users = Tr::tr("%Ln users", nullptr, static_cast<int>(record.users));
    if (record.files.isEmpty())
        return users;
    const QString first = QFileInfo(record.files.first().path).fileName();
    if (record.files.size() == 1)
        return Tr::tr("%1 in %2").arg(users, first);
    const int more = static_cast<int>(record.files.size()) - 1;
    //: Users, first file name, how many further files
    return Tr::tr("%1 in %2 and %n more files", nullptr, more).arg(users, first);
}

} // namespace

std::optional<Notice> noticeFor(const ExportStatus& status)
{
    const ExportRecord& record = status.record;
    const QString title = exportTitle(record.plan);
    if (record.state == ExportState::Saved)
        return Notice{record.id, Tr::tr("%1 saved").arg(title), savedText(record), false};
    if (record.state != ExportState::Failed)
        return std::nullopt;
    const UserMessage message = failureMessage(record);
    return Notice{record.id, Tr::tr("%1 failed").arg(title), Tr::tr("%1. %2").arg(message.what, message.next), true};
}

std::optional<double> overallProgress(const QVector<ExportStatus>& exports)
{
    double sum = 0;
    int running = 0;
    for (const ExportStatus& status : exports) {
        if (!isRunning(status))
            continue;
        sum += trackState(status).sum();
        ++running;
    }
    return running == 0 ? std::nullopt : std::optional(sum / running);
}

QString progressText(const QVector<ExportStatus>& exports)
{
    const auto running = std::count_if(exports.cbegin(), exports.cend(), isRunning);
    if (running == 0)
        return Tr::tr("No export is running");
    const QString percent = QLocale().toString(static_cast<int>(*overallProgress(exports) * 100));
    return Tr::tr("%n exports running, %1 %", nullptr, static_cast<int>(running)).arg(percent);
}

} // namespace muster::ui
