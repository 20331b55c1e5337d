#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/domain/resultreport.h"
#include "app/core/preview/preview.h"
#include "ui/common/style.h"

#include <QLocale>
#include <QString>
#include <QVector>

namespace muster::ui {

/// What the preview says. Pure, apart from asking whether a file that could not be read is there.

/// The state at the left of the footer.
struct PreviewState
{
    QString icon; ///< name of an icon
    Colour colour = nullptr;
    QString word;   ///< "Complete"
    QString detail; ///< a sentence, or empty
    bool offersReload = false;
    friend bool operator==(const PreviewState&, const PreviewState&) = default;
};
/// `report` is what the conversion found, if it is known: it is told with a complete file.
[[nodiscard]] PreviewState previewState(const Preview& preview, const std::optional<ResultReport>& report,
                                        const QLocale& locale);
/// "No duplicates. “plan” is empty in 38 % of rows."
[[nodiscard]] QString reportText(const ResultReport& report, const QLocale& locale);

/// "Rows 1–14 of 48,210 · 8 columns · UTF-8"; while the index grows "Rows 1–14 of 412,000 so far · 8 columns · indexing
/// 45 %". `first` and `last` are rows from 0, -1 without any.
[[nodiscard]] QString positionText(const Preview& preview, qint64 first, qint64 last, const QLocale& locale);
/// Instead of the table: why there is nothing to show. Empty while there is something, or nothing yet.
[[nodiscard]] QString emptyText(const Preview& preview, const QLocale& locale);
/// "12 rows", "12 rows so far, 45 %", "Nothing found".
[[nodiscard]] QString findText(const PreviewFind& find, const QLocale& locale);

/// One line of the statistics of a column: "Filled" and "47,102 of 48,210 rows (98 %)".
struct StatisticsLine
{
    QString name;
    QString value;
    friend bool operator==(const StatisticsLine&, const StatisticsLine&) = default;
};
[[nodiscard]] QVector<StatisticsLine> statisticsLines(const ColumnStatistics& statistics, qint64 rows,
                                                      const QLocale& locale);

/// The one that is opened first: an unpacked one before the `.gz`. An index, -1 if there is none.
[[nodiscard]] int firstPreviewed(const QVector<SavedFile>& files);
/// What the chooser says about each: the format, and of several with the same one the end of the file name too.
[[nodiscard]] QStringList fileChoices(const QVector<SavedFile>& files, ExportFormat downloaded);

} // namespace muster::ui
