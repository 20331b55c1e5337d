// What the service answers: jobs, connections, errors, tokens. The first byte says which.

#include "app/core/auth0/accesstoken.h"
#include "app/core/auth0/apierror.h"
#include "app/core/auth0/connectionpages.h"
#include "app/core/auth0/remotejob.h"
#include "tests/fuzz/fuzzinput.h"

#include <QDateTime>

#include <algorithm>

using namespace muster;
using fuzz::require;

namespace {

const QDateTime kNow(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);

bool isSafeToShow(const QString& text)
{
    return text.size() <= 500 && std::none_of(text.cbegin(), text.cend(), [](QChar c) {
               return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
           });
}

void checkLink(const QString& location, const QUrl& tenant)
{
    const auto link = checkedDownloadUrl(location, tenant);
    if (!link)
        return;
    require(link->isValid() && link->userInfo().isEmpty() && !link->host().isEmpty(), "a link has a host and no user");
    const bool local = tenant.scheme() == QLatin1StringView("http");
    require(link->scheme() == QLatin1StringView("https") || local, "a link is encrypted");
    require(linkExpiry(*link, kNow).isValid(), "a link ends");
}

void checkJob(fuzz::Input& input)
{
    const auto job = parseRemoteJob(input.restArray());
    if (!job)
        return require(isSafeToShow(job.error().detail), "the reason can be shown");
    require(!job->id.isEmpty() && !job->status.isEmpty(), "a job has an id and a status");
    require(!job->percent || (*job->percent >= 0 && *job->percent <= 100), "a percentage is one");
    require(!job->timeLeft || job->timeLeft->count() >= 0, "time that is left is not negative");
    require(remoteJobPhase(*job) != RemoteJobPhase::Completed || !job->location.isEmpty(),
            "what is complete has a link");
    checkLink(job->location, QUrl(QStringLiteral("https://acme.eu.auth0.com")));
    checkLink(job->location, QUrl(QStringLiteral("http://127.0.0.1:8080")));
}

/// Pages, one a line.
void checkConnections(fuzz::Input& input)
{
    ConnectionPager pager;
    static_cast<void>(pager.first());
    bool more = true;
    while (more && !input.rest().empty()) {
        const std::string_view line = input.until('\n');
        const auto page = parseConnectionsPage({line.data(), static_cast<qsizetype>(line.size())});
        if (!page)
            return;
        require(page->items.size() <= page->entries, "no entry is two");
        const auto next = pager.add(*page);
        more = next && *next;
    }
    QStringList ids;
    for (const Connection& connection : pager.sorted()) {
        require(!connection.id.isEmpty() && !connection.name.isEmpty(), "a connection has an id and a name");
        ids.append(connection.id);
    }
    require(ids.removeDuplicates() == 0, "no connection is there twice");
}

RestResponse response(fuzz::Input& input)
{
    RestResponse response;
    response.status = 100 + 2 * input.choice();
    const std::string_view type = input.until('\n');
    response.contentType = {type.data(), static_cast<qsizetype>(type.size())};
    response.body = input.restArray();
    return response;
}

void checkError(fuzz::Input& input)
{
    const RestResponse answer = response(input);
    for (const Error& error : {managementError(answer), tokenError(answer)}) {
        require(isSafeToShow(error.detail), "the service's words can be shown");
        require(isSafeToShow(error.subject), "what it is about can be shown");
    }
}

void checkToken(fuzz::Input& input)
{
    const RestResponse answer = response(input);
    const auto token = parseTokenAnswer(answer, kNow);
    if (!token)
        return require(isSafeToShow(token.error().detail), "the reason can be shown");
    const QByteArray& value = token->value.reveal();
    require(std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < '\x7f'; }),
            "a token can stand in a header");
    static_cast<void>(renewalTime(kNow, token->expiresAt));
}

void checkPastedToken(fuzz::Input& input)
{
    const auto token = parsePastedToken(Secret(input.restArray()));
    if (token)
        static_cast<void>(renewalTime(kNow, token->expiresAt));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    switch (input.choice()) {
    case 'j':
        checkJob(input);
        break;
    case 'c':
        checkConnections(input);
        break;
    case 'e':
        checkError(input);
        break;
    case 't':
        checkToken(input);
        break;
    case 'p':
        checkPastedToken(input);
        break;
    default:
        return -1; // not worth keeping
    }
    return 0;
}
