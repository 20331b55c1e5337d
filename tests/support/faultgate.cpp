#include "tests/support/faultgate.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace muster::test {
namespace {

constexpr int kDripInterval = 5;
constexpr int kRefusedFor = 60;
constexpr qint64 kMostWaiting = 1024 * 1024;

qsizetype lengthOf(const QByteArray& head)
{
    const qsizetype at = head.toLower().indexOf("content-length:");
    return at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

/// The whole message, or nothing while bytes are missing.
std::optional<QByteArray> message(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const qsizetype size = end + 4 + lengthOf(bytes.left(end + 2));
    return bytes.size() < size ? std::nullopt : std::optional(bytes.left(size));
}

QByteArray withHeader(const QByteArray& bytes, const QByteArray& header)
{
    const qsizetype line = bytes.indexOf("\r\n");
    return line < 0 ? bytes : bytes.left(line + 2) + header + "\r\n" + bytes.mid(line + 2);
}

} // namespace

Step stepOf(const QByteArray& method, const QByteArray& target)
{
    if (target.startsWith("/oauth/token"))
        return Step::Token;
    if (target.startsWith("/api/v2/connections"))
        return Step::Connections;
    if (target.startsWith("/api/v2/jobs"))
        return method == "POST" ? Step::Submit : Step::Poll;
    return Step::File;
}

Fault Fault::answer(int status, const QByteArray& body, const QByteArray& type, const QByteArray& furtherHeaders)
{
    const QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Fault\r\nContent-Type: " + type +
                             "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + furtherHeaders +
                             "\r\n" + body;
    Fault fault;
    fault.forward = false;
    fault.edit = [bytes](const QByteArray&) { return bytes; };
    return fault;
}

Fault Fault::body(std::function<QByteArray(const QByteArray& body)> change)
{
    Fault fault;
    fault.edit = [change = std::move(change)](const QByteArray& answer) {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        const QByteArray changed = change(answer.mid(end + 4));
        QByteArray head;
        for (const QByteArray& line : answer.left(end).split('\n')) {
            if (!line.toLower().startsWith("content-length"))
                head += line.trimmed() + "\r\n";
        }
        return head + "Content-Length: " + QByteArray::number(changed.size()) + "\r\n\r\n" + changed;
    };
    return fault;
}

Fault Fault::refused()
{
    Fault fault;
    fault.refuse = true;
    return fault;
}

Fault Fault::resetBefore()
{
    Fault fault;
    fault.forward = false;
    fault.edit = [](const QByteArray&) { return QByteArray(); };
    fault.then = Then::Reset;
    return fault;
}

Fault Fault::cutAfter(qint64 bytes)
{
    Fault fault;
    fault.most = bytes;
    return fault;
}

Fault Fault::stallAfter(qint64 bytes)
{
    Fault fault;
    fault.most = bytes;
    fault.then = Then::Hang;
    return fault;
}

Fault Fault::dripped(int bytes)
{
    Fault fault;
    fault.drip = bytes;
    return fault;
}

Fault Fault::huge(qint64 size, bool announced)
{
    Fault fault;
    fault.forward = false;
    const QByteArray length = announced ? "Content-Length: " + QByteArray::number(size) + "\r\n" : QByteArray();
    fault.edit = [length](const QByteArray&) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + length + "\r\n";
    };
    fault.drip = -static_cast<int>(size / kMostWaiting); // blocks of white space after the head
    return fault;
}

/// One request and its answer; a child of the client's socket.
class FaultGate::Exchange final : public QObject
{
public:
    Exchange(FaultGate& gate, QTcpSocket* client, QUrl target)
        : QObject(client), m_gate(gate), m_client(client), m_server(new QTcpSocket(this)), m_target(std::move(target))
    {
        connect(m_client, &QTcpSocket::readyRead, this, &Exchange::readRequest);
        connect(m_client, &QTcpSocket::disconnected, m_client, &QObject::deleteLater);
        connect(m_server, &QTcpSocket::readyRead, this, &Exchange::readAnswer);
        connect(m_server, &QTcpSocket::disconnected, this, &Exchange::passOnCutAnswer);
        connect(&m_tick, &QTimer::timeout, this, &Exchange::dripOn);
        readRequest();
    }

private:
    void readRequest()
    {
        m_input += m_client->readAll();
        const auto request = message(m_input);
        if (!request || m_known)
            return;
        m_known = true;
        const QList<QByteArray> line = request->left(request->indexOf("\r\n")).split(' ');
        m_step = stepOf(line.value(0), line.value(1));
        ++m_gate.m_requests[static_cast<int>(m_step)];
        m_gate.m_heads[static_cast<int>(m_step)] = request->left(request->indexOf("\r\n\r\n"));
        m_fault = m_gate.faultFor(m_step).value_or(Fault());
        if (!m_fault.forward)
            return send({});
        connect(m_server, &QTcpSocket::connected, this, [this, bytes = *request] { m_server->write(bytes); });
        m_server->connectToHost(m_target.host(), static_cast<quint16>(m_target.port()));
    }

