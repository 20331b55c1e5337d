#include "app/core/auth0/tokenprovider.h"

#include "app/core/auth0/apierror.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>
#include <QVector>

#include <functional>
#include <utility>

namespace muster {
namespace {

/// Asks its provider when it starts and gets its result from it.
class WaitingToken final : public TokenJob
{
public:
    using Ask = std::function<void(WaitingToken&)>;
    WaitingToken(TokenProvider& provider, Ask ask) : m_provider(&provider), m_ask(std::move(ask)) {}

    void deliver(const Result<AccessToken>& result)
    {
        m_result = result;
        finish();
    }

protected:
    void run() override
    {
        if (m_provider)
            m_ask(*this);
        else
            deliver(fail(ErrorCode::Cancelled));
    }

private:
    QPointer<TokenProvider> m_provider;
    Ask m_ask;
};

QByteArray formBody(const Tenant& tenant, const Secret& secret)
{
    QByteArray body = "grant_type=client_credentials";
    body += "&client_id=" + QUrl::toPercentEncoding(tenant.clientId);
    body += "&client_secret=" + secret.reveal().toPercentEncoding();
    body += "&audience=" + QUrl::toPercentEncoding(tenant.audience());
    return body;
}

} // namespace

struct TokenProvider::Private
{
    TokenProvider* q;
    QNetworkAccessManager& manager;
    const Clock& clock;
    Tenant tenant;
    Secret secret;
    RestPolicy policy;

    std::optional<AccessToken> token = std::nullopt;
    QDateTime renewAt = {};
    std::unique_ptr<RestJob> fetch = nullptr;
    QVector<QPointer<WaitingToken>> waiting = {};

    [[nodiscard]] bool isPasted() const { return tenant.signInMethod == SignInMethod::AccessToken; }
    [[nodiscard]] bool hasEnded() const { return token->expiresAt.isValid() && clock.now() >= token->expiresAt; }
    [[nodiscard]] bool isDue() const { return renewAt.isValid() && clock.now() >= renewAt; }
    [[nodiscard]] Result<AccessToken> pasted() const;
    void serve(WaitingToken& job);
    void startFetch();
    void fetched();
    void deliver(const Result<AccessToken>& result);
};

Result<AccessToken> TokenProvider::Private::pasted() const
{
    if (token && !hasEnded())
        return *token;
    const auto parsed = parsePastedToken(secret);
    return parsed ? Result<AccessToken>(fail(ErrorCode::TokenExpired)) : parsed;
}

void TokenProvider::Private::serve(WaitingToken& job)
{
    waiting.append(&job);
    if (isPasted())
        return deliver(pasted());
    if (secret.isEmpty() || tenant.clientId.isEmpty())
        return deliver(fail(ErrorCode::CredentialsMissing));
    if (token && !isDue())
        return deliver(*token);
    if (!fetch)
        startFetch();
}

void TokenProvider::Private::startFetch()
{
    RestRequest request;
    request.method = RestRequest::Method::Post;
    request.path = QStringLiteral("/oauth/token");
    request.contentType = "application/x-www-form-urlencoded";
    request.body = formBody(tenant, secret);
    fetch = std::make_unique<RestJob>(manager, tenant.url, std::move(request), policy, q);
    connect(fetch.get(), &Job::finished, q, [this] { fetched(); });
    fetch->start();
}

void TokenProvider::Private::fetched()
{
    const Result<RestResponse> answer = fetch->result();
    fetch.release()->deleteLater();
    if (!answer)
        return deliver(tl::unexpected(answer.error()));
    if (answer->status != 200)
        return deliver(tl::unexpected(tokenError(*answer)));
    const QDateTime now = clock.now();
    const Result<AccessToken> result = parseTokenAnswer(*answer, now);
    if (result) {
        token = *result;
        renewAt = renewalTime(now, token->expiresAt);
    }
    deliver(result);
    if (result)
        Q_EMIT q->renewed();
}

void TokenProvider::Private::deliver(const Result<AccessToken>& result)
{
    const auto jobs = std::exchange(waiting, {});
    for (const auto& job : jobs) {
        if (job && job->isRunning())
            job->deliver(result);
    }
    if (!result)
        Q_EMIT q->failed(result.error());
}

TokenProvider::TokenProvider(QNetworkAccessManager& manager, const Clock& clock, Tenant tenant, Secret secret,
                             RestPolicy policy, QObject* parent)
    : QObject(parent), d(new Private{this, manager, clock, std::move(tenant), std::move(secret), policy})
{
    if (!d->isPasted())
        return;
    if (auto pasted = parsePastedToken(d->secret))
        d->token = *pasted;
}

TokenProvider::~TokenProvider()
{
    for (const auto& job : std::as_const(d->waiting)) {
        if (job && job->isRunning())
            job->deliver(fail(ErrorCode::Cancelled));
    }
}

std::unique_ptr<TokenJob> TokenProvider::token()
{
    return std::make_unique<WaitingToken>(*this, [this](WaitingToken& job) { d->serve(job); });
}

void TokenProvider::refuse(const AccessToken& token)
{
    if (d->token && d->token->value == token.value)
        d->token.reset();
}

std::optional<AccessToken> TokenProvider::current() const
{
    return d->token && !d->hasEnded() ? d->token : std::nullopt;
}

const Tenant& TokenProvider::tenant() const
{
    return d->tenant;
}

} // namespace muster
