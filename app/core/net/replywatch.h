#pragma once

#include "app/core/base/error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace muster {

/// Owns one QNetworkReply and judges its transport: ends it after a silence, collects TLS errors, remembers whether
/// the request went out. Certificates are never accepted by hand.
///
/// Belongs to the network manager, because a job may be destroyed within one of the reply's signals; whoever made it
/// ends it with retire().
class ReplyWatch : public QObject
{
    Q_OBJECT
public:
    /// Takes over `reply`. `silence`: so long without a byte in either direction ends the exchange.
    ReplyWatch(QNetworkReply* reply, std::chrono::milliseconds silence, QObject* parent);

    [[nodiscard]] QNetworkReply& reply() const { return *m_reply; }
    /// Status of the answer; 0 before its headers are there.
    [[nodiscard]] int status() const;
    /// After ended(): nothing if an answer arrived completely.
    [[nodiscard]] std::optional<Error> failure() const;
    /// How long the service asked to wait (429 and 503 only).
    [[nodiscard]] std::optional<std::chrono::seconds> askedDelay() const;
    [[nodiscard]] std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_age.elapsed()); }

    /// While false, a silence ends nothing, because it is we who do not read on.
    void setReading(bool reading);
    /// Ends the exchange without a signal and deletes itself and the reply later.
    void retire();

Q_SIGNALS:
    void headersArrived();
    void bytesArrived();
    /// Once, after the last byte or when the exchange failed.
    void ended();

private:
    void endSilence();

    QNetworkReply* m_reply;
    QTimer m_silence;
    QElapsedTimer m_age;
    QString m_tlsErrors;
    bool m_requestSent = false;
    bool m_silent = false;
    bool m_reading = true;
};

} // namespace muster
