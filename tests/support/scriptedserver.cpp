#include "tests/support/scriptedserver.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace muster {

/// Lives as a child of its socket.
struct ScriptedServer::Connection : QObject
{
    explicit Connection(QTcpSocket* parent, int count) : QObject(parent), socket(parent), number(count) {}

    QTcpSocket* socket;
    int number;
    QByteArray input;
    ScriptedAnswer current;
    qint64 sent = 0;
    bool busy = false;
};

ScriptedAnswer ScriptedAnswer::reply(int status, const QByteArray& body, const Headers& headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    bool hasLength = false;
    for (const auto& [name, value] : headers) {
        hasLength = hasLength || name.toLower() == "content-length" || name.toLower() == "transfer-encoding";
        bytes += name + ": " + value + "\r\n";
    }
    if (!hasLength)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return {bytes + "\r\n" + body, After::KeepAlive, 0, 0};
}

ScriptedAnswer ScriptedAnswer::json(int status, const QByteArray& body)
{
    return reply(status, body, {{"Content-Type", "application/json; charset=utf-8"}});
}

ScriptedAnswer ScriptedAnswer::truncated(qint64 count, After then) const
{
    ScriptedAnswer result = *this;
    result.bytes.truncate(bytes.indexOf("\r\n\r\n") + 4 + count);
    result.after = then;
    return result;
}

ScriptedAnswer ScriptedAnswer::dripped(int count, int milliseconds) const
{
    ScriptedAnswer result = *this;
    result.chunk = count;
    result.interval = milliseconds;
    return result;
}

ScriptedServer::ScriptedServer(QObject* parent) : QObject(parent), m_server(new QTcpServer)
{
    listen();
}

ScriptedServer::ScriptedServer(const QSslConfiguration& tls, QObject* parent) : QObject(parent), m_tls(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

ScriptedServer::~ScriptedServer() = default;

void ScriptedServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

QUrl ScriptedServer::origin() const
{
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    return url;
}

QUrl ScriptedServer::url(const QString& pathAndQuery) const
{
    return origin().resolved(QUrl(pathAndQuery));
}

void ScriptedServer::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        auto* connection = new Connection(socket, ++m_connections);
        connect(socket, &QTcpSocket::readyRead, connection, [this, connection] { read(*connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(*connection);
    }
}

void ScriptedServer::read(Connection& connection)
{
    connection.input += connection.socket->readAll();
    const qsizetype end = connection.input.indexOf("\r\n\r\n");
    if (end < 0 || connection.busy)
        return;
    const QList<QByteArray> lines = connection.input.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    ScriptedRequest request{first.value(0), first.value(1), {}, {}, connection.number};
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (connection.input.size() < end + 4 + length)
        return;
    request.body = connection.input.mid(end + 4, length);
    connection.input.remove(0, end + 4 + length);
    m_requests.append(request);
    reply(connection);
    Q_EMIT requestArrived();
}

void ScriptedServer::reply(Connection& connection)
{
    connection.current = m_answers.isEmpty() ? ScriptedAnswer::reply(500) : m_answers.dequeue();
    connection.sent = 0;
    connection.busy = true;
    sendNext(connection);
}

void ScriptedServer::sendNext(Connection& connection)
{
    const ScriptedAnswer& answer = connection.current;
    const qsizetype head = answer.bytes.indexOf("\r\n\r\n") + 4;
    const bool whole = answer.chunk == 0;
    const qsizetype size = connection.sent == 0 ? head : answer.chunk;
    const QByteArray part = whole ? answer.bytes : answer.bytes.mid(connection.sent, size);
    connection.socket->write(part);
    connection.sent += part.size();
    if (connection.sent < answer.bytes.size()) {
        QTimer::singleShot(answer.interval, &connection, [this, link = &connection] { sendNext(*link); });
        return;
    }
    if (answer.after == ScriptedAnswer::After::Hang)
        return;
    connection.busy = false;
    if (answer.after == ScriptedAnswer::After::Close)
        connection.socket->disconnectFromHost();
}

} // namespace muster
