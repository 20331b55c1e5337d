#pragma once

#include "app/demo/demotenant.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace muster {

/// An answer that has arrived completely, or as far as it came.
struct DemoReply
{
    int status = 0;       ///< 0: no answer
    bool complete = true; ///< false: the connection ended before the body did
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case

    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text(const QString& key) const { return json().value(key).toString(); }
};

/// Talks to a demo tenant and waits for each answer. For tests only: it runs the event loop.
class DemoClient
{
public:
    explicit DemoClient(DemoAddress address) : m_address(std::move(address)) {}

    using Headers = QList<QPair<QByteArray, QByteArray>>;
    /// `verb` to any URL, with these headers and nothing else of our own.
    DemoReply send(const QByteArray& verb, const QUrl& url, const QByteArray& body = {}, const Headers& headers = {});

    /// The token endpoint with the right credentials, except for what `changes` says; null removes a key.
    DemoReply requestToken(const QJsonObject& changes = {});
    /// Gets a token for get(), post() and the functions below.
    bool signIn();

    DemoReply get(const QString& pathAndQuery) { return send("GET", at(pathAndQuery), {}, authorization()); }
    DemoReply post(const QString& path, const QByteArray& json);

    /// Submits an export; the id of the job, or empty.
    QString submit(const QByteArray& json);
    DemoReply job(const QString& id) { return get(QStringLiteral("/api/v2/jobs/") + id); }
    /// Asks until the job has a link, at most 20 s; the link.
    QUrl waitForLink(const QString& id);
    /// Submits, waits and downloads; the gzip bytes.
    QByteArray exportBytes(const QByteArray& json);

    [[nodiscard]] QUrl at(const QString& pathAndQuery) const;
    [[nodiscard]] const DemoAddress& address() const { return m_address; }
    void setToken(const QByteArray& token) { m_token = token; }
    [[nodiscard]] QByteArray token() const { return m_token; }

private:
    [[nodiscard]] Headers authorization() const;

    DemoAddress m_address;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};

/// What `gzip -dc` makes of it; empty when it finds a fault.
[[nodiscard]] QByteArray gunzipped(const QByteArray& data);

} // namespace muster
