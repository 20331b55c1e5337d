#include "ui/preview/previewtext.h"

#include "app/core/base/usermessage.h"
#include "ui/jobs/jobformat.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::Preview)
};

const QString kSeparator = QStringLiteral("  ·  ");

/// Why nothing, or nothing more, can be read.
QString reasonText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileReadFailed:
        return QFileInfo::exists(error.subject) ? Tr::tr("The file cannot be read.")
                                                : Tr::tr("The file was moved or deleted.");
    case ErrorCode::DownloadTruncated:
        return QFileInfo(error.subject).size() == 0 ? Tr::tr("The file is empty.") : Tr::tr("The file is cut off.");
    case ErrorCode::DownloadCorrupt:
        return Tr::tr("The file is damaged.");
    case ErrorCode::ContentNotRecognised:
        return Tr::tr("The file is neither JSON nor CSV.");
    case ErrorCode::RecordInvalid:
        return Tr::tr("What stands there is neither JSON nor CSV.");
    case ErrorCode::TooManyColumns:
        return Tr::tr("The file has more columns than a table can have.");
    default:
        return userMessage(error).what;
    }
}

PreviewState standingState(Preview::Standing standing)
{
    PreviewState state{QStringLiteral("warning"), &Tokens::warn, {}, {}, true};
    switch (standing) {
    case Preview::Standing::Changed:
        state.word = Tr::tr("Changed");
        state.detail = Tr::tr("The file was written to since it was opened.");
        break;
    case Preview::Standing::Replaced:
        state.word = Tr::tr("Replaced");
        state.detail = Tr::tr("Another file has its name now. The old one is shown.");
        break;
    case Preview::Standing::Gone:
        state.word = Tr::tr("Gone");
        state.detail = Tr::tr("The file was moved or deleted. It is shown until you close it.");
        state.offersReload = false;
        break;
    case Preview::Standing::Same:
        break;
    }
    return state;
}

QString percentText(qint64 part, qint64 whole, const QLocale& locale)
{
    const double share = whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const bool isRounded = (share > 99.5 && part < whole) || (share < 0.5 && part > 0);
    //: A share in percent
    return Tr::tr("%1 %").arg(locale.toString(share, 'f', isRounded ? 2 : 0));
}

} // namespace

QString reportText(const ResultReport& report, const QLocale& locale)
{
    QStringList sentences;
    if (report.duplicates && *report.duplicates == 0)
        sentences << Tr::tr("No duplicates.");
    else if (report.duplicates)
        //: Users whose user_id is there more than once; %1 is the number, %n decides the plural
        sentences << Tr::tr("%1 duplicates.", nullptr,
                            static_cast<int>(std::min<qint64>(*report.duplicates, 1'000'000)))
                         .arg(locale.toString(*report.duplicates));
    const auto emptiest = std::ranges::min_element(report.columns, std::ranges::less(), &ColumnFill::filled);
    if (emptiest != report.columns.end() && emptiest->filled < report.users)
        sentences << Tr::tr("“%1” is empty in %2 of rows.")
                         .arg(emptiest->name, percentText(report.users - emptiest->filled, report.users, locale));
    return sentences.join(QLatin1Char(' '));
}

PreviewState previewState(const Preview& preview, const std::optional<ResultReport>& report, const QLocale& locale)
{
    if (preview.standing() != Preview::Standing::Same)
        return standingState(preview.standing());
    switch (preview.phase()) {
    case Preview::Phase::Opening:
        return {QStringLiteral("clock"), &Tokens::text2, Tr::tr("Opening"), {}, false};
    case Preview::Phase::Indexing:
        return {QStringLiteral("clock"), &Tokens::text2, Tr::tr("Counting"), Tr::tr("More rows are being found."),
                false};
    case Preview::Phase::Complete: {
        //: Number of users, and what else is known of them
        const QString detail =
            Tr::tr("%1. %2").arg(usersText(preview.rows(), locale), report ? reportText(*report, locale) : QString());
        return {QStringLiteral("check-circle"), &Tokens::ok, Tr::tr("Complete"), detail.trimmed(), false};
    }
    case Preview::Phase::Damaged:
        return {QStringLiteral("error"), &Tokens::danger, Tr::tr("Damaged"),
                Tr::tr("Behind row %1: %2")
                    .arg(locale.toString(preview.rows()), reasonText(preview.error().value_or(Error{}))),
                false};
    case Preview::Phase::Failed:
        break;
    }
    return {QStringLiteral("error"), &Tokens::danger, Tr::tr("Not shown"),
            reasonText(preview.error().value_or(Error{})), true};
}

