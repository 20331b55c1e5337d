#pragma once

#include <QFrame>
#include <QPointer>

namespace muster::ui {

class Theme;

/// Ground of the popups that are made of widgets: a Qt::Popup with round corners and a soft shadow, neither of which
/// needs a compositor. The shadow is painted by the opener's window and lies below the popup.
class PopupFrame : public QFrame
{
    Q_OBJECT
public:
    /// `opener` must outlive the popup.
    PopupFrame(Theme& theme, QWidget* opener);

protected:
    [[nodiscard]] Theme& theme() const { return m_theme; }
    [[nodiscard]] QWidget* opener() const { return m_opener; }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void placeShadow();
    Theme& m_theme;
    QWidget* m_opener;
    QPointer<QWidget> m_shadow;
};

/// The part of `rect` inside corners of `radius`: for windows that cannot be translucent.
[[nodiscard]] QRegion roundedRegion(const QRect& rect, int radius);

} // namespace muster::ui
