#pragma once

class QLineEdit;

namespace muster::ui {

class Theme;

/// A line edit with the magnifier in front; the caller owns it.
[[nodiscard]] QLineEdit* makeSearchField(Theme& theme);

} // namespace muster::ui
