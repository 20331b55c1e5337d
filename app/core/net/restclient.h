#pragma once

#include "app/core/base/error.h"
#include "app/core/base/job.h"
#include "app/core/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace muster {

class ReplyWatch;

/// One call to a JSON API.
struct RestRequest
{
    enum class Method { Get, Post };
    Method method = Method::Get;
    QString path; ///< begins with a slash, not percent-encoded
    QUrlQuery query;
    QByteArray body;        ///< for Post
    QByteArray contentType; ///< for Post
    Secret bearer;          ///< sent as `Authorization: Bearer …` to the origin only; empty: no such header
};

/// Any answer that is HTTP, also 4xx and 5xx: what they mean is decided by the caller.
struct RestResponse
{
    int status = 0;
    QByteArray body; ///< at most RestPolicy::largestBody bytes
    /// From Retry-After (seconds or HTTP date), otherwise from x-ratelimit-reset (epoch seconds) measured against the
    /// answer's own Date header, so that a wrong local clock does no harm. Only with 429 and 503.
    std::optional<std::chrono::seconds> retryAfter;
    std::chrono::milliseconds duration{0};
    QByteArray contentType;
    QDateTime date{}; ///< the server's own time, UTC; invalid if it did not tell
};

struct RestPolicy
{
    std::chrono::milliseconds silence{30'000}; ///< no byte for so long is NetworkTimeout
    qint64 largestBody = 8 * 1024 * 1024;      ///< more is ResponseTooLarge
};

/// One HTTP exchange. No redirect is followed. A POST goes out at most once, whatever happens to the connection; a GET
/// may be repeated by Qt when a connection closes before the first byte of the answer.
class RestJob : public Job
{
    Q_OBJECT
public:
    /// `manager` must outlive the job. `origin` is scheme, host and port.
    RestJob(QNetworkAccessManager& manager, QUrl origin, RestRequest request, RestPolicy policy,
            QObject* parent = nullptr);
    ~RestJob() override;

    /// Valid after finished(). Errors are those of the transport: HostNotFound, NetworkUnreachable, NetworkTimeout,
    /// ConnectionLost, TlsFailed, ProxyFailed, ProxyAuthenticationRequired, ResponseTooLarge, RedirectRefused,
    /// ResponseInvalid (no HTTP), Cancelled; subject is the host, or host and port of the proxy
    /// when that is at fault. A silence while connecting is NetworkUnreachable.
    [[nodiscard]] const Result<RestResponse>& result() const { return m_result; }

protected:
    void run() override;
    void abort() override;

private:
    [[nodiscard]] QNetworkReply* send();
    [[nodiscard]] qint64 announcedSize() const;
    void headersArrived();
    void bytesArrived();
    void ended();
    void end(Result<RestResponse> result);
    void letGo();

    QNetworkAccessManager& m_manager;
    QUrl m_origin;
    RestRequest m_request;
    RestPolicy m_policy;
    ReplyWatch* m_watch = nullptr; ///< while the exchange runs
    QByteArray m_body;
    Result<RestResponse> m_result = fail(ErrorCode::Internal);
};

/// True if an error of a POST proves that the service never saw it (no connection was made).
[[nodiscard]] bool wasNeverSent(const Error& error);

} // namespace muster
