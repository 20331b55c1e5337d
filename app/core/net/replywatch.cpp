#include "app/core/net/replywatch.h"

#include "app/core/net/retryafter.h"
#include "app/core/net/transport.h"

#include <QNetworkReply>
#include <QSslError>
#include <QStringList>

#include <utility>

namespace muster {
namespace {

constexpr qint64 kReadBuffer = 1024 * 1024; ///< how far Qt may read ahead of us

} // namespace

ReplyWatch::ReplyWatch(QNetworkReply* reply, std::chrono::milliseconds silence, QObject* parent)
    : QObject(parent), m_reply(reply)
{
    m_reply->setParent(this);
    m_reply->setReadBufferSize(kReadBuffer);
    m_age.start();
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    const auto alive = [this] { m_silence.start(); };
    connect(&m_silence, &QTimer::timeout, this, &ReplyWatch::endSilence);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, alive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, alive);
    connect(m_reply, &QNetworkReply::downloadProgress, this, alive);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        m_silence.start();
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        QStringList texts;
        for (const QSslError& error : errors)
            texts.append(error.errorString());
        m_tlsErrors = texts.join(QStringLiteral("; "));
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        m_silence.start();
        Q_EMIT headersArrived();
    });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        m_silence.start();
        Q_EMIT bytesArrived();
    });
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        m_silence.stop();
        Q_EMIT ended();
    });
    m_silence.start();
}

void ReplyWatch::retire()
{
    m_silence.stop();
    m_reply->disconnect(this);
    deleteLater(); // which ends the exchange; abort() within metaDataChanged() makes Qt complain
}

void ReplyWatch::setReading(bool reading)
{
    if (std::exchange(m_reading, reading) != reading && m_silence.isActive())
        m_silence.start();
}

void ReplyWatch::endSilence()
{
    if (!m_reading)
        return m_silence.start();
    m_silent = true;
    m_reply->abort();
}

int ReplyWatch::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

std::optional<Error> ReplyWatch::failure() const
{
    TransportEnd end{m_reply->error(), status(), m_requestSent, m_silent, m_reply->url().host(), {}};
    end.detail = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors;
    if (m_silent)
        end.detail = QStringLiteral("No answer within %1 s").arg(m_silence.interval() / 1000.0);
    // Headers prove that the request went out even where Qt did not say so.
    end.requestSent = end.requestSent || end.status > 0;
    // With a proxy only the proxy is connected to, so a refusal is its own. Qt does not say so, and calls a proxy that
    // cannot be reached on the way to https an unknown error.
    const bool isRefusal = end.error == QNetworkReply::ConnectionRefusedError ||
                           (end.error == QNetworkReply::UnknownNetworkError && !end.requestSent);
    if (isRefusal && !proxyName(*m_reply).isEmpty())
        end.error = QNetworkReply::ProxyConnectionRefusedError;
    std::optional<Error> error = transportError(end);
    if (error && (error->code == ErrorCode::ProxyFailed || error->code == ErrorCode::ProxyAuthenticationRequired))
        error->subject = proxyName(*m_reply);
    return error;
}

std::optional<std::chrono::seconds> ReplyWatch::askedDelay() const
{
    return muster::askedDelay(status(), {m_reply->rawHeader("Retry-After"), m_reply->rawHeader("x-ratelimit-reset"),
                                         m_reply->rawHeader("Date")});
}

} // namespace muster
