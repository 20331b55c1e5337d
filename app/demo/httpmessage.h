#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace muster::demo {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A request that has arrived completely.
struct HttpRequest
{
    QByteArray method;   ///< upper case
    QString path;        ///< percent-decoded
    QString query;       ///< as sent
    HttpHeaders headers; ///< names in lower case
    QByteArray body;

    /// The value of a header by its lower-case name; null when it was not sent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto& [key, value] : headers) {
            if (key == name)
                return value.isNull() ? QByteArray("") : value;
        }
        return {};
    }
    [[nodiscard]] bool hasHeader(QByteArrayView name) const { return !header(name).isNull(); }
};

/// A part of a file as the body of an answer. Positions count from the start of the file.
struct FileBody
{
    QString path;
    qint64 offset = 0;
    qint64 length = 0;
    std::optional<qint64> cutAt;     ///< the connection is closed before this byte
    std::optional<qint64> corruptAt; ///< this byte has its bits turned over
    std::chrono::milliseconds delay{0};
    qint64 bytesPerSecond = 0; ///< 0: no limit
};

/// The answer to a request. Content-Length and Date are added by the host.
struct HttpAnswer
{
    int status = 200; ///< 0: close the connection without an answer
    HttpHeaders headers;
    QByteArray body;
    std::optional<FileBody> file = std::nullopt; ///< instead of body
};

using HttpHandler = std::function<HttpAnswer(const HttpRequest&)>;

} // namespace muster::demo
