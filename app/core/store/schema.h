#pragma once

#include <QStringList>

namespace muster {

/// The version that the steps lead to; stored in `PRAGMA user_version`.
[[nodiscard]] int latestSchemaVersion();
/// The statements that bring a database of `version` (0: an empty file) up to date, in order.
[[nodiscard]] QStringList schemaStepsAfter(int version);

} // namespace muster
