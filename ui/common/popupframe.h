#pragma once

#include <QFrame>
#include <QPointer>

namespace muster::ui {

class Theme;

/// Ground of the popups that are made of widgets. It lies over its window as a child, not as a window of its own: so
/// assistive technology finds what is in it, and its round corners and soft shadow need no compositor.
///
/// Escape, a press outside, and the focus going elsewhere close it; Tab stays inside. After Escape the opener has the
/// focus again.
class PopupFrame : public QFrame
{
    Q_OBJECT
public:
    /// Hidden until popUp(). The opener may be outside a window until then.
    PopupFrame(Theme& theme, QWidget* opener);

    /// Closes it and gives the focus back to the opener.
    void dismiss();

protected:
    [[nodiscard]] Theme& theme() const { return m_theme; }
    /// The opener's place in its window.
    [[nodiscard]] QRect openerRect() const;
    /// Comes to the opener's window; before the popup is sized and placed.
    void prepare();
    /// Shows it where it was placed. The caller gives the focus to a part of it.
    void popUp();

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    friend class PopupWatcher;
    [[nodiscard]] bool isInside(const QObject* object) const;
    void placeShadow();
    Theme& m_theme;
    QPointer<QWidget> m_opener;
    QPointer<QWidget> m_shadow;
    QObject* m_watcher;
};

} // namespace muster::ui
