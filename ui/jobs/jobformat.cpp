#include "ui/jobs/jobformat.h"

#include "app/core/domain/exportrecord.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::JobFormat)
};

/// The number that chooses the plural form.
int pluralNumber(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

struct Parts
{
    qint64 hours, minutes, seconds;
};

Parts parts(std::chrono::seconds duration)
{
    const qint64 total = std::max<qint64>(0, duration.count());
    return {total / 3600, total / 60 % 60, total % 60};
}

} // namespace

QString durationText(std::chrono::seconds duration, const QLocale& locale)
{
    const auto [hours, minutes, seconds] = parts(duration);
    if (hours == 0 && minutes == 0)
        return Tr::tr("%1 s", "seconds").arg(locale.toString(seconds));
    if (hours == 0)
        return Tr::tr("%1 min", "minutes").arg(locale.toString(minutes));
    if (minutes == 0)
        return Tr::tr("%1 h", "hours").arg(locale.toString(hours));
    return Tr::tr("%1 h %2 min", "hours and minutes").arg(locale.toString(hours), locale.toString(minutes));
}

QString spokenDuration(std::chrono::seconds duration, const QLocale& locale)
{
    const auto [hours, minutes, seconds] = parts(duration);
    QString minutesPart = Tr::tr("%1 minutes", nullptr, pluralNumber(minutes)).arg(locale.toString(minutes));
    if (hours == 0 && minutes == 0)
        return Tr::tr("%1 seconds", nullptr, pluralNumber(seconds)).arg(locale.toString(seconds));
    if (hours == 0)
        return minutesPart;
    const QString hoursPart = Tr::tr("%1 hours", nullptr, pluralNumber(hours)).arg(locale.toString(hours));
    return minutes == 0 ? hoursPart : hoursPart + QLatin1Char(' ') + minutesPart;
}

QString sizeText(qint64 bytes, const QLocale& locale)
{
    return locale.formattedDataSize(std::max<qint64>(0, bytes), 1, QLocale::DataSizeSIFormat);
}

QString rateText(qint64 bytesPerSecond, const QLocale& locale)
{
    return Tr::tr("%1/s", "bytes per second").arg(sizeText(bytesPerSecond, locale));
}

QString usersText(qint64 users, const QLocale& locale)
{
    return Tr::tr("%1 users", nullptr, pluralNumber(users)).arg(locale.toString(users));
}

QString momentText(const QDateTime& utc, const QDateTime& nowUtc, const QLocale& locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const qint64 days = local.date().daysTo(nowUtc.toLocalTime().date());
    QString time = timeText(local.time(), locale);
    if (days == 0)
        return time;
    if (qAbs(days) < 7)
        return Tr::tr("%1 %2", "week day and time")
            .arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat), time);
    return Tr::tr("%1 %2", "date and time").arg(locale.toString(local.date(), QLocale::ShortFormat), time);
}

QString homePath(const QString& path)
{
    const QString home = QDir::homePath();
    if (path == home)
        return QStringLiteral("~");
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

QString shortChecksum(const QString& sha256)
{
    return sha256.size() <= 9 ? sha256 : sha256.left(4) + QChar(0x2026) + sha256.right(4);
}

QString checksumText(const QVector<SavedFile>& files)
{
    if (files.size() == 1)
        return files.first().sha256;
    QStringList lines;
    for (const SavedFile& file : files)
        lines << file.sha256 + QLatin1StringView("  ") + QFileInfo(file.path).fileName();
    return lines.join(QLatin1Char('\n'));
}

QString fileListText(const ExportRecord& record, const QLocale& locale)
{
    constexpr qsizetype kListed = 20;
    QStringList lines;
    for (const SavedFile& file : record.files.first(std::min(kListed, record.files.size())))
        lines << homePath(file.path);
    if (const qsizetype more = record.files.size() - kListed; more > 0)
        lines << Tr::tr("%1 more files", nullptr, static_cast<int>(more)).arg(locale.toString(more));
    return lines.join(QLatin1Char('\n'));
}

QString outputsText(const ExportRecord& record)
{
    QStringList names;
    for (const OutputFormat output : record.plan.outputs)
        names << outputFormatText(output, record.plan.request.format);
    return names.join(QLatin1StringView(", "));
}

qint64 totalBytes(const ExportRecord& record)
{
    qint64 bytes = 0;
    for (const SavedFile& file : record.files)
        bytes += file.bytes;
    return bytes;
}

} // namespace muster::ui
