#pragma once

#include "app/core/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace muster {

/// The answer of GET /api/v2/jobs/{id}, as far as Muster uses it. Everything except the id may be absent.
struct RemoteJob
{
    QString id;
    QString status;                               ///< a free string; what it means is remoteJobPhase()
    std::optional<int> percent;                   ///< only if it is a number from 0 to 100
    std::optional<std::chrono::seconds> timeLeft; ///< only if it is not negative
    QString location;                             ///< the signed link: a credential, used at once and never kept
    QString statusDetails;
    QDateTime createdAt; ///< UTC; invalid if absent
};

enum class RemoteJobPhase {
    Running,   ///< also every status that is not known: it is asked again
    Completed, ///< "completed" with a location
    Failed,    ///< "failed", "error", "cancelled"
    Gone,      ///< "expired"
};

[[nodiscard]] RemoteJobPhase remoteJobPhase(const RemoteJob& job);
/// ResponseInvalid unless it is a JSON object with an id and a status, or if it says that it is a job of another type.
/// Wrongly typed optional keys count as absent.
[[nodiscard]] Result<RemoteJob> parseRemoteJob(const QByteArray& body);

/// The link of a completed job, checked: a missing scheme becomes https (http on loopback, see below), user info and
/// other schemes than https are refused, http is accepted only where the tenant itself is http on loopback and the link
/// is loopback too. LinkInvalid otherwise. Source: documented samples come without a scheme.
[[nodiscard]] Result<QUrl> checkedDownloadUrl(const QString& location, const QUrl& tenantUrl);

/// When a link stops working: its own `Expires` or `X-Amz-Date` + `X-Amz-Expires`, otherwise `lifetime` after it came.
/// For display only: the local clock may be wrong, the host decides.
[[nodiscard]] QDateTime linkExpiry(const QUrl& link, const QDateTime& receivedAt,
                                   std::chrono::seconds lifetime = std::chrono::seconds(60));

} // namespace muster
