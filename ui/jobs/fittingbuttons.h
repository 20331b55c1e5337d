#pragma once

#include <QList>
#include <QWidget>

namespace muster::ui {

/// Buttons beside each other; those at the end that find no room are hidden. For actions that a menu offers too.
class FittingButtons : public QWidget
{
    Q_OBJECT
public:
    explicit FittingButtons(QWidget* parent = nullptr);

    /// Becomes a child. The first one is always shown.
    void add(QWidget* button);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    QList<QWidget*> m_buttons;
};

} // namespace muster::ui
