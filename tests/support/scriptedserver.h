#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSslConfiguration>
#include <QUrl>
#include <QVector>

#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace muster {

/// One request as it arrived.
struct ScriptedRequest
{
    QByteArray method;
    QByteArray target;                     ///< path and query, as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< number of the TCP connection, from 1
};

/// What to send back, and how.
struct ScriptedAnswer
{
    enum class After { KeepAlive, Close, Hang };

    QByteArray bytes; ///< from the status line on; may be empty
    After after = After::KeepAlive;
    int chunk = 0;    ///< bytes of the body at a time; 0: everything at once
    int interval = 0; ///< milliseconds between chunks

    using Headers = QVector<QPair<QByteArray, QByteArray>>;
    /// A complete answer with Content-Length, unless the headers contain one.
    [[nodiscard]] static ScriptedAnswer reply(int status, const QByteArray& body = {}, const Headers& headers = {});
    [[nodiscard]] static ScriptedAnswer json(int status, const QByteArray& body);
    /// Reads the request and closes without a byte.
    [[nodiscard]] static ScriptedAnswer cut() { return {{}, After::Close, 0, 0}; }
    /// Reads the request and says nothing.
    [[nodiscard]] static ScriptedAnswer silence() { return {{}, After::Hang, 0, 0}; }

    /// Sends only the first `count` bytes of the body, then does `then`.
    [[nodiscard]] ScriptedAnswer truncated(qint64 count, After then = After::Close) const;
    [[nodiscard]] ScriptedAnswer dripped(int bytes, int milliseconds) const;
};

/// Listens on loopback, any free port; answers request number n with the n-th answer, and with 500 when none is left.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedServer(QObject* parent = nullptr);
    /// Speaks TLS.
    explicit ScriptedServer(const QSslConfiguration& tls, QObject* parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl origin() const;
    [[nodiscard]] QUrl url(const QString& pathAndQuery) const;
    void answer(const ScriptedAnswer& next) { m_answers.enqueue(next); }
    [[nodiscard]] const QVector<ScriptedRequest>& requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

Q_SIGNALS:
    void requestArrived();

private:
    struct Connection;
    void listen();
    void accept();
    void read(Connection& connection);
    void reply(Connection& connection);
    void sendNext(Connection& connection);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    QQueue<ScriptedAnswer> m_answers;
    QVector<ScriptedRequest> m_requests;
    int m_connections = 0;
};

} // namespace muster
