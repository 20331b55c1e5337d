#include "app/demo/demoserver.h"

#include "app/core/base/logging.h"
#include "app/demo/connectionsendpoint.h"
#include "app/demo/democontrol.h"
#include "app/demo/filehost.h"
#include "app/demo/jobsendpoint.h"

#include <algorithm>

namespace muster::demo {
namespace {

QString originText(const QUrl& override, const QUrl& own)
{
    return (override.isEmpty() ? own : override).toString(QUrl::RemovePath | QUrl::StripTrailingSlash);
}

QUrl loopbackUrl(quint16 port)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port);
    return url;
}

DemoRequest logEntry(const HttpRequest& request, int status, bool fileHost)
{
    return {QString::fromLatin1(request.method),
            request.path,
            fileHost ? QString() : request.query,
            status,
            fileHost,
            request.hasHeader("authorization"),
            request.hasHeader("cookie")};
}

bool isAllowed(const QStringList& granted, const QStringList& anyOf)
{
    return std::any_of(anyOf.begin(), anyOf.end(),
                       [&granted](const QString& scope) { return granted.contains(scope); });
}

ExportPlan commonPlan(const DemoOptions& options, const QVector<Connection>& connections)
{
    ExportPlan plan;
    plan.seed = options.seed;
    plan.users = options.users;
    plan.connections = connections;
    return plan;
}

DemoClientApplication applicationOf(const DemoOptions& options)
{
    return {options.clientId.isEmpty() ? randomId(32) : options.clientId,
            options.clientSecret.isEmpty() ? randomId(64) : options.clientSecret, options.clientPublicKey};
}

enum class Route { Token, Connections, Connection, Submit, Job, JobErrors, Unknown };

Route routeOf(const HttpRequest& request, const QStringList& parts)
{
    const QByteArray& method = request.method;
    if (request.path == QStringLiteral("/oauth/token"))
        return method == "POST" ? Route::Token : Route::Unknown;
    if (parts.size() < 3 || parts.at(0) != QStringLiteral("api") || parts.at(1) != QStringLiteral("v2"))
        return Route::Unknown;
    const QString& collection = parts.at(2);
    if (collection == QStringLiteral("connections") && parts.size() <= 4 && method == "GET")
        return parts.size() == 3 ? Route::Connections : Route::Connection;
    if (collection != QStringLiteral("jobs") || parts.size() < 4)
        return Route::Unknown;
    if (method == "POST")
        return parts.size() == 4 && parts.at(3) == QStringLiteral("users-exports") ? Route::Submit : Route::Unknown;
    if (method != "GET" || parts.size() > 5)
        return Route::Unknown;
    if (parts.size() == 4)
        return Route::Job;
    return parts.at(4) == QStringLiteral("errors") ? Route::JobErrors : Route::Unknown;
}

std::optional<DemoEndpoint> endpointOf(Route route)
{
    switch (route) {
    case Route::Token:
        return DemoEndpoint::Token;
    case Route::Connections:
    case Route::Connection:
        return DemoEndpoint::Connections;
    case Route::Submit:
        return DemoEndpoint::Submit;
    case Route::Job:
    case Route::JobErrors:
        return DemoEndpoint::Poll;
    case Route::Unknown:
        break;
    }
    return std::nullopt;
}

QStringList scopesFor(Route route)
{
    switch (route) {
    case Route::Connections:
    case Route::Connection:
        return {QStringLiteral("read:connections")};
    case Route::Submit:
        return {QStringLiteral("read:users")};
    default:
        return {QStringLiteral("create:users"), QStringLiteral("read:users")};
    }
}

} // namespace

struct DemoServer::Call
{
    const HttpRequest& request;
    Route route;
    QString id; // of the connection or the job
    const DemoSwitches& switches;
    QString origin;
    QDateTime now;
};

int RateWindow::count(const QDateTime& now, int limit)
{
    const qint64 second = now.toSecsSinceEpoch();
    if (second != m_second) {
        m_second = second;
        m_used = 0;
    }
    return limit - ++m_used;
}

DemoServer::DemoServer(const DemoOptions& options, std::shared_ptr<DemoControl> control)
    : m_options(options),
      m_control(std::move(control)),
      m_issuer{ClientProof(applicationOf(options)), randomId(43).toLatin1()},
      m_linkKey(randomId(43).toLatin1()),
      m_connections(demoConnections(options.extraConnections)),
      m_jobs(commonPlan(options, m_connections), m_folder.path()),
      m_api([this](const HttpRequest& request) { return answerApiCall(request); }, *m_control),
      m_files([this](const HttpRequest& request) { return answerFileCall(request); }, *m_control)
{
}

