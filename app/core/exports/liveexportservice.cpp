#include "app/core/exports/liveexportservice.h"

#include "app/core/base/logging.h"
#include "app/core/exports/conversionstep.h"
#include "app/core/exports/localrun.h"
#include "app/core/exports/signins.h"
#include "app/core/files/atomicfile.h"
#include "app/core/files/nameledger.h"
#include "app/core/files/spaceneeded.h"
#include "app/core/store/auditwriter.h"
#include "app/core/store/exportstore.h"
#include "app/core/store/processlease.h"

#include <QDir>
#include <QFile>
#include <QThreadPool>
#include <QUuid>

#include <algorithm>

#include <unistd.h>

namespace muster {
namespace {

constexpr int kListedEnds = 50;
constexpr qint64 kLeastSpace = 1'000'000; // how large a result will be, only Auth0 knows

/// The disk's side of a plan: the folder exists (or was made), can be written to and is not full.
Result<void> prepareFolder(const QString& folder)
{
    if (auto made = ensurePrivateFolder(folder); !made)
        return made;
    if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        return tl::unexpected(writeError(errno, folder));
    return checkSpace(folder, kLeastSpace);
}

/// A failed or stopped record made ready to be taken up again.
ExportRecord revived(ExportRecord record)
{
    if (!canContinue(record)) {
        if (!record.jobId.isEmpty())
            record.earlierJobIds.append(record.jobId);
        record.jobId.clear();
        record.submittedAt = {};
        record.rawPath.clear();
        record.rawBytes = 0;
        record.etag.clear();
    }
    record.state = ExportState::Ready;
    record.error.reset();
    record.finishedAt = {};
    return record;
}

} // namespace

LiveExportService::LiveExportService(ExportTools tools, QString leaseFolder, Preferences preferences, QObject* parent)
    : ExportService(parent),
      m_tools(std::move(tools)),
      m_leaseFolder(std::move(leaseFolder)),
      m_preferences(std::move(preferences))
{
}

LiveExportService::~LiveExportService() = default;

Result<QStringList> LiveExportService::recover()
{
    auto taken = takeUp();
    m_complete = true;
    Q_EMIT reset();
    return taken;
}

/// A process that is killed while it removes the parts of what was stopped leaves the rest of them.
void LiveExportService::removeWhatEndsLeft(const QVector<ExportRecord>& ended)
{
    QVector<QPair<QString, QString>> foldersAndTags;
    for (const ExportRecord& record : ended) {
        if (record.state == ExportState::Cancelled && record.pending.isEmpty())
            foldersAndTags.append({record.plan.folder, partTag(record)});
    }
    if (foldersAndTags.isEmpty())
        return;
    QThreadPool::globalInstance()->start([foldersAndTags] {
        for (const auto& [folder, tag] : foldersAndTags)
            removeStaleParts(folder, tag);
    });
}

Result<QStringList> LiveExportService::takeUp()
{
    m_tools.audit.addPending();
    auto ended = m_tools.store.listed(kListedEnds);
    if (!ended)
        return tl::unexpected(ended.error());
    m_ended.assign(ended->cbegin(), ended->cend());
    removeWhatEndsLeft(*ended);

    const auto unfinished = m_tools.store.unfinished();
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    QStringList taken;
    for (const ExportStore::Owned& owned : *unfinished) {
        if (ProcessLease::isAlive(m_leaseFolder, owned.owner))
            continue;
        const auto ours = m_tools.store.takeOver(owned.record.id, owned.owner, m_tools.owner);
        if (!ours)
            return tl::unexpected(ours.error());
        if (!*ours)
            continue; // another process was faster
        const bool untouched = owned.record.state == ExportState::Ready && owned.record.jobId.isEmpty();
        addRun(owned.record, untouched ? Run::Reason::New : Run::Reason::Reattached);
        taken.append(owned.record.id);
    }
    startWaiting();
    return taken;
}

bool LiveExportService::hasRunning() const
{
    return !m_runs.empty();
}

Result<QString> LiveExportService::submit(const ExportPlan& plan)
{
    if (auto checked = checkPlan(plan); !checked)
        return tl::unexpected(checked.error());
    if (auto folder = prepareFolder(plan.folder); !folder)
        return tl::unexpected(folder.error());
    ExportRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.plan = plan;
    record.createdAt = m_tools.clock.now();
    if (auto stored = m_tools.store.put(record, m_tools.owner); !stored)
        return tl::unexpected(stored.error());
    addRun(record, Run::Reason::New);
    Q_EMIT added(record.id);
    startWaiting();
    return record.id;
}

QVector<ExportStatus> LiveExportService::exports() const
{
    QVector<ExportStatus> all;
    for (const bool started : {true, false}) {
        for (const Running& running : m_runs) {
            if (running.run->isStarted() == started)
                all.append(running.run->status());
        }
    }
    for (const ExportRecord& record : m_ended)
        all.append({record, {}});
    return all;
}

std::optional<ExportStatus> LiveExportService::status(const QString& id) const
{
    if (const Run* run = runOf(id))
        return run->status();
    const auto found = std::find_if(m_ended.cbegin(), m_ended.cend(), [&id](const auto& r) { return r.id == id; });
    return found == m_ended.cend() ? std::nullopt : std::optional(ExportStatus{*found, {}});
}

void LiveExportService::stop(const QString& id)
{
    if (Run* run = runOf(id))
        run->stop();
}

void LiveExportService::retry(const QString& id)
{
    const auto found = std::find_if(m_ended.begin(), m_ended.end(), [&id](const auto& r) { return r.id == id; });
    if (found == m_ended.end() || found->state == ExportState::Saved)
        return;
    const ExportRecord record = revived(*found);
    if (auto stored = m_tools.store.put(record, m_tools.owner); !stored) {
        qCWarning(logExports) << "export" << id << "could not be taken up again:" << stored.error().detail;
        return;
    }
    m_ended.erase(found);
    addRun(record, Run::Reason::TakenUpAgain);
    Q_EMIT changed(id);
    startWaiting();
}

Result<QString> LiveExportService::runAgain(const QString& id)
{
    const std::optional<ExportStatus> known = status(id);
    if (known)
        return submit(known->record.plan);
    const auto stored = m_tools.store.byId(id);
    if (!stored)
        return tl::unexpected(stored.error());
    return *stored ? submit((*stored)->plan) : Result<QString>(fail(ErrorCode::NotFound));
}

void LiveExportService::dismiss(const QString& id)
{
    const auto found = std::find_if(m_ended.begin(), m_ended.end(), [&id](const auto& r) { return r.id == id; });
    if (found == m_ended.end())
        return;
    if (auto unlisted = m_tools.store.setListed(id, false); !unlisted)
        qCWarning(logExports) << "export" << id << "stays listed:" << unlisted.error().detail;
    m_ended.erase(found);
    Q_EMIT removed(id);
}

void LiveExportService::checkNow()
{
    for (const Running& running : m_runs)
        running.run->checkNow();
}

std::unique_ptr<Run> LiveExportService::makeRun(const ExportRecord& record)
{
    if (record.plan.isLocal())
        return std::make_unique<LocalRun>(&m_tools.store, m_tools.clock, m_tools.owner, record);
    return std::make_unique<ExportRun>(m_tools, record, m_preferences.whenDataIsGone());
}

void LiveExportService::addRun(const ExportRecord& record, Run::Reason reason)
{
    const QString id = record.id;
    std::unique_ptr<Run> run = makeRun(record);
    connect(run.get(), &Run::changed, this, [this, id] { Q_EMIT changed(id); });
    connect(run.get(), &Run::ended, this, [this, id] { runEnded(id); });
    m_runs.push_back({std::move(run), reason});
}

void LiveExportService::runEnded(const QString& id)
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&id](const auto& r) { return r.run->status().record.id == id; });
    m_ended.insert(m_ended.begin(), found->run->status().record);
    found->run->disconnect(this);
    found->run.release()->deleteLater(); // it is the sender of this very signal
    m_runs.erase(found);
    Q_EMIT changed(id);
    startWaiting();
}

