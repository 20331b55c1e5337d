#pragma once

#include <QPointer>
#include <QWidget>

namespace muster::ui {

class Theme;

/// The 2-px ring around the widget that has the keyboard focus, shown when the focus came by key. Fields show their
/// focus by their outline, except where the contrast is high, tables by their current cell. One a window; it lies over
/// everything and takes no events.
class FocusRing : public QWidget
{
    Q_OBJECT
public:
    FocusRing(Theme& theme, QWidget* window);
    /// The widget that the ring is around, or none.
    [[nodiscard]] QWidget* target() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void focusEntered(QWidget* widget, Qt::FocusReason reason);
    void place();
    Theme& m_theme;
    QPointer<QWidget> m_target;
    bool m_lastInputWasKey = false;
};

} // namespace muster::ui
