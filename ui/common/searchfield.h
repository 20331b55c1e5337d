#pragma once

class QLineEdit;
class QWidget;

namespace muster::ui {

class Theme;

/// A line edit with the magnifier in front; without a parent the caller owns it.
[[nodiscard]] QLineEdit* makeSearchField(Theme& theme, QWidget* parent = nullptr);

} // namespace muster::ui
