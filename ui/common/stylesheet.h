#pragma once

#include <QString>

namespace muster::ui {

class Theme;

/// The template resources/style/muster.qss with the theme's colours, font sizes and heights filled in.
[[nodiscard]] QString makeStyleSheet(const Theme& theme);

} // namespace muster::ui
