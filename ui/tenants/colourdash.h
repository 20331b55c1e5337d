#pragma once

#include <QWidget>

namespace muster::ui {

class Theme;

/// A short line in the production colour: stands for the stripe in an explanation.
class ColourDash : public QWidget
{
    Q_OBJECT
public:
    explicit ColourDash(Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
};

} // namespace muster::ui
