#pragma once

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace muster::test {

/// The five steps of an export as requests.
enum class Step { Token, Connections, Submit, Poll, File };
[[nodiscard]] Step stepOf(const QByteArray& method, const QByteArray& target);

/// What happens to one request instead of the usual.
struct Fault
{
    enum class Then { Close, Reset, Hang };
    /// Makes the bytes that are sent, status line and all, of the real answer. Null: the real answer.
    std::function<QByteArray(const QByteArray& answer)> edit = nullptr;
    bool forward = true; ///< false: the tenant never sees the request, and `edit` gets nothing
    qint64 most = -1;    ///< of the answer's bytes, so many are sent; -1: all
    Then then = Then::Close;
    int drip = 0;        ///< bytes every few milliseconds; 0: at once
    bool refuse = false; ///< nobody listens where the request should go

    [[nodiscard]] static Fault answer(int status, const QByteArray& body, const QByteArray& type = "application/json",
                                      const QByteArray& furtherHeaders = {});
    /// The real answer with another body; Content-Length agrees.
    [[nodiscard]] static Fault body(std::function<QByteArray(const QByteArray& body)> change);
    [[nodiscard]] static Fault refused();
    [[nodiscard]] static Fault resetBefore(); ///< the request arrives, then the connection is reset
    [[nodiscard]] static Fault cutAfter(qint64 bytes);
    [[nodiscard]] static Fault stallAfter(qint64 bytes);
    [[nodiscard]] static Fault dripped(int bytes);
    /// `size` bytes of JSON white space after an answer's head, with or without telling the length before.
    [[nodiscard]] static Fault huge(qint64 size, bool announced);
};

/// Stands in front of a demo tenant's two servers, knows which step a request belongs to and breaks those it is told
/// to. Every exchange has a connection of its own. Thread: the one that created it; it needs its event loop.
class FaultGate : public QObject
{
    Q_OBJECT
public:
    /// `api` and `files` are the real origins. With `tls` both sides of the gate are https.
    FaultGate(const QUrl& api, const QUrl& files, const std::optional<QSslConfiguration>& tls = std::nullopt,
              QObject* parent = nullptr);
    ~FaultGate() override;

    [[nodiscard]] QUrl apiOrigin() const;
    [[nodiscard]] QUrl fileOrigin() const;
    /// The next `times` requests of a step meet the fault; 0: all of them.
    void inject(Step step, const Fault& fault, int times);
    /// Requests of a step that arrived, broken ones included.
    [[nodiscard]] int requests(Step step) const { return m_requests[static_cast<int>(step)]; }
    /// Headers of the last request of a step, as sent.
    [[nodiscard]] QByteArray lastHead(Step step) const { return m_heads[static_cast<int>(step)]; }

private:
    class Exchange;
    void listen(QTcpServer& server, quint16 port);
    void accept(QTcpServer& server, const QUrl& target);
    [[nodiscard]] std::optional<Fault> faultFor(Step step);
    void answered(Step step);
    void stopListening(QTcpServer& server, bool forGood);

    struct Injected
    {
        Step step;
        Fault fault;
        int left; ///< -1: for ever
    };
    QUrl m_api;
    QUrl m_files;
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QTcpServer> m_apiServer;
    std::unique_ptr<QTcpServer> m_fileServer;
    quint16 m_apiPort = 0;
    quint16 m_filePort = 0;
    QVector<Injected> m_injected;
    int m_requests[5]{};
    QByteArray m_heads[5];
};

} // namespace muster::test
