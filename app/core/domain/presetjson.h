#pragma once

#include "app/core/domain/preset.h"

#include <QByteArray>

namespace muster {

/// The longest preset file that is read, in bytes.
inline constexpr qint64 kMaxPresetBytes = 1024 * 1024;

/// The preset as a document: what a preset file and the database hold. Keys that this program does not know come back
/// as they were read, also those inside fields and connections. Paths below the user's home begin with `~/`.
[[nodiscard]] QJsonObject presetToJson(const Preset& preset);
/// The same for people and version control: UTF-8, keys in the order of the documentation, one field a line.
[[nodiscard]] QByteArray presetToText(const Preset& preset);

/// Reads a document; the id stays empty. A key that is missing gets the value of a new export.
///
/// InvalidRequest with a sentence that names the key: no preset at all, a value of the wrong type or beyond its limit,
/// more than kMaxPresetBytes, something that looks like a credential. Of a newer version everything that can be read is
/// taken, and the whole document is kept (Preset::isNewer()). Pure.
[[nodiscard]] Result<Preset> presetFromText(const QByteArray& text);

/// Whether a JSON text may be a preset, from its beginning: it names the key of the version. Pure.
[[nodiscard]] bool looksLikePreset(const QByteArray& beginning);

} // namespace muster
