#include "app/core/net/download.h"

#include "app/core/base/logging.h"
#include "app/core/base/redaction.h"
#include "app/core/net/contentrange.h"
#include "app/core/net/downloadanswer.h"
#include "app/core/net/replywatch.h"
#include "app/core/net/transport.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace muster {
namespace {

constexpr qint64 kProgressInterval = 100; ///< milliseconds
constexpr qint64 kPiece = 256 * 1024;

bool isWeb(const QUrl& url)
{
    return url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
}

QNetworkRequest requestOf(const DownloadRequest& download, qint64 from)
{
    QUrl url = download.url;
    url.setUserInfo({}); // Qt would make an Authorization header of it
    QNetworkRequest request = plainRequest(url);
    if (from > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(from) + '-');
        request.setRawHeader("If-Range", download.etag.toLatin1());
    }
    return request;
}

} // namespace

struct Download::Transfer
{
    QNetworkAccessManager& manager;
    DownloadRequest request;
    DownloadSink& sink;
    DownloadPolicy policy;

    ReplyWatch* watch = nullptr;
    qint64 askedFrom = 0;
    bool accepted = false;
    qint64 received = 0; ///< bytes that the sink was given
    std::optional<qint64> total = std::nullopt;
    QString etag = {};
    QElapsedTimer sinceProgress = {};
    bool replyEnded = false;

    [[nodiscard]] DownloadAnswer answer() const
    {
        const QNetworkReply& reply = watch->reply();
        DownloadAnswer answer{askedFrom,
                              request.etag.toLatin1(),
                              watch->status(),
                              reply.rawHeader("ETag"),
                              reply.rawHeader("Content-Range"),
                              std::nullopt,
                              watch->askedDelay(),
                              reply.rawHeader("Content-Type")};
        if (const QVariant length = reply.header(QNetworkRequest::ContentLengthHeader); length.isValid())
            answer.contentLength = length.toLongLong();
        return answer;
    }
};

Download::Download(QNetworkAccessManager& manager, DownloadRequest request, DownloadSink& sink, DownloadPolicy policy,
                   QObject* parent)
    : Job(parent), m_transfer(new Transfer{manager, std::move(request), sink, policy})
{
}

Download::~Download()
{
    letGo();
}

void Download::run()
{
    const DownloadRequest& request = m_transfer->request;
    if (!isWeb(request.url)) {
        m_result = fail(ErrorCode::LinkInvalid);
        return finish();
    }
    m_transfer->received = request.resumeFrom;
    connect(&m_transfer->sink, &DownloadSink::failed, this, [this](const Error& error) { end(tl::unexpected(error)); });
    m_transfer->sinceProgress.start();
    ask(isStrongEtag(request.etag.toLatin1()) ? request.resumeFrom : 0);
}

void Download::ask(qint64 from)
{
    Transfer& t = *m_transfer;
    t.askedFrom = from;
    t.watch = new ReplyWatch(t.manager.get(requestOf(t.request, from)), t.policy.silence, &t.manager);
    t.watch->reply().setReadBufferSize(t.policy.buffer);
    connect(t.watch, &ReplyWatch::headersArrived, this, &Download::headersArrived);
    connect(t.watch, &ReplyWatch::bytesArrived, this, &Download::drain);
    connect(t.watch, &ReplyWatch::ended, this, &Download::replyEnded);
}

void Download::headersArrived()
{
    Transfer& t = *m_transfer;
    if (t.accepted)
        return;
    if (isRedirect(t.watch->status()))
        return end(tl::unexpected(redirectRefused(t.watch->reply(), t.watch->status())));
    const DownloadAnswer answer = t.answer();
    auto step = judgeDownload(answer);
    if (!step) {
        step.error().subject = t.request.url.host();
        return end(tl::unexpected(step.error()));
    }
    if (*step == DownloadStep::AskAgain) {
        letGo();
        return ask(0);
    }
    if (*step == DownloadStep::Replace && t.received > 0) {
        t.sink.restart();
        t.received = 0;
    }
    t.accepted = true;
    t.total = wholeSize(answer, *step);
    t.etag = QString::fromLatin1(answer.etag);
    connect(&t.sink, &DownloadSink::roomMade, this, &Download::drain);
    Q_EMIT accepted(t.total.value_or(-1), t.etag);
}

void Download::replyEnded()
{
    m_transfer->replyEnded = true;
    drain();
}

/// Gives the sink what has arrived, as far as it has room.
void Download::drain()
{
    Transfer& t = *m_transfer;
    if (!t.watch) // the end is being written
        return;
    QIODevice& reply = t.watch->reply();
    while (t.accepted && t.sink.hasRoom() && reply.isOpen()) {
        const QByteArray piece = reply.read(kPiece);
        if (piece.isEmpty())
            break;
        t.sink.write(piece);
        t.received += piece.size();
    }
    t.watch->setReading(!t.accepted || t.sink.hasRoom());
    const bool isEmpty = !t.accepted || !reply.isOpen() || reply.bytesAvailable() == 0;
    if (t.replyEnded && isEmpty)
        return judge();
    if (!t.accepted || t.sinceProgress.elapsed() < kProgressInterval)
        return;
    t.sinceProgress.restart();
    Q_EMIT progressed(t.received, t.total.value_or(-1));
}

/// Everything that came is with the sink: was it all?
void Download::judge()
{
    Transfer& t = *m_transfer;
    if (const auto failure = t.watch->failure())
        return end(tl::unexpected(*failure));
    if (!t.accepted)
        return end(tl::unexpected(Error{ErrorCode::UnexpectedStatus, {}, t.request.url.host(), t.watch->status()}));
    if (t.total && t.received != *t.total) {
        const QString detail = QStringLiteral("%1 of %2 bytes").arg(t.received).arg(*t.total);
        return end(fail(ErrorCode::ConnectionLost, t.request.url.host(), detail));
    }
    logEnd({});
    letGo();
    connect(&t.sink, &DownloadSink::finished, this, [this] {
        end(DownloadResult{m_transfer->received, m_transfer->etag});
    });
    t.sink.finish();
}

void Download::end(Result<DownloadResult> result)
{
    Transfer& t = *m_transfer;
    if (!result)
        logEnd(errorName(result.error().code));
    m_result = std::move(result);
    t.sink.disconnect(this);
    letGo();
    finish();
    if (t.accepted)
        Q_EMIT progressed(t.received, t.total.value_or(-1));
}

void Download::logEnd(const QString& error) const
{
    const Transfer& t = *m_transfer;
    if (t.watch)
        qCDebug(logNet).noquote() << "GET" << redactedUrl(t.request.url) << t.watch->status() << "from" << t.askedFrom
                                  << "to" << t.received << t.watch->elapsed().count() << "ms" << error;
}

void Download::abort()
{
    m_transfer->sink.disconnect(this);
    letGo();
    m_result = fail(ErrorCode::Cancelled);
}

void Download::letGo()
{
    if (m_transfer->watch)
        std::exchange(m_transfer->watch, nullptr)->retire();
}

} // namespace muster
