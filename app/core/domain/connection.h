#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>

namespace muster {

/// A source of users in a tenant: a database, a social or an enterprise provider. Never holds `options`,
/// which can contain secrets and is not asked for.
struct Connection
{
    QString id;          ///< `con_` and 16 letters or digits
    QString name;        ///< unique in the tenant
    QString displayName; ///< may be empty
    QString strategy;    ///< `auth0`, `google-oauth2`, `samlp`, …; empty for an id that was typed

    friend bool operator==(const Connection&, const Connection&) = default;
};

/// Groups of the connection picker.
enum class ConnectionKind { Database, Social, Enterprise, Passwordless, Other };

[[nodiscard]] ConnectionKind connectionKind(const QString& strategy);
[[nodiscard]] QString connectionKindText(ConnectionKind kind);
/// The pattern of the Management API: ^con_[A-Za-z0-9]{16}$
[[nodiscard]] bool isConnectionId(QStringView text);

} // namespace muster

Q_DECLARE_METATYPE(muster::Connection)
