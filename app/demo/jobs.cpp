#include "app/demo/jobs.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace muster::demo {
namespace {

constexpr int kWritersAtOnce = 2;
constexpr int kPendingShare = 8; // a job waits for an eighth of its time

qint64 roundedUpSeconds(std::chrono::milliseconds time)
{
    return std::chrono::ceil<std::chrono::seconds>(time).count();
}

} // namespace

QString randomId(int length)
{
    constexpr QLatin1StringView alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    QString id(length, u'0');
    for (QChar& c : id)
        c = alphabet.at(QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size())));
    return id;
}

JobState jobState(std::chrono::milliseconds age, std::chrono::milliseconds duration, ExportWork::State work,
                  int workPercent)
{
    if (work == ExportWork::State::Failed)
        return {QStringLiteral("failed"), 0, 0};
    if (age >= duration && work == ExportWork::State::Ready)
        return {QStringLiteral("completed"), 100, 0};
    if (age >= kJobFailsAfter)
        return {QStringLiteral("failed"), 0, 0};
    if (age < duration / kPendingShare)
        return {QStringLiteral("pending"), 0, roundedUpSeconds(duration - age)};
    const auto byTime = duration.count() > 0 ? static_cast<int>(100 * age.count() / duration.count()) : 100;
    const int byWork = work == ExportWork::State::Ready ? 100 : workPercent;
    return {QStringLiteral("processing"), std::min({byTime, byWork, 99}),
            std::max<qint64>(1, roundedUpSeconds(duration - age))};
}

DemoJobs::DemoJobs(ExportPlan plan, QString folder) : m_plan(std::move(plan)), m_folder(std::move(folder))
{
    m_workers.setMaxThreadCount(kWritersAtOnce);
}

DemoJobs::~DemoJobs()
{
    for (const DemoJob& job : std::as_const(m_jobs))
        job.work->cancelled = true;
    m_workers.clear();
    m_workers.waitForDone();
}

const DemoJob* DemoJobs::create(const ExportOrder& order, const DemoSwitches& switches, const QDateTime& now)
{
    ExportPlan plan = m_plan;
    DemoJob job;
    if (!order.connectionId.isEmpty()) {
        const auto found = std::find_if(plan.connections.begin(), plan.connections.end(),
                                        [&order](const Connection& c) { return c.id == order.connectionId; });
        if (found == plan.connections.end())
            return nullptr;
        plan.connection = static_cast<std::size_t>(found - plan.connections.begin());
        job.connectionName = found->name;
    }
    job.id = QStringLiteral("job_") + randomId(16);
    job.order = order;
    job.created = now;
    job.duration = switches.jobDuration;
    job.diskPath = m_folder + u'/' + job.id;
    job.urlPath = QStringLiteral("/%1/muster-demo.%2.gz").arg(job.id, exportFormatName(order.format));
    job.work = std::make_shared<ExportWork>();

    plan.order = order;
    plan.users = switches.emptyExport ? 0 : plan.users;
    plan.bodyForm = switches.bodyForm;
    plan.path = job.diskPath;
    m_workers.start([plan, work = job.work] { writeExport(plan, *work); });
    return &*m_jobs.insert(job.id, job);
}

DemoJob* DemoJobs::find(const QString& id)
{
    const auto found = m_jobs.find(id);
    return found == m_jobs.end() ? nullptr : &*found;
}

std::chrono::milliseconds DemoJobs::age(const DemoJob& job, const QDateTime& now) const
{
    const std::chrono::milliseconds age{job.created.msecsTo(now)};
    if (age >= kJobDeletedAfter) {
        job.work->cancelled = true;
        QFile::remove(job.diskPath);
    }
    return age;
}

} // namespace muster::demo
