#pragma once

#include "app/core/exports/run.h"
#include "app/core/store/database.h"

#include <QStringList>

#include <memory>

namespace muster {

class Clock;
class ConversionJob;
class ExportStore;
class NameTakingJob;

/// Makes files of one that is there already: an export that begins with Converting. The source is only read, never
/// removed or changed, however this ends.
class LocalRun final : public Run
{
    Q_OBJECT
public:
    /// `record.plan` has a source. `store` and `clock` outlive it; `owner` is the id of this process's lease. Without a
    /// store (null) nothing is written down, and nobody can go on when the process is killed.
    LocalRun(ExportStore* store, const Clock& clock, QString owner, ExportRecord record, QObject* parent = nullptr);
    ~LocalRun() override;

    /// Before start(): files that it must neither replace nor remove, beside its source.
    void keep(const QStringList& paths) { m_kept = paths; }
    void start(Reason reason) override;
    [[nodiscard]] bool isStarted() const override { return m_started; }
    void stop() override;
    void checkNow() override {}
    void setQueuePosition(int position) override;
    [[nodiscard]] ExportStatus status() const override { return {m_record, m_progress}; }

private:
    void convert();
    void converted();
    void storePendingAndTakeNames();
    /// Not before all that was stored survives a power cut.
    void takeNamesWhenSynced();
    void takeNames();
    void namesTaken();
    void end(ExportState state, const std::optional<Error>& error);
    /// Stores the record; a failure is logged.
    bool save();
    ExportStore* m_store;
    const Clock& m_clock;
    QString m_owner;
    ExportRecord m_record;
    QStringList m_kept;
    ExportProgress m_progress;
    std::unique_ptr<ConversionJob> m_conversion;
    std::unique_ptr<Database::Sync> m_syncing;
    std::unique_ptr<NameTakingJob> m_naming;
    bool m_started = false;
};

} // namespace muster
