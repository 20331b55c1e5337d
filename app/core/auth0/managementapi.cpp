#include "app/core/auth0/managementapi.h"

#include "app/core/base/redaction.h"

#include <QJsonDocument>

#include <utility>

namespace muster {
namespace {

RestRequest getRequest(const QString& path, const QUrlQuery& query = {})
{
    RestRequest request;
    request.path = path;
    request.query = query;
    return request;
}

RestRequest connectionsRequest(const QUrlQuery& query)
{
    return getRequest(QStringLiteral("/api/v2/connections"), query);
}

/// An answer that was not understood: says what it was instead of JSON, never what stood in it.
Error notUnderstood(Error error, const RestResponse& response)
{
    error.httpStatus = response.status;
    const QString type = QString::fromLatin1(response.contentType);
    if (error.detail.isEmpty() && !type.startsWith(QLatin1StringView("application/json")))
        error.detail = redactedText(QStringLiteral("Content-Type: %1").arg(type));
    return error;
}

Error unclear(const Error& cause)
{
    Error error = cause;
    error.code = ErrorCode::SubmitUnclear;
    error.detail = errorName(cause.code);
    if (!cause.detail.isEmpty())
        error.detail += QStringLiteral(": ") + cause.detail;
    return error;
}

} // namespace

void ListConnectionsJob::abort()
{
    ManagementCall::abort();
    m_result = fail(ErrorCode::Cancelled);
}

RestRequest ListConnectionsJob::request() const
{
    return connectionsRequest(m_pager.first());
}

void ListConnectionsJob::answered(const RestResponse& response)
{
    const auto page = parseConnectionsPage(response.body);
    if (!page)
        return refused(notUnderstood(page.error(), response));
    const auto next = m_pager.add(*page);
    if (!next)
        return refused(notUnderstood(next.error(), response));
    if (*next)
        return send(connectionsRequest(**next));
    m_result = m_pager.sorted();
    finish();
}

void ListConnectionsJob::refused(const Error& error)
{
    m_result = tl::unexpected(error);
    finish();
}

SubmitExportJob::SubmitExportJob(QNetworkAccessManager& manager, TokenProvider& tokens, ExportRequest exportRequest,
                                 RestPolicy policy, QObject* parent)
    : ManagementCall(manager, tokens, policy, parent), m_exportRequest(std::move(exportRequest))
{
}

void SubmitExportJob::abort()
{
    ManagementCall::abort();
    m_result = fail(ErrorCode::Cancelled);
}

RestRequest SubmitExportJob::request() const
{
    RestRequest request;
    request.method = RestRequest::Method::Post;
    request.path = QStringLiteral("/api/v2/jobs/users-exports");
    request.contentType = "application/json";
    request.body = QJsonDocument(m_exportRequest.toJson()).toJson(QJsonDocument::Compact);
    return request;
}

void SubmitExportJob::answered(const RestResponse& response)
{
    m_result = parseRemoteJob(response.body);
    if (!m_result)
        m_result = tl::unexpected(unclear(notUnderstood(m_result.error(), response)));
    finish();
}

void SubmitExportJob::refused(const Error& error)
{
    m_result = tl::unexpected(fate() == Fate::Unclear ? unclear(error) : error);
    // With words of the service it is about what was asked for: "The connection does not exist."
    if (error.code == ErrorCode::NotFound && fate() == Fate::TurnedAway && !error.detail.isEmpty())
        m_result.error().code = ErrorCode::RequestRejected;
    finish();
}

GetJobJob::GetJobJob(QNetworkAccessManager& manager, TokenProvider& tokens, QString jobId, RestPolicy policy,
                     QObject* parent)
    : ManagementCall(manager, tokens, policy, parent), m_jobId(std::move(jobId))
{
}

void GetJobJob::abort()
{
    ManagementCall::abort();
    m_result = fail(ErrorCode::Cancelled);
}

RestRequest GetJobJob::request() const
{
    return getRequest(QStringLiteral("/api/v2/jobs/") + m_jobId);
}

void GetJobJob::answered(const RestResponse& response)
{
    m_result = parseRemoteJob(response.body);
    if (m_result && m_result->id != m_jobId)
        m_result = fail(ErrorCode::ResponseInvalid, {}, QStringLiteral("The answer is about another job"));
    else if (!m_result)
        m_result = tl::unexpected(notUnderstood(m_result.error(), response));
    finish();
}

void GetJobJob::refused(const Error& error)
{
    m_result = tl::unexpected(error);
    // The token endpoint's 404 says something else: there is no tenant.
    if (error.code == ErrorCode::NotFound && fate() == Fate::TurnedAway)
        m_result.error().code = ErrorCode::JobGone;
    finish();
}

} // namespace muster
