#include "tests/support/democlient.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>

#include <memory>

namespace muster {

QByteArray DemoReply::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject DemoReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

DemoReply DemoClient::send(const QByteArray& verb, const QUrl& url, const QByteArray& body, const Headers& headers)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    // Sent as a custom verb, a HEAD would wait for the body that Content-Length speaks of.
    const std::unique_ptr<QNetworkReply> reply(verb == "HEAD" ? m_network.head(request)
                                                              : m_network.sendCustomRequest(request, verb, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 30000))
        return {};
    DemoReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.body = reply->readAll();
    result.complete = reply->error() != QNetworkReply::RemoteHostClosedError;
    for (const auto& [name, value] : reply->rawHeaderPairs())
        result.headers.emplaceBack(name.toLower(), value);
    return result;
}

DemoReply DemoClient::requestToken(const QJsonObject& changes)
{
    QJsonObject body{{QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
                     {QStringLiteral("client_id"), m_address.clientId},
                     {QStringLiteral("client_secret"), m_address.clientSecret},
                     {QStringLiteral("audience"), at(QStringLiteral("/api/v2/")).toString()}};
    for (auto change = changes.begin(); change != changes.end(); ++change)
        body.insert(change.key(), change.value().isNull() ? QJsonValue(QJsonValue::Undefined) : change.value());
    return send("POST", at(QStringLiteral("/oauth/token")), QJsonDocument(body).toJson(),
                {{"Content-Type", "application/json"}});
}

bool DemoClient::signIn()
{
    m_token = requestToken().text(QStringLiteral("access_token")).toLatin1();
    return !m_token.isEmpty();
}

DemoReply DemoClient::post(const QString& path, const QByteArray& json)
{
    Headers headers = authorization();
    headers.emplaceBack("Content-Type", "application/json");
    return send("POST", at(path), json, headers);
}

QString DemoClient::submit(const QByteArray& json)
{
    return post(QStringLiteral("/api/v2/jobs/users-exports"), json).text(QStringLiteral("id"));
}

QUrl DemoClient::waitForLink(const QString& id)
{
    QString location;
    [[maybe_unused]] const bool arrived = QTest::qWaitFor(
        [&] {
            location = job(id).text(QStringLiteral("location"));
            return !location.isEmpty();
        },
        20000);
    return QUrl(location);
}

QByteArray DemoClient::exportBytes(const QByteArray& json)
{
    return send("GET", waitForLink(submit(json))).body;
}

QUrl DemoClient::at(const QString& pathAndQuery) const
{
    return QUrl(m_address.url.toString() + pathAndQuery);
}

DemoClient::Headers DemoClient::authorization() const
{
    return m_token.isEmpty() ? Headers() : Headers{{"Authorization", "Bearer " + m_token}};
}

QByteArray gunzipped(const QByteArray& data)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc")});
    gzip.write(data);
    gzip.closeWriteChannel();
    const bool ended = gzip.waitForFinished(60000);
    return ended && gzip.exitCode() == 0 ? gzip.readAllStandardOutput() : QByteArray();
}

} // namespace muster
