#pragma once

#include "app/core/base/clock.h"
#include "app/demo/exportwork.h"

#include <QHash>
#include <QThreadPool>

#include <memory>

namespace muster::demo {

/// An export job of the tenant.
struct DemoJob
{
    QString id; ///< `job_` and 16 letters or digits
    ExportOrder order;
    QString connectionName; ///< empty: the whole tenant
    QDateTime created;
    std::chrono::milliseconds duration{0};
    QString diskPath;
    QString urlPath; ///< of the file on the file host
    std::shared_ptr<ExportWork> work;
    quint32 linksSigned = 0;
    QString firstLink;
};

/// What the service says about a job at one moment.
struct JobState
{
    QString status;
    int percent = 0;
    qint64 secondsLeft = 0;

    friend bool operator==(const JobState&, const JobState&) = default;
};

/// Auth0 docs, "Bulk user exports": the data of a job is deleted after 24 hours; a job that runs for 8 hours fails.
inline constexpr std::chrono::hours kJobDeletedAfter{24};
inline constexpr std::chrono::hours kJobFailsAfter{8};

/// pending → processing → completed or failed, by the age of the job and how far its file is. Pure.
[[nodiscard]] JobState jobState(std::chrono::milliseconds age, std::chrono::milliseconds duration,
                                ExportWork::State work, int workPercent);

/// The jobs of the tenant and the threads that write their files. Used in the server's thread only; the destructor
/// ends the writing and waits for it, a few milliseconds.
class DemoJobs
{
public:
    /// `plan` is what all exports have in common; files go into `folder`.
    DemoJobs(ExportPlan plan, QString folder);
    ~DemoJobs();
    Q_DISABLE_COPY_MOVE(DemoJobs)

    /// Takes an order that was checked and starts to write its file. Every call is a new job.
    /// Nothing when the connection does not exist.
    [[nodiscard]] const DemoJob* create(const ExportOrder& order, const DemoSwitches& switches, const QDateTime& now);
    /// nullptr when the tenant never had this job.
    [[nodiscard]] DemoJob* find(const QString& id);
    /// The age of a job; removes the file of one that is older than 24 hours.
    [[nodiscard]] std::chrono::milliseconds age(const DemoJob& job, const QDateTime& now) const;

private:
    ExportPlan m_plan;
    QString m_folder;
    QHash<QString, DemoJob> m_jobs;
    QThreadPool m_workers;
};

/// A random text of letters and digits, for ids and secrets that last for one run.
[[nodiscard]] QString randomId(int length);

} // namespace muster::demo