QString positionText(const Preview& preview, qint64 first, qint64 last, const QLocale& locale)
{
    if (preview.phase() == Preview::Phase::Opening || preview.phase() == Preview::Phase::Failed)
        return {};
    const bool grows = preview.phase() == Preview::Phase::Indexing;
    const QString rows = locale.toString(preview.rows());
    QStringList parts;
    if (last >= first && first >= 0) {
        const QString shown = Tr::tr("Rows %1–%2").arg(locale.toString(first + 1), locale.toString(last + 1));
        parts << (grows ? Tr::tr("%1 of %2 so far").arg(shown, rows) : Tr::tr("%1 of %2").arg(shown, rows));
    }
    parts << Tr::tr("%n columns", nullptr, static_cast<int>(preview.columns().size()));
    parts << (grows ? Tr::tr("indexing %1 %").arg(preview.percent()) : QStringLiteral("UTF-8"));
    return parts.join(kSeparator);
}

QString emptyText(const Preview& preview, const QLocale&)
{
    if (preview.phase() == Preview::Phase::Failed ||
        (preview.phase() == Preview::Phase::Damaged && preview.rows() == 0))
        return reasonText(preview.error().value_or(Error{}));
    const bool isEmpty = preview.phase() == Preview::Phase::Complete && preview.rows() == 0;
    return isEmpty ? Tr::tr("There are no users in this file.") : QString();
}

QString findText(const PreviewFind& find, const QLocale& locale)
{
    const qint64 rows = find.rowsFound();
    //: Number of rows that were found; %1 is the number, %n decides the plural
    const QString found =
        Tr::tr("%1 rows", nullptr, static_cast<int>(std::min<qint64>(rows, 1'000'000))).arg(locale.toString(rows));
    if (!find.isFinished())
        return Tr::tr("%1 so far, %2 %").arg(found).arg(find.percent());
    if (find.error() && find.error()->code == ErrorCode::Cancelled)
        return Tr::tr("%1, stopped at %2 %").arg(found).arg(find.percent());
    if (find.error())
        return Tr::tr("%1 before the damage").arg(found);
    return rows == 0 ? Tr::tr("Nothing found") : found;
}

QVector<StatisticsLine> statisticsLines(const ColumnStatistics& statistics, qint64 rows, const QLocale& locale)
{
    const QString filled = locale.toString(statistics.filled);
    const QString distinct = locale.toString(statistics.distinct);
    QVector<StatisticsLine> lines{
        {Tr::tr("Filled"),
         Tr::tr("%1 of %2 rows (%3)").arg(filled, locale.toString(rows), percentText(statistics.filled, rows, locale))},
        {Tr::tr("Different values"), statistics.distinctIsExact ? distinct : Tr::tr("about %1").arg(distinct)}};
    if (statistics.longestRow >= 0)
        lines.append({Tr::tr("Longest"),
                      Tr::tr("%1 characters, in row %2", nullptr, static_cast<int>(statistics.longest))
                          .arg(locale.toString(statistics.longest), locale.toString(statistics.longestRow + 1))});
    return lines;
}

int firstPreviewed(const QVector<SavedFile>& files)
{
    const auto unpacked =
        std::ranges::find_if(files, [](const SavedFile& file) { return file.as != OutputFormat::Raw; });
    if (unpacked != files.end())
        return static_cast<int>(unpacked - files.begin());
    return files.isEmpty() ? -1 : 0;
}

QStringList fileChoices(const QVector<SavedFile>& files, ExportFormat downloaded)
{
    QHash<OutputFormat, int> uses;
    for (const SavedFile& file : files)
        ++uses[file.as];
    QStringList choices;
    for (const SavedFile& file : files) {
        const QString format = outputFormatText(file.as, downloaded);
        //: One of several files of one format: format, file name
        choices << (uses[file.as] > 1 ? Tr::tr("%1: %2").arg(format, QFileInfo(file.path).fileName()) : format);
    }
    return choices;
}

} // namespace muster::ui
