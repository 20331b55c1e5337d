#pragma once

#include "app/core/base/error.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QString>
#include <QUrl>

#include <optional>

namespace muster {

/// A request as every call of Muster begins: no redirects, no cookies, no cache, no stored passwords, no compression,
/// HTTP/1.1, the company's certificate authorities.
[[nodiscard]] QNetworkRequest plainRequest(const QUrl& url);

/// How an exchange ended, as far as the transport knows.
struct TransportEnd
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0;           ///< of the answer; 0: none arrived
    bool requestSent = false; ///< the request left this computer completely
    bool silence = false;     ///< ended by us because no byte came for too long
    QString host;
    QString detail; ///< the words of Qt or of the TLS library
};

/// What went wrong below HTTP; nothing if an answer arrived completely, whatever its status. Pure.
///
/// A code that says "never sent" (see wasNeverSent()) is given only while the request had not left; after that
/// everything is NetworkTimeout, ConnectionLost, or ResponseInvalid for something that is not HTTP.
[[nodiscard]] std::optional<Error> transportError(const TransportEnd& end);

/// "host:port" of the proxy that the exchange went through or should have; empty without one. Never its user or
/// password.
[[nodiscard]] QString proxyName(const QNetworkReply& reply);

/// RedirectRefused with the host that the answer points to.
[[nodiscard]] Error redirectRefused(const QNetworkReply& reply, int status);

/// 301, 302, 303, 307, 308 and whatever else begins with 3.
[[nodiscard]] constexpr bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

} // namespace muster