    void readAnswer()
    {
        m_answer += m_server->readAll();
        const auto answer = message(m_answer);
        if (!answer || m_sending)
            return;
        m_gate.answered(m_step);
        send(*answer);
    }

    /// The service itself ended in the middle: so does the gate.
    void passOnCutAnswer()
    {
        readAnswer();
        if (!m_sending)
            send(m_answer);
    }

    void send(const QByteArray& answer)
    {
        m_sending = true;
        m_bytes = m_fault.edit ? m_fault.edit(answer) : answer;
        if (!m_bytes.isEmpty())
            m_bytes = withHeader(m_bytes, "Connection: close");
        if (m_fault.most >= 0)
            m_bytes.truncate(m_fault.most);
        if (m_fault.drip == 0) {
            m_client->write(m_bytes);
            return end();
        }
        if (m_fault.drip < 0) {
            m_client->write(m_bytes);
            m_blocks = -m_fault.drip;
            connect(m_client, &QTcpSocket::bytesWritten, this, &Exchange::sendBlocks);
            return;
        }
        m_tick.start(kDripInterval);
    }

    void dripOn()
    {
        m_client->write(m_bytes.mid(m_sent, m_fault.drip));
        m_sent += m_fault.drip;
        if (m_sent < m_bytes.size())
            return;
        m_tick.stop();
        end();
    }

    void sendBlocks()
    {
        static const QByteArray block(kMostWaiting, ' ');
        if (m_blocks == 0 || m_client->bytesToWrite() > 0)
            return;
        m_client->write(block);
        if (--m_blocks == 0)
            end();
    }

    void end()
    {
        if (m_fault.then == Fault::Then::Hang)
            return;
        if (m_fault.then == Fault::Then::Close)
            return m_client->disconnectFromHost();
        const linger now{1, 0};
        ::setsockopt(static_cast<int>(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
        m_client->abort();
    }

    FaultGate& m_gate;
    QTcpSocket* m_client;
    QTcpSocket* m_server;
    QUrl m_target;
    QByteArray m_input;
    QByteArray m_answer;
    QByteArray m_bytes;
    Step m_step = Step::File;
    Fault m_fault;
    QTimer m_tick;
    qint64 m_sent = 0;
    int m_blocks = 0;
    bool m_known = false;
    bool m_sending = false;
};

FaultGate::FaultGate(const QUrl& api, const QUrl& files, const std::optional<QSslConfiguration>& tls, QObject* parent)
    : QObject(parent), m_api(api), m_files(files), m_tls(tls)
{
    const auto make = [this]() -> std::unique_ptr<QTcpServer> {
        if (!m_tls)
            return std::make_unique<QTcpServer>();
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_tls);
        return server;
    };
    m_apiServer = make();
    m_fileServer = make();
    connect(m_apiServer.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { accept(*m_apiServer, m_api); });
    connect(m_fileServer.get(), &QTcpServer::pendingConnectionAvailable, this,
            [this] { accept(*m_fileServer, m_files); });
    listen(*m_apiServer, 0);
    listen(*m_fileServer, 0);
    m_apiPort = m_apiServer->serverPort();
    m_filePort = m_fileServer->serverPort();
}

FaultGate::~FaultGate() = default;

void FaultGate::listen(QTcpServer& server, quint16 port)
{
    if (!server.listen(QHostAddress::LocalHost, port))
        qFatal("no loopback port");
}

QUrl FaultGate::apiOrigin() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                    .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(m_apiPort));
}

QUrl FaultGate::fileOrigin() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                    .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(m_filePort));
}

void FaultGate::inject(Step step, const Fault& fault, int times)
{
    m_injected.append({step, fault, times == 0 ? -1 : times});
    if (!fault.refuse)
        return;
    if (step == Step::Token)
        stopListening(*m_apiServer, times == 0);
    else if (step == Step::File)
        stopListening(*m_fileServer, times == 0);
}

/// A refusal at a later step begins when the step before it was answered.
void FaultGate::answered(Step step)
{
    for (const Injected& injected : std::as_const(m_injected)) {
        const bool next =
            (step == Step::Submit && injected.step == Step::Poll) ||
            (step == Step::Token && (injected.step == Step::Submit || injected.step == Step::Connections));
        if (injected.fault.refuse && next)
            stopListening(*m_apiServer, injected.left < 0);
    }
}

void FaultGate::stopListening(QTcpServer& server, bool forGood)
{
    const quint16 port = server.serverPort();
    server.close();
    if (!forGood && port != 0)
        QTimer::singleShot(kRefusedFor, this, [this, &server, port] { listen(server, port); });
}

void FaultGate::accept(QTcpServer& server, const QUrl& target)
{
    while (QTcpSocket* client = server.nextPendingConnection())
        new Exchange(*this, client, target);
}

std::optional<Fault> FaultGate::faultFor(Step step)
{
    const auto found = std::find_if(m_injected.begin(), m_injected.end(), [step](const Injected& injected) {
        return injected.step == step && !injected.fault.refuse;
    });
    if (found == m_injected.end())
        return std::nullopt;
    const Fault fault = found->fault;
    if (found->left > 0 && --found->left == 0)
        m_injected.erase(found);
    return fault;
}

} // namespace muster::test
