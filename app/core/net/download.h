#pragma once

#include "app/core/base/error.h"
#include "app/core/base/job.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace muster {

/// Where a download goes. It takes bytes without waiting for the place they go to, and says when it has had enough.
/// Thread: the one of the Download.
class DownloadSink : public QObject
{
    Q_OBJECT
public:
    /// Everything received so far is void: begin again at byte 0.
    virtual void restart() = 0;
    virtual void write(const QByteArray& bytes) = 0;
    /// Whether it takes more now; otherwise roomMade() tells when it does. Giving more than one piece at once to a sink
    /// without room only costs memory.
    [[nodiscard]] virtual bool hasRoom() const = 0;
    /// That was all: finished() follows, or failed().
    virtual void finish() = 0;

Q_SIGNALS:
    void roomMade();
    /// Everything is written.
    void finished();
    /// At most once, never from within a call of these functions; what is given from then on is void.
    void failed(const muster::Error& error);
};

struct DownloadRequest
{
    QUrl url;              ///< a signed link: a credential; never logged, never in an error
    qint64 resumeFrom = 0; ///< bytes that the sink has already
    QString etag;          ///< of those bytes; empty: unknown, then resuming is not tried
};

struct DownloadResult
{
    qint64 bytes = 0; ///< the whole file, the resumed part included
    QString etag;
};

struct DownloadPolicy
{
    std::chrono::milliseconds silence{60'000}; ///< no byte for so long, while the sink has room, is NetworkTimeout
    qint64 buffer = 1024 * 1024;
};

/// Streams one file into a sink with GET: no Authorization, no cookies, no decompression, no redirects.
///
/// Goes on with Range and If-Range where it can; when the host ignores the range, changed the file or answers with
/// another range, the sink is restarted and the file comes from byte 0. The sink is restarted only when a usable answer
/// is there, so that a refused link costs nothing that was received.
/// A body shorter than announced is ConnectionLost. Where the host announces no length (`total` is -1), a cut may look
/// like the end: Qt 6.4 does not tell the last chunk from a closed connection. Whoever reads the file has to notice.
class Download : public Job
{
    Q_OBJECT
public:
    /// `manager` must outlive the job, and `sink` until it has ended.
    Download(QNetworkAccessManager& manager, DownloadRequest request, DownloadSink& sink, DownloadPolicy policy,
             QObject* parent = nullptr);
    ~Download() override;

    /// Valid after finished(). LinkExpired (401, 403, 404, 410), LinkInvalid (neither http nor https), RateLimited,
    /// ServerError, UnexpectedStatus, RedirectRefused, the transport errors of RestJob, and the sink's own errors.
    [[nodiscard]] const Result<DownloadResult>& result() const { return m_result; }

Q_SIGNALS:
    /// The answer was accepted: the link is used and its age does not matter any more. `total` is -1 if unknown.
    /// Before the first write().
    void accepted(qint64 total, const QString& etag);
    /// Of what the sink was given, about ten times a second, and once at the end; `received` counts the resumed part
    /// too.
    void progressed(qint64 received, qint64 total);

protected:
    void run() override;
    void abort() override;

private:
    struct Transfer;
    void ask(qint64 from);
    void headersArrived();
    void replyEnded();
    void drain();
    void judge();
    void end(Result<DownloadResult> result);
    void logEnd(const QString& error) const;
    void letGo();

    std::unique_ptr<Transfer> m_transfer;
    Result<DownloadResult> m_result = fail(ErrorCode::Internal);
};

} // namespace muster
