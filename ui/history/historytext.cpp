#include "ui/history/historytext.h"

#include "app/core/base/usermessage.h"
#include "app/core/domain/recordmessage.h"
#include "app/core/domain/reporttext.h"
#include "ui/common/timetext.h"
#include "ui/jobs/jobformat.h"
#include "ui/jobs/jobstage.h"

#include <QCoreApplication>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::History)
};

} // namespace

QString finishedText(const QDateTime& utc, const QDateTime& nowUtc, const QLocale& locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QDate today = nowUtc.toLocalTime().date();
    const QString time = timeText(local.time(), locale);
    if (local.date() == today)
        return Tr::tr("Today %1").arg(time);
    //: Date of an export in this year, in the form of QDate::toString()
    const QString thisYear = Tr::tr("ddd d MMM");
    //: Date of an export in another year, in the form of QDate::toString()
    const QString otherYear = Tr::tr("d MMM yyyy");
    const QString date = locale.toString(local.date(), local.date().year() == today.year() ? thisYear : otherYear);
    return Tr::tr("%1 %2", "date and time").arg(date, time);
}

QString endTimeText(const QDateTime& utc, const QLocale& locale)
{
    return timeText(utc.toLocalTime().time(), locale);
}

QString dayText(const QDate& day, const QDateTime& nowUtc, const QLocale& locale)
{
    const QDate today = nowUtc.toLocalTime().date();
    if (day == today)
        return Tr::tr("Today");
    if (day == today.addDays(-1))
        return Tr::tr("Yesterday");
    //: A day of this year, in the form of QDate::toString()
    const QString thisYear = Tr::tr("dddd d MMMM");
    //: A day of another year, in the form of QDate::toString()
    const QString otherYear = Tr::tr("dddd d MMMM yyyy");
    return locale.toString(day, day.year() == today.year() ? thisYear : otherYear);
}

QString outcomeText(const ExportRecord& record)
{
    if (record.state == ExportState::Cancelled)
        return Tr::tr("Stopped by you at %1").arg(stepName(record.endedIn));
    if (record.state == ExportState::Failed)
        return Tr::tr("Failed at %1: %2").arg(stepName(record.endedIn), failureMessage(record).what);
    const QString remark =
        record.report ? reportRemark(*record.report, record.plan.request.limit, QLocale()) : QString();
    return remark.isEmpty() ? outputsText(record) : QStringLiteral("%1 · %2").arg(outputsText(record), remark);
}

QString spacedChecksum(const ExportRecord& record)
{
    const QString sum = record.files.isEmpty() ? QString() : record.files.first().sha256;
    if (sum.size() < 12)
        return QStringLiteral("–");
    return QStringLiteral("%1 %2 … %3").arg(sum.left(4), sum.mid(4, 4), sum.right(4));
}

} // namespace muster::ui
