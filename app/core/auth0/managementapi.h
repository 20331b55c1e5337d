#pragma once

#include "app/core/auth0/connectionpages.h"
#include "app/core/auth0/managementcall.h"
#include "app/core/auth0/remotejob.h"
#include "app/core/base/error.h"
#include "app/core/domain/connection.h"
#include "app/core/domain/exportrequest.h"

#include <QVector>

namespace muster {

/// GET /api/v2/connections, all pages, in whatever of the three documented shapes they come.
/// Asks for id, name, display_name and strategy only: `options` can hold secrets.
class ListConnectionsJob : public ManagementCall
{
    Q_OBJECT
public:
    using ManagementCall::ManagementCall;
    /// Valid after finished(); sorted by name, case-insensitively.
    [[nodiscard]] const Result<QVector<Connection>>& result() const { return m_result; }

protected:
    void abort() override;
    [[nodiscard]] RestRequest request() const override;
    void answered(const RestResponse& response) override;
    void refused(const Error& error) override;

private:
    ConnectionPager m_pager;
    Result<QVector<Connection>> m_result = fail(ErrorCode::Internal);
};

/// POST /api/v2/jobs/users-exports, sent at most once. SubmitUnclear when it may have arrived without a usable answer
/// (silence, cut connection, 5xx, an answer that is not understood).
class SubmitExportJob : public ManagementCall
{
    Q_OBJECT
public:
    SubmitExportJob(QNetworkAccessManager& manager, TokenProvider& tokens, ExportRequest exportRequest,
                    RestPolicy policy, QObject* parent = nullptr);
    [[nodiscard]] const Result<RemoteJob>& result() const { return m_result; }

protected:
    void abort() override;
    [[nodiscard]] RestRequest request() const override;
    void answered(const RestResponse& response) override;
    void refused(const Error& error) override;

private:
    ExportRequest m_exportRequest;
    Result<RemoteJob> m_result = fail(ErrorCode::Internal);
};

/// GET /api/v2/jobs/{id}. A 404 is JobGone.
class GetJobJob : public ManagementCall
{
    Q_OBJECT
public:
    GetJobJob(QNetworkAccessManager& manager, TokenProvider& tokens, QString jobId, RestPolicy policy,
              QObject* parent = nullptr);
    [[nodiscard]] const Result<RemoteJob>& result() const { return m_result; }

protected:
    void abort() override;
    [[nodiscard]] RestRequest request() const override;
    void answered(const RestResponse& response) override;
    void refused(const Error& error) override;

private:
    QString m_jobId;
    Result<RemoteJob> m_result = fail(ErrorCode::Internal);
};

} // namespace muster
