#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace muster::ui {

/// Gives the focus to the part, or to the first in it that takes it: for Panes::add().
void enterFirstChild(QWidget* part);

/// What takes the focus in `part` comes before what does in `next`, in the same window, when Tab is pressed. By itself
/// Tab goes along in the order in which widgets were made.
void putTabStopsBefore(QWidget& part, QWidget& next);

/// F6 and Shift+F6: the parts of the window in a ring. A part within another one is added after it. A part that is
/// hidden or has nothing to focus is skipped; one that is entered again gets the focus where it was.
class Panes
{
public:
    /// `part` decides what belongs to it; `enter` gives it the focus for the first time. It is the last of the ring, or
    /// comes before another part.
    void add(QWidget* part, std::function<void()> enter, const QWidget* before = nullptr);
    /// `direction`: 1 or -1, seen from the widget that has the focus.
    void cycle(int direction);

private:
    struct Pane
    {
        QPointer<QWidget> part;
        std::function<void()> enter;
        QPointer<QWidget> last;
    };
    [[nodiscard]] int currentPane() const;
    QList<Pane> m_panes;
};

} // namespace muster::ui
