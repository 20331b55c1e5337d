#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/error.h"
#include "app/demo/httpmessage.h"

#include <memory>

namespace muster::demo {

/// An HTTP server on a loopback port. The only user of Qt HttpServer, which is a technical preview in Qt 6.4.
///
/// Thread: lives and calls the handler in the thread that created it, which needs an event loop. Bodies from files are
/// sent as the other side reads them, with at most a few hundred KiB in memory; a client that leaves ends its answer.
class HttpHost
{
public:
    /// `clock` tells the Date of the answers and must outlive the host.
    HttpHost(HttpHandler handler, const Clock& clock);
    ~HttpHost();
    Q_DISABLE_COPY_MOVE(HttpHost)

    /// Starts listening on 127.0.0.1; 0 chooses a free port. Returns the port.
    /// Error: InvalidRequest with a sentence for the user when the port is taken.
    [[nodiscard]] Result<quint16> listen(quint16 port);

private:
    class Listener;
    std::unique_ptr<Listener> m_listener;
};

} // namespace muster::demo
