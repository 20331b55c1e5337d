#include "app/core/domain/reporttext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ResultReport)
};

/// More names than this are counted, not listed.
constexpr qsizetype kListedNames = 12;

/// For the plural; the number itself is put in with the locale's separators.
int pluralOf(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString usersText(qint64 users, const QLocale& locale)
{
    return Tr::tr("%1 users", nullptr, pluralOf(users)).arg(locale.toString(users));
}

QString listed(const QStringList& names, const QLocale& locale)
{
    if (names.size() <= kListedNames)
        return names.join(QLatin1StringView(", "));
    const auto more = static_cast<int>(names.size() - kListedNames);
    return Tr::tr("%1 and %2 more", nullptr, more)
        .arg(names.mid(0, kListedNames).join(QLatin1StringView(", ")), locale.toString(more));
}

ReportLine usersLine(const ResultReport& report, const std::optional<qint64>& limit, const QLocale& locale)
{
    const QString label = Tr::tr("Users");
    if (!limit)
        return {label, usersText(report.users, locale)};
    const QString most = locale.toString(*limit);
    if (limitReached(report, limit))
        return {label,
                Tr::tr("%1 of at most %2 users: there may be more", nullptr, pluralOf(*limit))
                    .arg(locale.toString(report.users), most),
                true};
    return {label, Tr::tr("%1 of at most %2 users: these are all", nullptr, pluralOf(*limit))
                       .arg(locale.toString(report.users), most)};
}

QString columnsText(const ResultReport& report, const QLocale& locale)
{
    const auto count = static_cast<int>(report.columns.size());
    if (count == kMaxReportColumns)
        return Tr::tr("at least %1 columns", nullptr, count).arg(locale.toString(count));
    return Tr::tr("%1 columns", nullptr, count).arg(locale.toString(count));
}

QString emptyText(const QStringList& names, const QLocale& locale)
{
    if (names.size() == 1)
        return Tr::tr("%1 is empty for every user").arg(names.constFirst());
    const auto count = static_cast<int>(names.size());
    return Tr::tr("%1 columns are empty for every user: %2", nullptr, count)
        .arg(locale.toString(count), listed(names, locale));
}

QString duplicatesText(qint64 duplicates, const QLocale& locale)
{
    if (duplicates == 0)
        return Tr::tr("no user_id comes twice");
    return Tr::tr("%1 users have the user_id of an earlier one", nullptr, pluralOf(duplicates))
        .arg(locale.toString(duplicates));
}

QString rejectedText(qint64 rejected, const QLocale& locale)
{
    return Tr::tr("%1 users are in the rejected file", nullptr, pluralOf(rejected)).arg(locale.toString(rejected));
}

QString droppedText(const QVector<DroppedKey>& keys, const QLocale& locale)
{
    QStringList names;
    for (const DroppedKey& key : keys)
        names.append(Tr::tr("%1 (%2)", "key (users)").arg(key.name, usersText(key.users, locale)));
    return Tr::tr("left out of import files: %1").arg(listed(names, locale));
}

QString shortenedText(qint64 cells, const QLocale& locale)
{
    return Tr::tr("%1 texts were shortened to what a cell of a workbook can hold", nullptr, pluralOf(cells))
        .arg(locale.toString(cells));
}

} // namespace

bool limitReached(const ResultReport& report, const std::optional<qint64>& limit)
{
    return limit && report.users >= *limit;
}

QVector<ReportLine> reportLines(const ResultReport& report, const std::optional<qint64>& limit, const QLocale& locale)
{
    QVector<ReportLine> lines{usersLine(report, limit, locale)};
    if (!report.columns.isEmpty())
        lines.append({Tr::tr("Columns"), columnsText(report, locale)});
    if (const QStringList empty = emptyColumns(report); !empty.isEmpty())
        lines.append({Tr::tr("Empty"), emptyText(empty, locale), true});
    if (report.duplicates)
        lines.append(
            {Tr::tr("Duplicates"), duplicatesText(*report.duplicates, locale), report.duplicates.value_or(0) > 0});
    if (report.rejected > 0)
        lines.append({Tr::tr("Rejected"), rejectedText(report.rejected, locale), true});
    if (!report.droppedKeys.isEmpty())
        lines.append({Tr::tr("Left out"), droppedText(report.droppedKeys, locale)});
    if (report.shortenedCells > 0)
        lines.append({Tr::tr("Shortened"), shortenedText(report.shortenedCells, locale), true});
    return lines;
}

QString reportRemark(const ResultReport& report, const std::optional<qint64>& limit, const QLocale& locale)
{
    QStringList remarks;
    if (report.rejected > 0)
        remarks.append(rejectedText(report.rejected, locale));
    if (const qint64 duplicates = report.duplicates.value_or(0); duplicates > 0)
        remarks.append(Tr::tr("%1 duplicates", nullptr, pluralOf(duplicates)).arg(locale.toString(duplicates)));
    if (report.shortenedCells > 0)
        remarks.append(Tr::tr("%1 texts were shortened", nullptr, pluralOf(report.shortenedCells))
                           .arg(locale.toString(report.shortenedCells)));
    const QStringList empty = emptyColumns(report);
    if (empty.size() == 1)
        remarks.append(emptyText(empty, locale));
    else if (!empty.isEmpty())
        remarks.append(Tr::tr("%1 columns are empty", nullptr, static_cast<int>(empty.size()))
                           .arg(locale.toString(static_cast<int>(empty.size()))));
    if (limitReached(report, limit))
        remarks.append(usersLine(report, limit, locale).text);
    return remarks.join(QStringLiteral(" · "));
}

} // namespace muster