void LiveExportService::startWaiting()
{
    const int limit = std::max(1, m_preferences.perTenant());
    QHash<QString, int> busy;
    for (const Running& running : m_runs) {
        if (running.run->isStarted())
            ++busy[running.run->status().record.plan.tenant.id];
    }
    QHash<QString, int> waiting;
    for (const Running& running : m_runs) {
        if (running.run->isStarted())
            continue;
        const QString tenant = running.run->status().record.plan.tenant.id;
        if (busy[tenant] < limit) {
            ++busy[tenant];
            if (auto* local = qobject_cast<LocalRun*>(running.run.get()))
                local->keep(localSources());
            running.run->start(running.reason);
        } else {
            running.run->setQueuePosition(busy[tenant] + waiting[tenant]++);
        }
    }
}

/// What all conversions that wait or run read.
QStringList LiveExportService::localSources() const
{
    QStringList sources;
    for (const Running& running : m_runs) {
        const ExportPlan plan = running.run->status().record.plan;
        if (plan.isLocal())
            sources.append(plan.sourcePath);
    }
    return sources;
}

Run* LiveExportService::runOf(const QString& id) const
{
    const auto found =
        std::find_if(m_runs.cbegin(), m_runs.cend(), [&id](const auto& r) { return r.run->status().record.id == id; });
    return found == m_runs.cend() ? nullptr : found->run.get();
}

} // namespace muster
