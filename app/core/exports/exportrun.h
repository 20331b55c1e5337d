#pragma once

#include "app/core/auth0/managementapi.h"
#include "app/core/base/clock.h"
#include "app/core/base/serialthread.h"
#include "app/core/domain/exportstatus.h"
#include "app/core/exports/ratemeter.h"
#include "app/core/exports/run.h"
#include "app/core/exports/transition.h"
#include "app/core/files/conversion.h"
#include "app/core/net/backoff.h"
#include "app/core/net/download.h"
#include "app/core/net/requestbudget.h"
#include "app/core/net/restclient.h"
#include "app/core/store/auditwriter.h"
#include "app/core/store/database.h"

#include <QTimer>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace muster {

class ExportStore;
class PartWriter;
class SignIns;
class SignInJob;
class NameTakingJob;

/// All the times and limits of an export in one place; tests use milliseconds.
struct ExportPolicy
{
    PollPolicy poll;
    int requestsPerMinute = 20; ///< about one job
    RetryPolicy retry;
    Patience patience;
    RestPolicy rest;
    DownloadPolicy download;
};

/// What an export needs to run. Everything outlives the run.
struct ExportTools
{
    QNetworkAccessManager& api;   ///< for the tenant
    QNetworkAccessManager& files; ///< for signed links: another one, so that nothing of the tenant's leaks over
    SignIns& signIns;
    const Clock& clock;
    ExportStore& store;
    AuditWriter& audit;
    QString owner; ///< id of this process's lease
    ExportPolicy policy;
};

/// One export at work: carries out the effects that transition() decides and reports what happened as events.
///
/// The record is written to the store before the next step begins; where a power cut in between could start a job or
/// make files twice, the step waits until the disk has the record. What ended is in the audit log before the store says
/// so: after a crash between the two the export goes on, and its end is in the log twice rather than never. Destroying
/// a run leaves its record as it stands, so that another process (or the next start) goes on with it. Thread: the one
/// it lives in.
class ExportRun final : public Run
{
    Q_OBJECT
public:
    ExportRun(const ExportTools& tools, ExportRecord record, WhenDataIsGone whenDataIsGone, QObject* parent = nullptr);
    ~ExportRun() override;

    void start(Reason reason) override;
    [[nodiscard]] bool isStarted() const override { return m_started; }
    void stop() override;
    void checkNow() override;
    void setQueuePosition(int position) override;
    [[nodiscard]] ExportStatus status() const override { return {m_record, m_progress}; }

private:
    void begin(bool hasRaw);
    void handle(ExportEvent event, const Error& error = {});
    [[nodiscard]] bool record(const Decision& decision);
    void end(const Decision& decision);
    void audit();
    void storeEnd();
    void perform(ExportEffect effect);
    /// Goes on with `next` when all that was stored survives a power cut.
    void whenSynced(ExportEvent otherwise, void (ExportRun::*next)());
    void pauseThen(ExportEffect effect, std::chrono::milliseconds delay);

    void signIn();
    void submit();
    void submitted();
    void poll();
    void polled();
    void completed(const RemoteJob& job);
    void transfer();
    void download();
    void dataAccepted(qint64 total, const QString& etag);
    void replaceEtag(const QString& etag);
    void dataProgressed(qint64 received);
    void transferred();
    /// The download is worth nothing any more.
    void removeRaw();
    void discardRaw();
    void forgetJob();
    void convert();
    void convertIn(bool folderExists);
    void converted();
    [[nodiscard]] bool storePending();
    void takeNames();
    void namesTaken();
    void abortAll();

    [[nodiscard]] QString newRawPath() const;
    /// Stores the record; a failure is logged.
    bool save();
    void enter(ExportState state);

    ExportTools m_tools;
    ExportRecord m_record;
    ExportProgress m_progress;
    Situation m_situation;
    Error m_lastError;
    bool m_started = false;
    QDateTime m_watchUntil;
    int m_polls = 0;
    RequestBudget m_budget; ///< of GET job
    QUrl m_link;            ///< used once, never stored
    QByteArray m_linkHash;
    QByteArray m_deadLinkHash;
    qint64 m_mostBytes = 0;
    RateMeter m_rate;
    QTimer m_pause;
    ExportEffect m_afterPause = ExportEffect::None;

    std::shared_ptr<TokenProvider> m_tokens;
    std::unique_ptr<SignInJob> m_signInJob;
    std::unique_ptr<SubmitExportJob> m_submitJob;
    std::unique_ptr<GetJobJob> m_pollJob;
    SerialThread m_disk; ///< for the folder of the export, which may be on a drive that does not answer
    std::unique_ptr<PartWriter> m_part;
    std::unique_ptr<Download> m_download;
    std::unique_ptr<ConversionJob> m_conversion;
    std::unique_ptr<NameTakingJob> m_naming;
    std::unique_ptr<AuditWriter::Write> m_auditing;
    std::optional<ExportRecord> m_ending; ///< what is stored once the audit log has it
    std::unique_ptr<Database::Sync> m_syncing;
};

} // namespace muster