DemoServer::~DemoServer() = default;

Result<DemoAddress> DemoServer::listen()
{
    if (!m_folder.isValid())
        return fail(ErrorCode::FolderNotWritable, m_folder.path(), m_folder.errorString());
    const auto apiPort = m_api.listen(m_options.port);
    if (!apiPort)
        return tl::unexpected(apiPort.error());
    const auto filePort = m_files.listen(0);
    if (!filePort)
        return tl::unexpected(filePort.error());
    m_apiOrigin = loopbackUrl(*apiPort);
    m_fileOrigin = loopbackUrl(*filePort);
    const DemoClientApplication& application = m_issuer.proof.application();
    return DemoAddress{m_apiOrigin, application.id, application.secret};
}

HttpAnswer DemoServer::answerApiCall(const HttpRequest& request)
{
    const DemoSwitches switches = m_control->switches();
    const QStringList parts = request.path.split(u'/').mid(1);
    const Call call{
        request,         routeOf(request, parts), parts.value(3), switches, originText(switches.apiOrigin, m_apiOrigin),
        m_control->now()};
    const auto endpoint = endpointOf(call.route);
    const auto fault = endpoint ? m_control->takeFault(*endpoint) : std::nullopt;

    HttpAnswer answer;
    if (!fault || fault->afterwards)
        answer = dispatch(call);
    if (fault)
        answer = faultAnswer(*fault, call.now);
    m_control->log(logEntry(request, answer.status, false));
    qCDebug(logDemo) << request.method << request.path << answer.status;
    return answer;
}

HttpAnswer DemoServer::dispatch(const Call& call)
{
    if (call.route == Route::Token)
        return answerToken(call.request, m_issuer, call.origin, call.switches, call.now);
    if (!call.request.path.startsWith(QStringLiteral("/api/v2/")))
        return noSuchRoute();
    const int limit = call.switches.requestsPerSecond;
    const int left = m_rate.count(call.now, limit);
    if (left < 0)
        return withRateHeaders(
            apiError(429, QStringLiteral("Global limit has been reached"), QStringLiteral("too_many_requests")), limit,
            0);
    return withRateHeaders(managementCall(call), limit, left);
}

HttpAnswer DemoServer::managementCall(const Call& call)
{
    if (call.route == Route::Unknown)
        return noSuchRoute();
    const auto granted = authorizedScopes(call.request, m_issuer, call.origin, call.now);
    if (!granted)
        return granted.error();
    if (const QStringList needed = scopesFor(call.route); !isAllowed(*granted, needed))
        return insufficientScope(needed);

    const bool withOptions = granted->contains(QStringLiteral("read:connections_options"));
    const LinkSigner signer{originText(call.switches.fileOrigin, m_fileOrigin), m_linkKey};
    switch (call.route) {
    case Route::Connections:
        return listConnections(call.request, m_connections, withOptions);
    case Route::Connection:
        return showConnection(call.request, m_connections, call.id, withOptions);
    case Route::Submit:
        return submit(call);
    case Route::Job:
        return showJob(call.id, m_jobs, signer, call.switches, call.now);
    case Route::JobErrors:
        return showJobErrors(call.id, m_jobs, call.switches, call.now);
    case Route::Token:
    case Route::Unknown:
        break;
    }
    return noSuchRoute();
}

HttpAnswer DemoServer::submit(const Call& call)
{
    HttpAnswer answer = submitExport(call.request, m_jobs, call.switches, call.now);
    if (answer.status == 200)
        m_control->countJob();
    return answer;
}

// A 400 of the real service carries none of these headers.
HttpAnswer DemoServer::withRateHeaders(HttpAnswer answer, int limit, int left) const
{
    if (answer.status == 400)
        return answer;
    answer.headers.emplaceBack("x-ratelimit-limit", QByteArray::number(limit));
    answer.headers.emplaceBack("x-ratelimit-remaining", QByteArray::number(left));
    answer.headers.emplaceBack("x-ratelimit-reset", QByteArray::number(m_rate.resetsAt()));
    return answer;
}

HttpAnswer DemoServer::answerFileCall(const HttpRequest& request)
{
    const auto fault = m_control->takeFault(DemoEndpoint::File);
    HttpAnswer answer = fault ? faultAnswer(*fault, m_control->now())
                              : serveFile(request, m_jobs, m_linkKey, m_control->switches(), m_control->now());
    m_control->log(logEntry(request, answer.status, true));
    qCDebug(logDemo) << request.method << request.path << answer.status;
    return answer;
}

} // namespace muster::demo
