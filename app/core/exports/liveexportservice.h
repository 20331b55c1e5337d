#pragma once

#include "app/core/exports/exportrun.h"
#include "app/core/exports/exportservice.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace muster {

/// The real ExportService: a queue for each tenant and one for files that are there, runs, and the recovery of what an
/// earlier process left.
class LiveExportService final : public ExportService
{
    Q_OBJECT
public:
    /// Read at the moment they matter, so that a change of the settings counts at once.
    struct Preferences
    {
        std::function<int()> perTenant = [] { return 1; }; ///< exports that run at once in a tenant, at least 1
        std::function<WhenDataIsGone()> whenDataIsGone = [] { return WhenDataIsGone::Ask; };
    };

    /// `leaseFolder` holds the leases of all processes (see ProcessLease); `tools.owner` is this process's.
    LiveExportService(ExportTools tools, QString leaseFolder, Preferences preferences, QObject* parent = nullptr);
    ~LiveExportService() override;

    /// Takes over every unfinished export whose process is gone, and lists the ended ones that were not dismissed.
    /// Called once at the start. Returns the ids that go on.
    [[nodiscard]] Result<QStringList> recover();
    [[nodiscard]] bool hasRunning() const;

    [[nodiscard]] Result<QString> submit(const ExportPlan& plan) override;
    [[nodiscard]] QVector<ExportStatus> exports() const override;
    [[nodiscard]] bool isComplete() const override { return m_complete; }
    [[nodiscard]] std::optional<ExportStatus> status(const QString& id) const override;
    void stop(const QString& id) override;
    void retry(const QString& id) override;
    [[nodiscard]] Result<QString> runAgain(const QString& id) override;
    void dismiss(const QString& id) override;
    void checkNow() override;

private:
    [[nodiscard]] Result<QStringList> takeUp();
    void addRun(const ExportRecord& record, Run::Reason reason);
    [[nodiscard]] std::unique_ptr<Run> makeRun(const ExportRecord& record);
    void runEnded(const QString& id);
    void startWaiting();
    static void removeWhatEndsLeft(const QVector<ExportRecord>& ended);
    [[nodiscard]] QStringList localSources() const;
    [[nodiscard]] Run* runOf(const QString& id) const;

    struct Running
    {
        std::unique_ptr<Run> run;
        Run::Reason reason;
    };
    ExportTools m_tools;
    QString m_leaseFolder;
    Preferences m_preferences;
    std::vector<Running> m_runs;       ///< in the order in which they were submitted
    std::vector<ExportRecord> m_ended; ///< newest first
    bool m_complete = false;           ///< recover() was there
};

} // namespace muster
