#pragma once

#include "app/cli/arguments.h"
#include "app/core/domain/preset.h"

namespace muster::cli {

/// Whether --preset names a file: it has a path separator or ends with .json. Pure.
[[nodiscard]] bool isPresetPath(const QString& nameOrFile);
/// The saved preset of that name; between tenants the one of `presetTenant` (empty: not known) wins. InvalidRequest
/// with the names there are, or because several tenants have one. Pure.
[[nodiscard]] Result<Preset> presetNamed(const QString& name, const QVector<Preset>& saved,
                                         const QString& presetTenant);
/// The tenant that a preset alone says: one of the saved ones. A tenant that is not saved has to be named by --tenant,
/// because the credentials are sent to it and a preset may come from anybody. InvalidRequest with a sentence. Pure.
[[nodiscard]] Result<QString> tenantOfPreset(const Preset& preset, const QVector<Tenant>& saved);
/// The arguments with the preset's values for everything that was not given. `presetTenant` is that of the tenant in
/// use. InvalidRequest if the preset is of a newer version, or if nobody says which users. Pure.
[[nodiscard]] Result<Arguments> withPreset(Arguments arguments, const Preset& preset, const QString& presetTenant);

} // namespace muster::cli
