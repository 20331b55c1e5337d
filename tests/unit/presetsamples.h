#pragma once

#include "app/core/domain/preset.h"

#include <QByteArray>
#include <QVector>

namespace muster::test {

/// A document and what must be said about it, by the program and by packaging/preset.schema.json alike.
struct PresetSample
{
    enum class Verdict { Good, Bad };
    QByteArray name;
    Verdict verdict = Verdict::Good;
    QByteArray text;
};

/// Documents as people write them, and what the program makes of presets.
[[nodiscard]] QVector<PresetSample> presetSamples();
/// Everything set, nothing left at its default.
[[nodiscard]] Preset fullPreset();

} // namespace muster::test
