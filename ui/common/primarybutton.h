#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace muster::ui {

class Theme;

/// The one accent-coloured button of a page: "Export", with its shortcut in weaker letters. The shortcut is shown, not
/// bound: the window's actions do that.
class PrimaryButton : public QPushButton
{
    Q_OBJECT
public:
    PrimaryButton(Theme& theme, const QString& text, QWidget* parent = nullptr);
    void setShortcutHint(const QKeySequence& shortcut);
    /// Narrow windows leave the hint out.
    void setHintVisible(bool visible);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString hint() const;
    Theme& m_theme;
    QString m_hint;
    bool m_hintVisible = true;
};

} // namespace muster::ui
