#pragma once

#include "ui/common/style.h"
#include "ui/common/textbutton.h"

namespace muster::ui {

/// A button that can do without its text where there is no room for it: the icon alone is shown then, and the text is
/// its tool tip. Its accessible name is set by whoever makes it.
class ShrinkingButton : public TextButton
{
    Q_OBJECT
public:
    /// The icon stands for the text; beside the text it is shown only if the button is given one.
    ShrinkingButton(Theme& theme, const QString& text, const QString& icon, Kind kind, QWidget* parent = nullptr);

    void setShrunk(bool shrunk);
    [[nodiscard]] bool isShrunk() const { return m_shrunk; }
    /// With its text, however it is shown now.
    [[nodiscard]] QSize fullSize() const { return TextButton::sizeHint(); }
    /// With the icon alone.
    [[nodiscard]] QSize shrunkSize() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Theme& m_theme;
    QString m_icon;
    bool m_shrunk = false;
};

} // namespace muster::ui
