#pragma once

#include "app/core/domain/exportstatus.h"
#include "ui/jobs/jobaction.h"
#include "ui/jobs/jobstage.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace muster::ui {

/// Everything that a job row says, made of what is known and nothing else: a number that nobody sent or measured has
/// no place here.
struct JobRowText
{
    JobStage stage = JobStage::Waiting;
    QString title;
    QString secondLine; ///< tenant, then preset, files, what deserves attention or how it ended
    bool secondIsWarning = false;
    bool otherTenant = false; ///< the row carries the tenant's mark
    QString time;             ///< line 1, right: when it was saved

    bool showsTrack = true; ///< line 3 is the track; otherwise `figures` and `checksum`
    TrackState track;
    QString figures;  ///< users and size, the cause of a failure, or how it was stopped
    QString checksum; ///< "SHA-256 9f2c…a81e"

    QString stageWords; ///< line 4, left, strong: "Processing 42 %"
    QString detail;     ///< line 4, after it; the next step of an ended job
    QString right;      ///< line 4, right: time left, countdown
    bool rightIsWarning = false;

    JobAction wayOut = JobAction::None; ///< the button of line 1
    bool hasFiles = false;              ///< line 4 shows Open, Show in folder, Run again and the drag handle
    QString accessibleName;

    friend bool operator==(const JobRowText&, const JobRowText&) = default;
};

/// `currentTenantId`: the tenant that the window shows. Pure except for the local time zone and the home folder.
[[nodiscard]] JobRowText jobRowText(const ExportStatus& status, const QDateTime& nowUtc, QStringView currentTenantId,
                                    const QLocale& locale);

/// "2 running, 1 waiting", "1 running, 2 need you", "Nothing running".
[[nodiscard]] QString jobsSummary(const QVector<ExportStatus>& jobs, const QLocale& locale);

} // namespace muster::ui
