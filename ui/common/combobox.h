#pragma once

#include <QComboBox>

namespace muster::ui {

class Theme;

/// A drop-down list with the chevron of the icon set.
class ComboBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ComboBox(Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
};

} // namespace muster::ui
