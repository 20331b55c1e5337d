#pragma once

#include "app/demo/demotenant.h"
#include "app/demo/httphost.h"
#include "app/demo/jobs.h"
#include "app/demo/tokenendpoint.h"

#include <QTemporaryDir>

#include <memory>

namespace muster {
class DemoControl;
}

namespace muster::demo {

/// Counts calls in seconds for the x-ratelimit headers.
class RateWindow
{
public:
    /// Counts a call; the number that is left in this second, negative when there were too many.
    int count(const QDateTime& now, int limit);
    /// The second in which the next window begins, since 1970.
    [[nodiscard]] qint64 resetsAt() const { return m_second + 1; }

private:
    qint64 m_second = 0;
    int m_used = 0;
};

/// The two servers of a demo tenant: routes, authorization, rate limits, faults and the log.
/// Made, used and destroyed in one thread with an event loop.
class DemoServer
{
public:
    DemoServer(const DemoOptions& options, std::shared_ptr<DemoControl> control);
    ~DemoServer();
    Q_DISABLE_COPY_MOVE(DemoServer)

    [[nodiscard]] Result<DemoAddress> listen();
    [[nodiscard]] QUrl fileOrigin() const { return m_fileOrigin; }

private:
    struct Call;
    HttpAnswer answerApiCall(const HttpRequest& request);
    HttpAnswer answerFileCall(const HttpRequest& request);
    HttpAnswer managementCall(const Call& call);
    HttpAnswer dispatch(const Call& call);
    HttpAnswer submit(const Call& call);
    HttpAnswer withRateHeaders(HttpAnswer answer, int limit, int left) const;

    DemoOptions m_options;
    std::shared_ptr<DemoControl> m_control;
    TokenIssuer m_issuer;
    QByteArray m_linkKey;
    QVector<Connection> m_connections;
    QTemporaryDir m_folder;
    DemoJobs m_jobs;
    RateWindow m_rate;
    HttpHost m_api;
    HttpHost m_files;
    QUrl m_apiOrigin;
    QUrl m_fileOrigin;
};

} // namespace muster::demo
