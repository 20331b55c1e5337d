#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

namespace muster {

/// What happens to one connection. Bytes are those that the server sends on it, heads of answers included, from 0.
struct ConnectionFault
{
    enum class Kind {
        Pass,
        Refuse,  ///< closed as soon as it is open
        Cut,     ///< closed after `at` bytes
        Stall,   ///< `at` bytes arrive, the rest never does; the connection stays open
        Corrupt, ///< the bits of byte `at` are turned over
        Slow,    ///< `bytesPerTick` bytes every `tickMs` milliseconds
    };
    Kind kind = Kind::Pass;
    qint64 at = 0;
    qint64 bytesPerTick = 1024;
    int tickMs = 10;

    [[nodiscard]] static ConnectionFault pass() { return {}; }
    [[nodiscard]] static ConnectionFault refuse() { return {Kind::Refuse}; }
    [[nodiscard]] static ConnectionFault cut(qint64 at) { return {Kind::Cut, at}; }
    [[nodiscard]] static ConnectionFault stall(qint64 at) { return {Kind::Stall, at}; }
    [[nodiscard]] static ConnectionFault corrupt(qint64 at) { return {Kind::Corrupt, at}; }
    [[nodiscard]] static ConnectionFault slow(qint64 bytesPerTick, int tickMs)
    {
        return {Kind::Slow, 0, bytesPerTick, tickMs};
    }
};

/// Stands in front of a server on loopback and passes bytes on, except where it is told to break them.
/// Thread: the one that created it; it needs its event loop. Knows nothing of HTTP.
class FaultProxy : public QObject
{
    Q_OBJECT
public:
    /// Listens at once on a free port of 127.0.0.1, in front of `target` (its host and port).
    explicit FaultProxy(const QUrl& target, QObject* parent = nullptr);
    ~FaultProxy() override;

    /// Where to connect instead of the target: http://127.0.0.1:port
    [[nodiscard]] QUrl origin() const;

    /// For every connection that has no fault of its own; at first Pass.
    void setDefaultFault(const ConnectionFault& fault) { m_default = fault; }
    /// For the connection number `number`, from 1.
    void setFault(int number, const ConnectionFault& fault) { m_faults.insert(number, fault); }
    /// For every n-th connection that has no fault of its own: n, 2n, …
    void setEveryNth(int n, const ConnectionFault& fault);

    /// Connections so far.
    [[nodiscard]] int connections() const { return m_connections; }

Q_SIGNALS:
    /// A stalled connection has passed on all the bytes that it ever will.
    void stalled();

private:
    void accept();
    [[nodiscard]] ConnectionFault faultFor(int number) const;

    QTcpServer m_server;
    QString m_targetHost;
    quint16 m_targetPort;
    ConnectionFault m_default;
    QHash<int, ConnectionFault> m_faults;
    int m_everyNth = 0;
    ConnectionFault m_nthFault;
    int m_connections = 0;
};

} // namespace muster
