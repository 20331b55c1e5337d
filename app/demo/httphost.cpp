#include "app/demo/httphost.h"

#include <QAbstractHttpServer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QLocale>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace muster::demo {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DemoTenant)
};

constexpr qint64 kChunkBytes = 64 * 1024;
constexpr qint64 kMaxWaitingBytes = 256 * 1024; // QHttpServerResponder's own file transfer has no such limit
constexpr std::chrono::milliseconds kThrottleTick{20};

// Sends a file at the speed at which the client reads. A child of the socket, so it ends with it.
class BodyPump final : public QObject
{
public:
    BodyPump(const FileBody& body, QTcpSocket* socket)
        : QObject(socket),
          m_socket(socket),
          m_file(body.path),
          m_body(body),
          m_position(body.offset),
          m_end(body.offset + body.length)
    {
        if (m_body.cutAt)
            m_end = std::clamp(*m_body.cutAt, m_position, m_end);
        if (m_file.open(QIODevice::ReadOnly) && m_file.seek(m_position))
            QTimer::singleShot(m_body.delay, this, &BodyPump::begin);
        else
            m_socket->disconnectFromHost();
    }

private:
    void begin()
    {
        if (m_body.bytesPerSecond > 0) {
            connect(&m_tick, &QTimer::timeout, this, &BodyPump::sendTick);
            m_tick.start(kThrottleTick);
        } else {
            connect(m_socket, &QTcpSocket::bytesWritten, this, [this] { send(m_end - m_position); });
            send(m_end - m_position);
        }
    }

    void sendTick() { send(std::max<qint64>(1, m_body.bytesPerSecond * kThrottleTick.count() / 1000)); }

    void send(qint64 allowance)
    {
        while (m_position < m_end && allowance > 0 && m_socket->bytesToWrite() < kMaxWaitingBytes) {
            QByteArray chunk = m_file.read(std::min({kChunkBytes, allowance, m_end - m_position}));
            if (chunk.isEmpty()) {
                m_socket->disconnectFromHost();
                break;
            }
            if (m_body.corruptAt && *m_body.corruptAt >= m_position && *m_body.corruptAt < m_position + chunk.size()) {
                char& byte = chunk[*m_body.corruptAt - m_position];
                byte = static_cast<char>(~byte);
            }
            m_socket->write(chunk);
            m_position += chunk.size();
            allowance -= chunk.size();
        }
        if (m_position < m_end)
            return;
        m_tick.stop();
        m_socket->disconnect(this);
        if (m_body.cutAt)
            m_socket->disconnectFromHost();
        deleteLater();
    }

    QTcpSocket* m_socket;
    QFile m_file;
    FileBody m_body;
    QTimer m_tick;
    qint64 m_position;
    qint64 m_end;
};

QByteArray methodName(QHttpServerRequest::Method method)
{
    const char* key = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(static_cast<int>(method));
    return QByteArray(key).toUpper();
}

HttpRequest readRequest(const QHttpServerRequest& request)
{
    HttpRequest result{methodName(request.method()),
                       request.url().path(QUrl::FullyDecoded),
                       request.url().query(QUrl::FullyEncoded),
                       {},
                       request.body()};
    for (const auto& [name, value] : request.headers())
        result.headers.emplaceBack(name.toLower(), value);
    return result;
}

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

} // namespace

class HttpHost::Listener final : public QAbstractHttpServer
{
public:
    Listener(HttpHandler handler, const Clock& clock) : m_handler(std::move(handler)), m_clock(clock) {}

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override
    {
        const HttpAnswer answer = m_handler(readRequest(request));
        if (answer.status == 0)
            QTimer::singleShot(0, socket, [socket] { socket->abort(); });
        else
            send(answer, request, socket);
        return true;
    }

    void missingHandler(const QHttpServerRequest&, QTcpSocket*) override {}

private:
    void send(const HttpAnswer& answer, const QHttpServerRequest& request, QTcpSocket* socket)
    {
        QHttpServerResponder responder = makeResponder(request, socket);
        responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
        for (const auto& [name, value] : answer.headers)
            responder.writeHeader(name, value);
        responder.writeHeader("Date", httpDate(m_clock.now()));
        if (answer.status != 204) {
            const qint64 length = answer.file ? answer.file->length : answer.body.size();
            responder.writeHeader("Content-Length", QByteArray::number(length));
        }
        const bool head = request.method() == QHttpServerRequest::Method::Head;
        responder.writeBody(head || answer.file ? QByteArray() : answer.body);
        if (answer.file && !head)
            new BodyPump(*answer.file, socket);
    }

    HttpHandler m_handler;
    const Clock& m_clock;
};

HttpHost::HttpHost(HttpHandler handler, const Clock& clock)
    : m_listener(std::make_unique<Listener>(std::move(handler), clock))
{
}
HttpHost::~HttpHost() = default;

Result<quint16> HttpHost::listen(quint16 port)
{
    const quint16 actual = m_listener->listen(QHostAddress::LocalHost, port);
    if (actual == 0)
        return fail(ErrorCode::InvalidRequest, {}, Tr::tr("Port %1 is in use by another program.").arg(port));
    return actual;
}

} // namespace muster::demo
