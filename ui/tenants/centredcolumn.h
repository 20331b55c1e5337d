#pragma once

class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace muster::ui {

/// A scroll area with one column of at most `width` pixels in its middle; `column` receives the column's layout.
[[nodiscard]] QScrollArea* makeCentredColumn(int width, QVBoxLayout*& column, QWidget* parent = nullptr);

} // namespace muster::ui
