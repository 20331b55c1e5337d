#include "app/demo/jobsendpoint.h"

#include "app/demo/signedlink.h"

namespace muster::demo {
namespace {

HttpAnswer noSuchJob()
{
    return apiError(404, QStringLiteral("The job does not exist."), QStringLiteral("inexistent_job"));
}

QJsonObject describe(const DemoJob& job, const QString& status)
{
    QJsonObject body = job.order.echo();
    body.insert(QStringLiteral("type"), QStringLiteral("users_export"));
    body.insert(QStringLiteral("status"), status);
    body.insert(QStringLiteral("format"), exportFormatName(job.order.format));
    body.insert(QStringLiteral("created_at"), isoInstant(job.created));
    body.insert(QStringLiteral("id"), job.id);
    if (!job.connectionName.isEmpty()) {
        body.insert(QStringLiteral("connection_id"), job.order.connectionId);
        body.insert(QStringLiteral("connection"), job.connectionName);
    }
    return body;
}

JobState stateOf(const DemoJob& job, const DemoJobs& jobs, const DemoSwitches& switches, const QDateTime& now)
{
    const std::chrono::milliseconds age = jobs.age(job, now);
    if (age >= kJobDeletedAfter)
        return {QStringLiteral("expired"), 0, 0};
    JobState state = jobState(age, job.duration, job.work->state, job.work->percent);
    if (!switches.status.isEmpty())
        state.status = switches.status;
    return state;
}

bool isGone(const JobState& state, const DemoSwitches& switches)
{
    return state.status == QStringLiteral("expired") && switches.status.isEmpty() &&
           switches.goneAnswer == DemoSwitches::GoneAnswer::NotFound;
}

QString shapeLink(const QString& link, DemoSwitches::LinkForm form)
{
    const QString separator = QStringLiteral("://");
    const qsizetype host = link.indexOf(separator) + separator.size();
    switch (form) {
    case DemoSwitches::LinkForm::NoScheme:
        return link.mid(host);
    case DemoSwitches::LinkForm::UserInfo:
        return link.left(host) + QStringLiteral("storage:key@") + link.mid(host);
    default:
        return link;
    }
}

QString signedLocation(DemoJob& job, const LinkSigner& signer, const DemoSwitches& switches, const QDateTime& now)
{
    if (!switches.staleLink || job.firstLink.isEmpty()) {
        const QDateTime expires = now.addSecs(switches.linkLifetime.count());
        const QString link =
            signer.origin + job.urlPath + u'?' + signLink(job.urlPath, expires, ++job.linksSigned, signer.key);
        if (job.firstLink.isEmpty())
            job.firstLink = link;
        return shapeLink(link, switches.linkForm);
    }
    return shapeLink(job.firstLink, switches.linkForm);
}

void addProgress(QJsonObject& body, const JobState& state)
{
    if (state.status == QStringLiteral("processing") || state.status == QStringLiteral("completed")) {
        body.insert(QStringLiteral("percentage_done"), state.percent);
        body.insert(QStringLiteral("time_left_seconds"), state.secondsLeft);
    }
}

} // namespace

HttpAnswer submitExport(const HttpRequest& request, DemoJobs& jobs, const DemoSwitches& switches, const QDateTime& now)
{
    const auto order = parseExportOrder(request, switches);
    if (!order)
        return order.error();
    const DemoJob* job = jobs.create(*order, switches, now);
    if (!job)
        return apiError(400, QStringLiteral("The connection does not exist."));
    return jsonAnswer(describe(*job, QStringLiteral("pending")));
}

HttpAnswer showJob(const QString& id, DemoJobs& jobs, const LinkSigner& signer, const DemoSwitches& switches,
                   const QDateTime& now)
{
    DemoJob* job = jobs.find(id);
    if (!job)
        return noSuchJob();
    const JobState state = stateOf(*job, jobs, switches, now);
    if (isGone(state, switches))
        return noSuchJob();
    QJsonObject body = describe(*job, state.status);
    if (switches.progress)
        addProgress(body, state);
    if (state.status == QStringLiteral("failed") && !switches.statusDetails.isEmpty())
        body.insert(QStringLiteral("status_details"), switches.statusDetails);
    if (state.status == QStringLiteral("completed") && job->work->state == ExportWork::State::Ready &&
        switches.linkForm != DemoSwitches::LinkForm::Missing)
        body.insert(QStringLiteral("location"), signedLocation(*job, signer, switches, now));
    return jsonAnswer(body);
}

HttpAnswer showJobErrors(const QString& id, DemoJobs& jobs, const DemoSwitches& switches, const QDateTime& now)
{
    const DemoJob* job = jobs.find(id);
    if (!job)
        return noSuchJob();
    const JobState state = stateOf(*job, jobs, switches, now);
    if (isGone(state, switches))
        return noSuchJob();
    if (state.status != QStringLiteral("failed"))
        return {204, {}, {}};
    QJsonObject body{{QStringLiteral("id"), job->id},
                     {QStringLiteral("type"), QStringLiteral("users_export")},
                     {QStringLiteral("status"), state.status},
                     {QStringLiteral("created_at"), isoInstant(job->created)},
                     {QStringLiteral("status_details"), switches.statusDetails}};
    if (!job->connectionName.isEmpty())
        body.insert(QStringLiteral("connection_id"), job->order.connectionId);
    return jsonAnswer(body);
}

} // namespace muster::demo
