#pragma once

#include <QJsonObject>
#include <QString>

namespace muster::test {

/// Where an imported user breaks the rules of Auth0's schema for imported users, restated here as a JSON Schema of our
/// own and checked by Qt's JSON parser: the path and what is wrong; empty when it keeps them.
[[nodiscard]] QString importSchemaFault(const QJsonObject& user);

} // namespace muster::test
