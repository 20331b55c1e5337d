#pragma once

#include <functional>

class QWidget;

namespace muster::ui {

/// Calls `act` once, in the event loop, when the window has been on the screen for the first time: what can wait until
/// then does not delay it. A window that nobody sees, because it starts minimised for instance, only makes it wait for
/// a second. Never called once the window is gone. To be called after QWidget::show().
void afterFirstFrame(QWidget& window, const std::function<void()>& act);

} // namespace muster::ui
