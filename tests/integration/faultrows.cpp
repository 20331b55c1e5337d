// The faults that can happen at every step. One row is one fault; the cells say what it leads to.
#include "tests/integration/faultmatrix.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster::test {
namespace {

using enum ErrorCode;
constexpr auto kSaved = std::nullopt;
using Ends = std::pair<std::optional<ErrorCode>, std::optional<ErrorCode>>;

/// The order of the columns: signing in, connections, submitting, watching, downloading.
FaultRow row(const QString& words, std::function<Fault(Step)> fault, const Ends& token, const Ends& connections,
             const Ends& submit, const Ends& poll, const Ends& file)
{
    const auto cell = [](Step step, const Ends& ends) { return FaultCell{step, {ends.first}, {ends.second}}; };
    return {words,
            std::move(fault),
            {cell(Step::Token, token), cell(Step::Connections, connections), cell(Step::Submit, submit),
             cell(Step::Poll, poll), cell(Step::File, file)}};
}

/// Ends at once, whether it lasts or not.
Ends always(ErrorCode code)
{
    return {code, code};
}
Ends passing(ErrorCode code)
{
    return {kSaved, code};
}

/// The same fault at every step.
std::function<Fault(Step)> anywhere(const Fault& fault)
{
    return [fault](Step) { return fault; };
}

/// An answer in the form of the service's own errors.
std::function<Fault(Step)> status(int code, const QByteArray& message, const QByteArray& headers = {})
{
    const QByteArray body =
        "{\"statusCode\":" + QByteArray::number(code) + ",\"error\":\"Fault\",\"message\":\"" + message + "\"}";
    return anywhere(Fault::answer(code, body, "application/json", headers));
}

Ends busy()
{
    return passing(RateLimited);
}

QVector<FaultRow> statuses()
{
    QVector<FaultRow> rows{
        row(QStringLiteral("400"), status(400, "Payload validation error"), always(RequestRejected),
            always(RequestRejected), always(RequestRejected), always(RequestRejected), always(UnexpectedStatus)),
        row(QStringLiteral("401, expired token"), status(401, "Expired token received for JSON Web Token validation"),
            always(CredentialsRefused), passing(TokenExpired), passing(TokenExpired), passing(TokenExpired),
            passing(LinkExpired)),
        row(QStringLiteral("403, missing scope"), status(403, "Insufficient scope, expected any of: read:users"),
            always(Forbidden), always(ScopeMissing), always(ScopeMissing), always(ScopeMissing), passing(LinkExpired)),
        row(QStringLiteral("404"), status(404, "Not Found"), always(NotFound), always(NotFound),
            always(RequestRejected), always(JobGone), passing(LinkExpired)),
        row(QStringLiteral("408"), status(408, "Request Timeout"), passing(NetworkTimeout), passing(NetworkTimeout),
            always(SubmitUnclear), passing(NetworkTimeout), passing(NetworkTimeout)),
        row(QStringLiteral("413"), status(413, "Payload content length greater than maximum allowed"),
            always(RequestRejected), always(RequestRejected), always(RequestRejected), always(RequestRejected),
            always(UnexpectedStatus)),
        row(QStringLiteral("429 with Retry-After"), status(429, "Global limit has been reached", "Retry-After: 0\r\n"),
            busy(), busy(), busy(), busy(), busy()),
        row(QStringLiteral("429 with x-ratelimit-reset"),
            status(429, "Global limit has been reached",
                   "Date: Sun, 01 Mar 2026 12:00:00 GMT\r\nx-ratelimit-reset: 1772366400\r\n"),
            busy(), busy(), busy(), busy(), busy()),
        row(QStringLiteral("429 with neither"), status(429, "Global limit has been reached"), busy(), busy(), busy(),
            busy(), busy()),
    };
    for (const int code : {500, 502, 503, 504})
        rows.append(row(QString::number(code), status(code, "Trouble"), passing(ServerError), passing(ServerError),
                        always(SubmitUnclear), passing(ServerError), passing(ServerError)));
    return rows;
}

QVector<FaultRow> transport()
{
    const auto row5 = [](const char* words, const Fault& fault, ErrorCode code) {
        return row(QString::fromLatin1(words), anywhere(fault), passing(code), passing(code), always(SubmitUnclear),
                   passing(code), passing(code));
    };
    // A download goes on where it stopped, so it ends well as long as every try brings something.
    const auto middle = [](const char* words, Fault (*fault)(qint64), ErrorCode code) {
        return row(QString::fromLatin1(words), [fault](Step step) { return fault(step == Step::File ? 12'000 : 420); },
                   passing(code), passing(code), always(SubmitUnclear), passing(code), {kSaved, kSaved});
    };
    return {
        row(QStringLiteral("Connection refused"), anywhere(Fault::refused()), passing(NetworkUnreachable),
            passing(NetworkUnreachable), passing(NetworkUnreachable), passing(NetworkUnreachable),
            passing(NetworkUnreachable)),
        row5("Reset before the answer", Fault::resetBefore(), ConnectionLost),
        row5("Cut in the head of the answer", Fault::cutAfter(40), ConnectionLost),
        middle("Cut in the body of the answer", Fault::cutAfter, ConnectionLost),
        row5("Silence", Fault::stallAfter(0), NetworkTimeout),
        middle("Silence in the middle of the answer", Fault::stallAfter, NetworkTimeout),
        row(QStringLiteral("A few bytes at a time"),
            [](Step step) { return Fault::dripped(step == Step::File ? 400 : 40); }, {kSaved, kSaved}, {kSaved, kSaved},
            {kSaved, kSaved}, {kSaved, kSaved}, {kSaved, kSaved}),
    };
}

/// Another body, the same for every step but the file, which is not JSON.
FaultRow brokenJson(const char* words, const QByteArray& body)
{
    FaultRow wrong = row(QString::fromLatin1(words), anywhere(Fault::answer(200, body)), passing(ResponseInvalid),
                         passing(ResponseInvalid), always(SubmitUnclear), passing(ResponseInvalid), {});
    wrong.cells.removeLast();
    return wrong;
}

/// The real answer with some keys changed.
Fault changed(const QJsonObject& changes)
{
    return Fault::body([changes](const QByteArray& body) {
        QJsonObject object = QJsonDocument::fromJson(body).object();
        for (auto change = changes.begin(); change != changes.end(); ++change)
            object.insert(change.key(), change.value());
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    });
}

QVector<FaultRow> answers()
{
    const Ends fine{kSaved, kSaved};
    const QByteArray page = "<!DOCTYPE html><html><body>Please sign in to the network.</body></html>";
    QVector<FaultRow> rows{
        row(QStringLiteral("Wrong content type"), anywhere([] {
                Fault fault;
                fault.edit = [](const QByteArray& answer) {
                    QByteArray other = answer;
                    return other.replace("application/json; charset=utf-8", "text/plain")
                        .replace("application/gzip", "video/mp4");
                };
                return fault;
            }()),
            fine, fine, fine, fine, fine),
        row(QStringLiteral("Empty body"), anywhere(Fault::answer(200, {})), passing(ResponseInvalid),
            passing(ResponseInvalid), always(SubmitUnclear), passing(ResponseInvalid), passing(DownloadTruncated)),
        row(QStringLiteral("A web page"), anywhere(Fault::answer(200, page, "text/html")), passing(ResponseInvalid),
            passing(ResponseInvalid), always(SubmitUnclear), passing(ResponseInvalid), passing(ResponseInvalid)),
        brokenJson("Invalid UTF-8", "{\"id\":\"job_1\xff\",\"status\":\"pending\",\"access_token\":\"\xc3\x28\"}"),
        brokenJson("Half an answer", "{\"id\":\"job_1\",\"status\":\"pend"),
        brokenJson("Deeply nested JSON", QByteArray(200'000, '[') + QByteArray(200'000, ']')),
        brokenJson("Missing keys", "{}"),
        brokenJson("Wrongly typed keys",
                   R"({"access_token":5,"token_type":[],"connections":7,"id":{},"status":5,"location":false})"),
    };
    const auto tooLarge = [&rows](const char* words, bool announced) {
        FaultRow huge = row(QString::fromLatin1(words), anywhere(Fault::huge(100 * 1024 * 1024, announced)),
                            always(ResponseTooLarge), always(ResponseTooLarge), always(SubmitUnclear),
                            always(ResponseTooLarge), {});
        huge.cells.removeLast(); // a file may be as large as it likes
        rows.append(huge);
    };
    tooLarge("100 MB, announced", true);
    tooLarge("100 MB, not announced", false);
    FaultRow odd =
        row(QStringLiteral("Percentage out of range"),
            anywhere(changed({{QStringLiteral("percentage_done"), 9999}, {QStringLiteral("time_left_seconds"), -5}})),
            {}, {}, {}, {kSaved, kSaved}, {});
    odd.cells = {odd.cells.at(3)};
    rows.append(odd);
    FaultRow unknown = row(QStringLiteral("Unknown status"),
                           anywhere(changed({{QStringLiteral("status"), QStringLiteral("simmering")}})), {}, {}, {},
                           {kSaved, JobTimedOut}, {});
    unknown.cells = {unknown.cells.at(3)};
    rows.append(unknown);
    return rows;
}

} // namespace

QStringList faultRowGroups()
{
    return {QStringLiteral("statuses"), QStringLiteral("transport"), QStringLiteral("answers")};
}

QVector<FaultRow> faultRows(const QString& group)
{
    if (group == QLatin1StringView("statuses"))
        return statuses();
    if (group == QLatin1StringView("transport"))
        return transport();
    return group == QLatin1StringView("answers") ? answers() : QVector<FaultRow>();
}

QString stepWords(Step step)
{
    switch (step) {
    case Step::Token:
        return QStringLiteral("Signing in");
    case Step::Connections:
        return QStringLiteral("Connections");
    case Step::Submit:
        return QStringLiteral("Submitting");
    case Step::Poll:
        return QStringLiteral("Watching");
    case Step::File:
        return QStringLiteral("Downloading");
    }
    return {};
}

} // namespace muster::test
