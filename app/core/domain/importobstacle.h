#pragma once

#include "app/core/domain/field.h"

#include <QString>
#include <QVector>

#include <optional>

namespace muster {

/// Why files for Auth0's importer cannot be made of an export of these fields, as a sentence for people; nothing when
/// they can. The importer knows its keys only by their own names, so none of them may be renamed, nothing else may
/// carry one of these names, and a list that leaves out the e-mail address leaves out every user. A part of the
/// metadata
/// (`user_metadata.plan`) keeps its place in the user as long as it has no `export_as`. Fields that the importer does
/// not know may be called anything: they are dropped. Empty: Auth0's own set, which is fine. Pure.
[[nodiscard]] std::optional<QString> importObstacle(const QVector<Field>& fields);

/// The same for a file of which nobody knows the fields, as its users show it: `column` holds what must be called
/// user_id; no user has an e-mail address. Pure.
[[nodiscard]] QString renamedIdObstacle(const QString& column);
[[nodiscard]] QString noEmailObstacle();

} // namespace muster
