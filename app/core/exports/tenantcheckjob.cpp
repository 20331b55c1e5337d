#include "app/core/exports/tenantcheckjob.h"

namespace muster {

using Step = TenantCheck::Step;
using Outcome = TenantCheck::Outcome;

TenantCheck waitingCheck()
{
    TenantCheck check;
    for (const Step step : {Step::DomainAnswers, Step::SignedIn, Step::ReadUsers, Step::ReadConnections})
        check.rows.append({step, Outcome::Waiting, std::nullopt});
    return check;
}

bool isDomainProblem(const Error& error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::NetworkTimeout:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::ProxyAuthenticationRequired:
    case ErrorCode::RedirectRefused:
    case ErrorCode::ResponseInvalid:
    case ErrorCode::ResponseTooLarge:
    case ErrorCode::NotFound:
    case ErrorCode::UnexpectedStatus:
        return true;
    default:
        return false;
    }
}

TenantCheckJob::TenantCheckJob(QNetworkAccessManager& manager, std::shared_ptr<TokenProvider> tokens, RestPolicy policy,
                               QObject* parent)
    : Job(parent), m_manager(manager), m_tokens(std::move(tokens)), m_policy(policy), m_check(waitingCheck())
{
}

TenantCheckJob::~TenantCheckJob() = default;

void TenantCheckJob::run()
{
    set(Step::DomainAnswers, Outcome::Running);
    set(Step::SignedIn, Outcome::Running);
    Q_EMIT advanced();
    m_began = QDateTime::currentDateTimeUtc();
    m_tokenJob = m_tokens->token();
    connect(m_tokenJob.get(), &Job::finished, this, &TenantCheckJob::tokenArrived);
    m_tokenJob->start();
}

void TenantCheckJob::abort()
{
    if (m_tokenJob)
        m_tokenJob->disconnect(this);
    if (m_connectionsJob)
        m_connectionsJob->disconnect(this);
}

void TenantCheckJob::tokenArrived()
{
    m_check.answerTime = std::chrono::milliseconds(m_began.msecsTo(QDateTime::currentDateTimeUtc()));
    const Result<AccessToken>& token = m_tokenJob->result();
    const bool pasted = m_tokens->tenant().signInMethod == SignInMethod::AccessToken;
    m_check.renewable = !pasted;
    if (!token) {
        const bool unreachable = isDomainProblem(token.error());
        if (unreachable) {
            set(Step::DomainAnswers, Outcome::Problem, token.error());
            set(Step::SignedIn, Outcome::Waiting);
        } else {
            set(Step::DomainAnswers, pasted ? Outcome::Waiting : Outcome::Ok);
            set(Step::SignedIn, Outcome::Problem, token.error());
        }
        return end();
    }
    if (!pasted) { // a pasted token has not been shown to anybody yet
        set(Step::DomainAnswers, Outcome::Ok);
        set(Step::SignedIn, Outcome::Ok);
    }
    m_check.expiresAt = token->expiresAt;
    judgeScopes(*token);
    set(Step::ReadConnections, Outcome::Running);
    Q_EMIT advanced();
    m_connectionsJob = std::make_unique<ListConnectionsJob>(m_manager, *m_tokens, m_policy);
    connect(m_connectionsJob.get(), &Job::finished, this, &TenantCheckJob::connectionsArrived);
    m_connectionsJob->start();
}

void TenantCheckJob::judgeScopes(const AccessToken& token)
{
    m_check.scopes = token.scopes;
    // A token that does not tell its scopes may have them: the first export will show.
    const bool good = token.scopes.isEmpty() || token.scopes.contains(QLatin1StringView("read:users"));
    if (good)
        set(Step::ReadUsers, Outcome::Ok);
    else
        set(Step::ReadUsers, Outcome::Problem, Error{ErrorCode::ScopeMissing, {}, QStringLiteral("read:users")});
}

void TenantCheckJob::connectionsArrived()
{
    const auto& connections = m_connectionsJob->result();
    if (connections) {
        set(Step::DomainAnswers, Outcome::Ok);
        set(Step::SignedIn, Outcome::Ok);
        set(Step::ReadConnections, Outcome::Ok);
        return end();
    }
    const Error& error = connections.error();
    if (isDomainProblem(error)) {
        set(Step::DomainAnswers, Outcome::Problem, error);
        set(Step::SignedIn, Outcome::Waiting);
        set(Step::ReadConnections, Outcome::Waiting);
    } else if (error.code == ErrorCode::CredentialsRefused || error.code == ErrorCode::TokenExpired) {
        set(Step::DomainAnswers, Outcome::Ok);
        set(Step::SignedIn, Outcome::Problem, error);
        set(Step::ReadUsers, Outcome::Waiting);
        set(Step::ReadConnections, Outcome::Waiting);
    } else {
        set(Step::DomainAnswers, Outcome::Ok);
        set(Step::SignedIn, Outcome::Ok);
        set(Step::ReadConnections, Outcome::Problem, error);
    }
    end();
}

void TenantCheckJob::set(Step step, Outcome outcome, std::optional<Error> error)
{
    m_check.rows[static_cast<int>(step)] = {step, outcome, std::move(error)};
}

void TenantCheckJob::end()
{
    m_check.finished = true;
    finish();
}

} // namespace muster
