#pragma once

#include "app/core/base/error.h"
#include "app/demo/demoswitches.h"

#include <QObject>

#include <functional>
#include <memory>

namespace muster {

class DemoControl;

/// What a demo tenant is made of; fixed while it runs. The same seed, users and extraConnections give the same users
/// and the same files, byte for byte.
struct DemoOptions
{
    int users = 2000; ///< in the whole tenant
    quint64 seed = 1;
    int extraConnections = 0;   ///< beside the eight usual ones; nobody signed up with them
    quint16 port = 0;           ///< of the Management API on 127.0.0.1; 0: a free one
    QString clientId;           ///< empty: made up
    QString clientSecret;       ///< empty: made up
    QByteArray clientPublicKey; ///< PEM; with it the application may sign in by its private key (RFC 7523)
    DemoSwitches switches = {}; ///< at the start; see DemoTenant::change
};

/// Where the demo tenant can be reached and the credentials of its one application.
struct DemoAddress
{
    QUrl url; ///< http://127.0.0.1:port
    QString clientId;
    QString clientSecret;
};

/// A tenant that exists only on this computer: the Management API, the token endpoint and the file host on two loopback
/// ports, with simulated users, as strict as the real service.
///
/// It runs in threads of its own, so neither requests nor the writing of a million users ever wait for the caller.
/// Every method may be called from any thread, except the constructor, start(), stop() and the destructor, which
/// belong to the owner's thread. Exported files live in a temporary folder and go with stop().
class DemoTenant : public QObject
{
    Q_OBJECT
public:
    explicit DemoTenant(DemoOptions options, QObject* parent = nullptr);
    ~DemoTenant() override;

    /// Opens the ports; returns as soon as requests are answered (a few milliseconds).
    /// Errors: InvalidRequest when the port is taken, FolderNotWritable when there is no room for temporary files.
    [[nodiscard]] Result<DemoAddress> start();
    /// Closes the ports, ends running jobs and removes their files. Harmless when not running.
    void stop();

    /// The origin of exported files, another port than the API. Valid after start().
    [[nodiscard]] QUrl fileOrigin() const;

    /// Changes what the service does from the next request on.
    void change(const std::function<void(DemoSwitches&)>& edit);
    /// Adds a fault for the next requests to one endpoint.
    void addFault(const DemoFault& fault);
    /// Lets time pass for the service: links, tokens and jobs grow older at once.
    void advanceClock(std::chrono::milliseconds by);
    /// From now on only advanceClock() lets time pass, so that a slow computer changes nothing.
    void stopClock();
    /// Every request so far, oldest first.
    [[nodiscard]] QVector<DemoRequest> requests() const;
    void clearRequests();
    /// How many exports were created, also those whose answer was lost by a fault.
    [[nodiscard]] int jobsCreated() const;

private:
    struct Running;
    DemoOptions m_options;
    std::shared_ptr<DemoControl> m_control;
    std::unique_ptr<Running> m_running;
};

} // namespace muster
