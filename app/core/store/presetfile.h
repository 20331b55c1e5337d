#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/preset.h"

#include <QString>

namespace muster {

/// Reads a preset file of at most kMaxPresetBytes. InvalidRequest with a sentence (subject: the path) if it is no
/// regular file, cannot be read or is no preset; see presetFromText(). Blocks for as long as the disk takes.
[[nodiscard]] Result<Preset> readPresetFile(const QString& path);
/// Whether a file can be a preset: JSON of at most kMaxPresetBytes with the key of the version. Looks into the file.
[[nodiscard]] bool isPresetFile(const QString& path);
/// Writes the document; a file of that name is replaced when the new one is complete. Errors of the disk.
[[nodiscard]] Result<void> writePresetFile(const QString& path, const Preset& preset);
/// A file name for the preset: "Weekly basic profile.json", without what file systems do not like.
[[nodiscard]] QString presetFileName(const QString& presetName);

} // namespace muster
