#include "app/core/auth0/managementcall.h"

#include "app/core/auth0/apierror.h"

#include <QPointer>

#include <utility>

namespace muster {
namespace {

constexpr int kSeeOther = 303;
constexpr int kRequestTimeout = 408; // also said by something in between, which may have passed the request on

/// True if the status of an answer leaves no doubt.
bool isTurnedAway(int status)
{
    return status >= 300 && status < 500 && status != kSeeOther && status != kRequestTimeout;
}

} // namespace

struct ManagementCall::Private
{
    QNetworkAccessManager& manager;
    QPointer<TokenProvider> tokens;
    QUrl origin;
    RestPolicy policy;

    RestRequest request = {};
    AccessToken token = {};
    bool renewed = false;
    Fate fate = Fate::NotSent;
    std::unique_ptr<TokenJob> tokenJob = nullptr;
    std::unique_ptr<RestJob> restJob = nullptr;
};

ManagementCall::ManagementCall(QNetworkAccessManager& manager, TokenProvider& tokens, RestPolicy policy,
                               QObject* parent)
    : Job(parent), d(new Private{manager, &tokens, tokens.tenant().url, policy})
{
}

ManagementCall::~ManagementCall() = default;

void ManagementCall::run()
{
    send(request());
}

void ManagementCall::send(const RestRequest& request)
{
    d->request = request;
    d->renewed = false;
    authorize();
}

void ManagementCall::authorize()
{
    d->fate = Fate::NotSent;
    if (!d->tokens)
        return refused(Error{ErrorCode::Cancelled, {}, {}});
    d->tokenJob = d->tokens->token();
    d->tokenJob->setParent(this);
    connect(d->tokenJob.get(), &Job::finished, this, &ManagementCall::tokenArrived);
    d->tokenJob->start();
}

void ManagementCall::tokenArrived()
{
    const Result<AccessToken> token = d->tokenJob->result();
    d->tokenJob.release()->deleteLater();
    if (!token)
        return refused(token.error());
    d->token = *token;
    RestRequest request = d->request;
    request.bearer = d->token.value;
    d->restJob = std::make_unique<RestJob>(d->manager, d->origin, std::move(request), d->policy, this);
    connect(d->restJob.get(), &Job::finished, this, &ManagementCall::responseArrived);
    d->restJob->start();
}

void ManagementCall::responseArrived()
{
    const Result<RestResponse> response = d->restJob->result();
    d->restJob.release()->deleteLater();
    const int status = response ? response->status : response.error().httpStatus;
    d->fate = isTurnedAway(status) ? Fate::TurnedAway : Fate::Unclear;
    if (!response) {
        if (wasNeverSent(response.error()))
            d->fate = Fate::NotSent;
        return refused(response.error());
    }
    RestResponse answer = withoutSecret(*response, d->token.value);
    if (d->tokens)
        answer = d->tokens->withoutCredentials(std::move(answer));
    if (status >= 200 && status < 300)
        return answered(answer);
    if (status == 401 && d->tokens) {
        d->tokens->refuse(d->token);
        const bool renewable = d->tokens->tenant().signInMethod != SignInMethod::AccessToken;
        if (renewable && !std::exchange(d->renewed, true))
            return authorize();
    }
    refused(managementError(answer));
}

void ManagementCall::abort()
{
    d->tokenJob.reset();
    d->restJob.reset();
}

ManagementCall::Fate ManagementCall::fate() const
{
    return d->fate;
}

} // namespace muster
