#pragma once

#include "app/core/auth0/tokenprovider.h"
#include "app/core/base/error.h"
#include "app/core/base/job.h"
#include "app/core/net/restclient.h"

#include <memory>

class QNetworkAccessManager;

namespace muster {

/// A call that gets a token, sends one request, and after a 401 renews the token and sends once more.
/// (A request that was answered with 401 was not carried out, so this is safe for the POST too.)
class ManagementCall : public Job
{
    Q_OBJECT
public:
    /// `manager` must outlive the job. When `tokens` dies first, the job ends with Cancelled.
    ManagementCall(QNetworkAccessManager& manager, TokenProvider& tokens, RestPolicy policy, QObject* parent = nullptr);
    ~ManagementCall() override;

protected:
    void run() override;
    void abort() override;
    /// Sends a further request of the same job (paging).
    void send(const RestRequest& request);
    [[nodiscard]] virtual RestRequest request() const = 0;
    /// A 2xx answer. Ends the job with finish() or goes on with send().
    virtual void answered(const RestResponse& response) = 0;
    /// Anything else, already as an Error: no token, no answer, or an answer that is no 2xx.
    virtual void refused(const Error& error) = 0;
    /// What became of the last request; valid in refused().
    enum class Fate {
        NotSent,    ///< there was no token, or no connection was made
        TurnedAway, ///< answered with 3xx or 4xx (but not 303 and 408): not carried out
        Unclear,    ///< sent without an answer that tells
    };
    [[nodiscard]] Fate fate() const;

private:
    void authorize();
    void tokenArrived();
    void responseArrived();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
