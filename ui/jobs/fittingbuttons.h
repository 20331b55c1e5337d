#pragma once

#include <QList>
#include <QWidget>

namespace muster::ui {

class ShrinkingButton;

/// Buttons beside each other. Where there is no room for all texts, the last ones show their icons instead; what finds
/// no room even then is hidden, for actions that a menu offers too.
class FittingButtons : public QWidget
{
    Q_OBJECT
public:
    explicit FittingButtons(QWidget* parent = nullptr);

    /// Becomes a child. The first one is always shown with its text.
    void add(ShrinkingButton* button);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    [[nodiscard]] qsizetype countWithText() const;
    QList<ShrinkingButton*> m_buttons;
};

} // namespace muster::ui
