#include "app/core/auth0/tokenprovider.h"

#include "app/core/auth0/apierror.h"
#include "app/core/auth0/tokenrequest.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QVector>

#include <chrono>
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

/// Beyond this a clock is taken for wrong. Auth0 tolerates ten seconds.
constexpr std::chrono::seconds kClockTolerance{5};

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
    std::chrono::seconds serverAhead{0}; ///< how far the service's clock is ahead of this computer's
    bool clockCorrected = false;         ///< the running fetch is the second try
    QVector<QPointer<WaitingToken>> waiting = {};

    [[nodiscard]] bool isPasted() const { return tenant.signInMethod == SignInMethod::AccessToken; }
    [[nodiscard]] bool hasEnded() const { return token->expiresAt.isValid() && clock.now() >= token->expiresAt; }
    [[nodiscard]] bool isDue() const { return renewAt.isValid() && clock.now() >= renewAt; }
    [[nodiscard]] Result<AccessToken> pasted() const;
    void serve(WaitingToken& job);
    void startFetch();
    void fetched();
    [[nodiscard]] bool learnTime(const RestResponse& answer);
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
    if (token && !isDue())
        return deliver(*token);
    if (fetch)
        return;
    clockCorrected = false;
    startFetch();
}

void TokenProvider::Private::startFetch()
{
    auto request = tokenRequest(tenant, secret, clock.now().addSecs(serverAhead.count()));
    if (!request)
        return deliver(tl::unexpected(request.error()));
    fetch = std::make_unique<RestJob>(manager, tenant.url, std::move(*request), policy, q);
    connect(fetch.get(), &Job::finished, q, [this] { fetched(); });
    fetch->start();
}

void TokenProvider::Private::fetched()
{
    const Result<RestResponse> answer = fetch->result();
    fetch.release()->deleteLater();
    if (!answer)
        return deliver(tl::unexpected(answer.error()));
    const bool newTime = learnTime(*answer);
    if (answer->status != 200) {
        // An assertion of a wrong time is refused like a wrong key; with the service's own time it may be good.
        const bool byKey = tenant.signInMethod == SignInMethod::PrivateKey;
        if (byKey && newTime && answer->status < 500 && !std::exchange(clockCorrected, true))
            return startFetch();
        return deliver(tl::unexpected(tokenError(withoutSecret(*answer, secret))));
    }
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

/// True if the clocks differ otherwise than was known.
bool TokenProvider::Private::learnTime(const RestResponse& answer)
{
    if (!answer.date.isValid())
        return false;
    const std::chrono::seconds ahead(clock.now().secsTo(answer.date));
    if (std::chrono::abs(ahead - serverAhead) <= kClockTolerance)
        return false;
    serverAhead = ahead;
    return true;
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

RestResponse TokenProvider::withoutCredentials(RestResponse answer) const
{
    return withoutSecret(std::move(answer), d->secret);
}

const Tenant& TokenProvider::tenant() const
{
    return d->tenant;
}

} // namespace muster
