#include "app/core/exports/localrun.h"

#include "app/core/base/clock.h"
#include "app/core/base/logging.h"
#include "app/core/exports/conversionstep.h"
#include "app/core/files/nametaking.h"
#include "app/core/store/exportstore.h"

namespace muster {

LocalRun::LocalRun(ExportStore* store, const Clock& clock, QString owner, ExportRecord record, QObject* parent)
    : Run(parent), m_store(store), m_clock(clock), m_owner(std::move(owner)), m_record(std::move(record))
{
    m_progress.stateSince = m_clock.now();
}

LocalRun::~LocalRun()
{
    retire(m_conversion, this);
    retire(m_syncing, this);
    retire(m_naming, this);
}

void LocalRun::start(Reason reason)
{
    m_started = true;
    m_progress.queuePosition = 0;
    m_progress.reattached = reason == Reason::Reattached;
    const bool written = !m_record.pending.isEmpty(); // by a process that was killed before they had their names
    QMetaObject::invokeMethod(this, written ? &LocalRun::takeNamesWhenSynced : &LocalRun::convert,
                              Qt::QueuedConnection);
}

void LocalRun::stop()
{
    // With files that wait for their names it is a matter of milliseconds, and a set must not be left half named.
    if (isEndState(m_record.state) || !m_record.pending.isEmpty())
        return;
    retire(m_conversion, this);
    end(ExportState::Cancelled, std::nullopt);
}

void LocalRun::setQueuePosition(int position)
{
    if (m_progress.queuePosition == position)
        return;
    m_progress.queuePosition = position;
    Q_EMIT changed();
}

void LocalRun::convert()
{
    if (isEndState(m_record.state)) // stopped before its turn came
        return;
    m_record.state = ExportState::Converting;
    m_progress.stateSince = m_clock.now();
    save();
    ConversionPlan plan = conversionPlan(m_record);
    plan.kept = m_kept;
    m_conversion = std::make_unique<ConversionJob>(plan);
    connect(m_conversion.get(), &ConversionJob::progressed, this, [this](int percent) {
        m_progress.convertPercent = percent;
        Q_EMIT changed();
    });
    connect(m_conversion.get(), &Job::finished, this, &LocalRun::converted);
    m_conversion->start();
    Q_EMIT changed();
}

void LocalRun::converted()
{
    const Result<ConversionReport> result = m_conversion->takeResult();
    if (!result)
        return end(ExportState::Failed, result.error());
    noteConversion(m_record, *result);
    storePendingAndTakeNames();
}

/// Stores the names before the first is given: a crash in between must not lead to a second set of files.
void LocalRun::storePendingAndTakeNames()
{
    if (save())
        return takeNamesWhenSynced();
    giveUpPending(m_record);
    end(ExportState::Failed, Error{ErrorCode::DatabaseFailed});
}

void LocalRun::takeNamesWhenSynced()
{
    if (isEndState(m_record.state)) // stopped before its turn came
        return;
    if (!m_store)
        return takeNames();
    retire(m_syncing, this);
    m_syncing = m_store->synced();
    connect(m_syncing.get(), &Job::finished, this, [this] {
        if (const Result<void>& synced = m_syncing->outcome(); !synced) {
            giveUpPending(m_record);
            return end(ExportState::Failed, synced.error());
        }
        takeNames();
    });
    m_syncing->start();
}

void LocalRun::takeNames()
{
    retire(m_naming, this);
    m_naming = std::make_unique<NameTakingJob>(m_record.pending, m_record.plan.onConflict, QString());
    connect(m_naming.get(), &Job::finished, this, &LocalRun::namesTaken);
    m_naming->start();
}

void LocalRun::namesTaken()
{
    const Result<void> result = m_naming->outcome();
    switch (noteNaming(m_record, result)) {
    case AfterNaming::OtherNames:
        return storePendingAndTakeNames();
    case AfterNaming::Failed:
        if (result.error().code == ErrorCode::FileReadFailed && !m_conversion) {
            retire(m_syncing, this);
            retire(m_naming, this);
            return convert(); // what an earlier process wrote is gone or was changed
        }
        return end(ExportState::Failed, result.error());
    case AfterNaming::Named:
        return end(ExportState::Saved, std::nullopt);
    }
}

void LocalRun::end(ExportState state, const std::optional<Error>& error)
{
    m_record.endedIn = m_record.state;
    m_record.state = state;
    m_record.finishedAt = m_clock.now();
    m_record.error = error;
    m_progress = {};
    save();
    qCInfo(logExports) << "conversion" << m_record.id << exportStateName(state)
                       << (error ? errorName(error->code) : QString());
    Q_EMIT changed();
    Q_EMIT ended();
}

bool LocalRun::save()
{
    if (!m_store)
        return true;
    const auto stored = m_store->put(m_record, isEndState(m_record.state) ? QString() : m_owner);
    if (!stored)
        qCWarning(logExports) << "conversion" << m_record.id << "could not be written:" << stored.error().detail;
    return stored.has_value();
}

} // namespace muster
