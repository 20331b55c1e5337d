#pragma once

#include "app/core/domain/exportrecord.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QVector>

namespace muster::ui {

/// One line of a job's details.
struct JobDetail
{
    QString label, value;
    bool attention = false; ///< somebody should look at it
    friend bool operator==(const JobDetail&, const JobDetail&) = default;
};

/// What Details shows: the answer with its code, the other side's own words, ids, times, the report and files. Never a
/// token, a secret or a link: they are not in the record, and what looks like one in a message is taken out. Pure.
[[nodiscard]] QVector<JobDetail> jobDetails(const ExportRecord& record, const QLocale& locale);
/// What was asked for: format, users, fields, the files to make and where. Pure.
[[nodiscard]] QVector<JobDetail> requestDetails(const ExportPlan& plan, const QLocale& locale);
/// Both as lines of text for the clipboard, with the title on top.
[[nodiscard]] QString jobDetailsText(const ExportRecord& record, const QLocale& locale);

} // namespace muster::ui
