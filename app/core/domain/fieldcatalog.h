#pragma once

#include "app/core/domain/field.h"

#include <QString>
#include <QVector>

#include <optional>

namespace muster {

/// Kinds of values that a user attribute can hold.
enum class AttributeType { Text, Boolean, Number, Date, Object, Array };

/// The type in one short word for the column table ("text", "true/false", "date", …).
[[nodiscard]] QString attributeTypeText(AttributeType type);

/// An attribute of the documented user profile.
struct Attribute
{
    QString path;
    AttributeType type = AttributeType::Text;
};

/// What Auth0 documents about user attributes (Auth0 docs, "User Profile Structure"). Pure; any thread.
namespace FieldCatalog {

/// Every documented attribute that can be exported, in the order of the column table.
[[nodiscard]] const QVector<Attribute>& attributes();

/// The type of a path, also inside identities[n]; Text for any key under user_metadata or app_metadata;
/// nothing for paths that Auth0 does not document.
[[nodiscard]] std::optional<AttributeType> typeOf(const QString& path);

/// Roles, organizations, password hashes and the like: never in an export.
[[nodiscard]] bool isNeverExportable(const QString& path);

/// Attributes at the top level that users of enterprise connections can have beyond the documented ones: what Auth0
/// maps of Entra ID and of Active Directory. Found out by a test run, not listed before.
[[nodiscard]] const QStringList& enterpriseAttributes();

/// The set that a new export starts with: who the user is and when they were here.
[[nodiscard]] QVector<Field> basicProfile();
/// Every documented attribute; objects and arrays as the format allows (CSV: identities[0] leaves).
[[nodiscard]] QVector<Field> everything(ExportFormat format);
/// The attributes that Auth0's importer accepts, never renamed.
[[nodiscard]] QVector<Field> importReady();

/// The column name that the table proposes: the last key of a metadata or identities path, otherwise the path.
[[nodiscard]] QString proposedColumnName(const QString& path);

} // namespace FieldCatalog
} // namespace muster
