#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/field.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QUrl>
#include <QVector>

#include <optional>

namespace muster {

/// The body of POST /api/v2/jobs/users-exports (Management API reference, "Create export users job").
struct ExportRequest
{
    QString connectionId; ///< empty: the key is left out, which exports the whole tenant
    ExportFormat format = ExportFormat::Csv;
    std::optional<qint64> limit; ///< at least 1; nothing: the key is left out, which exports all users
    QVector<Field> fields;       ///< at least one; Auth0's own default set is not published, so it is never relied on

    /// The body as it is sent. Only keys that the API knows.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ExportRequest fromJson(const QJsonObject& json);
    friend bool operator==(const ExportRequest&, const ExportRequest&) = default;
};

/// InvalidRequest with the first reason for which the request cannot be sent. Warnings do not count. Pure.
[[nodiscard]] Result<void> checkRequest(const ExportRequest& request);

/// The body for reading: keys in the order of the documentation, indented by two spaces, same content as toJson().
[[nodiscard]] QString requestAsJsonText(const ExportRequest& request);
/// A curl command for a POSIX shell. The token is `$AUTH0_TOKEN`, never a real one.
[[nodiscard]] QString requestAsCurl(const ExportRequest& request, const QUrl& tenantUrl);
/// The same call through Auth0's own command line.
[[nodiscard]] QString requestAsAuth0Cli(const ExportRequest& request);

} // namespace muster

Q_DECLARE_METATYPE(muster::ExportRequest)
