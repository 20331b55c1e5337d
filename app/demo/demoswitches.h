#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <chrono>
#include <optional>

namespace muster {

/// The places of the demo tenant where something can be made to go wrong.
enum class DemoEndpoint { Token, Connections, Submit, Poll, File };

/// One kind of answer that an endpoint gives instead of its own.
struct DemoFault
{
    enum class RetryAfter { None, Seconds, HttpDate };

    DemoEndpoint endpoint = DemoEndpoint::Poll;
    int status = 429; ///< 0: the connection is closed without an answer
    int times = 1;    ///< how many requests meet it; faults of one endpoint are met in the order they were added
    RetryAfter retryAfter = RetryAfter::None; ///< how a 429 or 503 says when to come back
    std::chrono::seconds wait{1};             ///< for Retry-After and, on a 429, x-ratelimit-reset
    bool afterwards = false; ///< the request is carried out first and only its answer is replaced (a lost answer)
    QByteArray body;         ///< sent as it is with type application/json; empty: the service's body for `status`
};

/// Everything about the service that can be changed while it runs. The defaults are a service that behaves.
struct DemoSwitches
{
    enum class SecretRefusal { AccessDenied, InvalidClient };  ///< both have been seen for a wrong client secret
    enum class GrantWording { Older, Newer };                  ///< both have been seen for a missing client grant
    enum class CsvFieldLimit { Refuse, Truncate, Accept };     ///< what 31 columns of CSV lead to; unpublished
    enum class GoneAnswer { NotFound, Expired };               ///< what a job older than 24 hours answers
    enum class LinkForm { Full, NoScheme, UserInfo, Missing }; ///< how `location` is written
    enum class BodyForm { Gzip, TwoMembers, Plain };           ///< what the exported file is made of

    // signing in
    QStringList scopes = {QStringLiteral("read:users"), QStringLiteral("read:connections")};
    std::chrono::seconds tokenLifetime{86400};
    bool scopeInTokenAnswer = true;
    bool clientGranted = true;    ///< false: the application has no grant for the Management API
    bool grantTypeAllowed = true; ///< false: the application may not use client_credentials
    SecretRefusal secretRefusal = SecretRefusal::AccessDenied;
    bool secretsAccepted = true;    ///< false: the application has to sign in with its private key
    bool assertionsAccepted = true; ///< of the key in DemoOptions
    QStringList assertionAlgorithms = {QStringLiteral("RS256"), QStringLiteral("RS384"), QStringLiteral("PS256")};
    GrantWording grantWording = GrantWording::Older;

    // every call
    int requestsPerSecond = 50; ///< x-ratelimit-limit; more calls than that in one second answer 429

    // submitting; these hold for the jobs that are submitted while they are set
    std::chrono::milliseconds jobDuration{4000};
    bool wholeMetadataInCsv = false; ///< true: user_metadata and app_metadata are accepted as CSV columns
    CsvFieldLimit csvFieldLimit = CsvFieldLimit::Refuse;
    BodyForm bodyForm = BodyForm::Gzip;
    bool emptyExport = false; ///< the job completes with a file without users

    // polling
    bool progress = true; ///< percentage_done and time_left_seconds
    QString status;       ///< when not empty, every job answers this status, known or unknown
    QString statusDetails = QStringLiteral("Job timed out."); ///< for failed jobs; empty: left out
    GoneAnswer goneAnswer = GoneAnswer::NotFound;

    // the link; a lifetime of 0 is a link that has expired when it arrives
    std::chrono::seconds linkLifetime{60};
    bool staleLink = false; ///< the first link of a job is repeated for ever
    LinkForm linkForm = LinkForm::Full;

    // the file host
    QByteArray etagSuffix;                  ///< changing it is a file that has changed since
    bool ignoreRange = false;               ///< 200 and the whole file, whatever was asked for
    std::chrono::milliseconds bodyDelay{0}; ///< between the head of the answer and its first byte
    qint64 bytesPerSecond = 0;              ///< 0: as fast as the other side reads
    std::optional<qint64> truncateAt;       ///< the file ends here, and Content-Length agrees
    std::optional<qint64> cutAt;     ///< the connection is cut at this byte of the file; Content-Length promises all
    std::optional<qint64> corruptAt; ///< the bits of this byte are turned over

    // addresses to hand out when something stands in front of the servers; empty: their own
    QUrl apiOrigin;
    QUrl fileOrigin;
};

/// A request that was answered. Values of headers and queries of links are never kept.
struct DemoRequest
{
    QString method;
    QString path;
    QString query;  ///< of the Management API only
    int status = 0; ///< 0: closed without an answer
    bool fileHost = false;
    bool authorization = false; ///< there was an Authorization header
    bool cookie = false;        ///< there was a Cookie header
};

} // namespace muster
