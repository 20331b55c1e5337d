#include "tests/support/faultproxy.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace muster {
namespace {

constexpr qint64 kMaxWaitingBytes = 256 * 1024;

// The two sockets of one connection. Ends with either of them.
class Relay final : public QObject
{
public:
    Relay(QTcpSocket* client, const QString& host, quint16 port, const ConnectionFault& fault, FaultProxy* proxy)
        : QObject(proxy), m_proxy(proxy), m_client(client), m_server(new QTcpSocket(this)), m_fault(fault)
    {
        m_client->setParent(this);
        m_server->setReadBufferSize(kMaxWaitingBytes);
        connect(m_client, &QTcpSocket::readyRead, this, [this] { m_server->write(m_client->readAll()); });
        connect(m_client, &QTcpSocket::disconnected, this, [this] { end(); });
        connect(m_client, &QTcpSocket::bytesWritten, this, [this] { answerArrived(); });
        connect(m_server, &QTcpSocket::readyRead, this, [this] { answerArrived(); });
        connect(m_server, &QTcpSocket::disconnected, this, [this] { serverLeft(); });
        connect(m_server, &QTcpSocket::errorOccurred, this, [this] { serverLeft(); });
        connect(&m_tick, &QTimer::timeout, this, [this] { pass(m_fault.bytesPerTick); });
        m_server->connectToHost(host, port);
        if (m_fault.kind == ConnectionFault::Kind::Slow)
            m_tick.start(m_fault.tickMs);
    }

private:
    void answerArrived()
    {
        if (m_fault.kind != ConnectionFault::Kind::Slow)
            pass(kMaxWaitingBytes);
    }

    // How many of the next bytes may go to the client.
    [[nodiscard]] qint64 allowed() const
    {
        const bool limited = m_fault.kind == ConnectionFault::Kind::Cut || m_fault.kind == ConnectionFault::Kind::Stall;
        return limited ? m_fault.at - m_passed : m_server->bytesAvailable();
    }

    void pass(qint64 allowance)
    {
        const qint64 room = kMaxWaitingBytes - m_client->bytesToWrite();
        const qint64 most = std::min({allowance, room, allowed(), m_server->bytesAvailable()});
        if (most > 0) {
            QByteArray bytes = m_server->read(most);
            if (m_fault.kind == ConnectionFault::Kind::Corrupt)
                corrupt(bytes);
            m_passed += bytes.size();
            m_client->write(bytes);
        }
        if (allowed() <= 0)
            reachLimit();
        if (m_serverLeft && m_server->bytesAvailable() == 0)
            m_client->disconnectFromHost();
    }

    void corrupt(QByteArray& bytes) const
    {
        const qint64 place = m_fault.at - m_passed;
        if (place >= 0 && place < bytes.size())
            bytes[place] = static_cast<char>(~bytes.at(place));
    }

    void reachLimit()
    {
        if (m_fault.kind == ConnectionFault::Kind::Cut) {
            m_client->disconnectFromHost();
        } else if (m_fault.kind == ConnectionFault::Kind::Stall && !m_announced) {
            m_announced = true;
            Q_EMIT m_proxy->stalled();
        }
    }

    void serverLeft()
    {
        if (m_fault.kind == ConnectionFault::Kind::Stall && m_announced)
            return; // silence to the end
        m_serverLeft = true;
        answerArrived();
        if (m_server->bytesAvailable() == 0)
            m_client->disconnectFromHost();
    }

    void end()
    {
        m_tick.stop();
        m_server->disconnect(this);
        m_server->abort();
        deleteLater();
    }

    FaultProxy* m_proxy;
    QTcpSocket* m_client;
    QTcpSocket* m_server;
    ConnectionFault m_fault;
    QTimer m_tick;
    qint64 m_passed = 0;
    bool m_serverLeft = false;
    bool m_announced = false;
};

} // namespace

FaultProxy::FaultProxy(const QUrl& target, QObject* parent)
    : QObject(parent), m_targetHost(target.host()), m_targetPort(static_cast<quint16>(target.port(80)))
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    m_server.listen(QHostAddress::LocalHost);
}

FaultProxy::~FaultProxy()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly));
}

QUrl FaultProxy::origin() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void FaultProxy::setEveryNth(int n, const ConnectionFault& fault)
{
    m_everyNth = n;
    m_nthFault = fault;
}

ConnectionFault FaultProxy::faultFor(int number) const
{
    if (m_faults.contains(number))
        return m_faults.value(number);
    return m_everyNth > 0 && number % m_everyNth == 0 ? m_nthFault : m_default;
}

void FaultProxy::accept()
{
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        const ConnectionFault fault = faultFor(++m_connections);
        if (fault.kind == ConnectionFault::Kind::Refuse) {
            client->abort();
            client->deleteLater();
        } else {
            new Relay(client, m_targetHost, m_targetPort, fault, this);
        }
    }
}

} // namespace muster
