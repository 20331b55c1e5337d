#pragma once

#include <QPushButton>

namespace muster::ui {

/// A push button whose icon keeps a fixed distance from its text: before the text, or at the trailing edge as the sign
/// of a menu. Without an icon it looks as any other button. The style sheet does the rest.
class TextButton : public QPushButton
{
    Q_OBJECT
public:
    explicit TextButton(const QString& text, QWidget* parent = nullptr);

    /// For buttons that open a menu: the text at the leading edge, the icon at the trailing one.
    void setIconAtEnd(bool atEnd);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] int contentStart() const; ///< where icon or text begin, from the leading edge
    bool m_iconAtEnd = false;
};

} // namespace muster::ui
