#pragma once

#include "ui/common/theme.h"

namespace muster {
class Settings;
}

namespace muster::ui {

/// The setting `appearance`; System when nothing is stored.
[[nodiscard]] Theme::Appearance savedAppearance(const Settings& settings);
void saveAppearance(Settings& settings, Theme::Appearance appearance);
/// The setting `contrast`; System when nothing is stored.
[[nodiscard]] Theme::Contrast savedContrast(const Settings& settings);
void saveContrast(Settings& settings, Theme::Contrast contrast);

} // namespace muster::ui
