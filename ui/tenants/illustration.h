#pragma once

#include <QWidget>

namespace muster::ui {

class Theme;

/// Three users gathered into one sheet, drawn in the colours of the theme. Decoration only.
class Illustration final : public QWidget
{
    Q_OBJECT
public:
    explicit Illustration(Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {270, 122}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPerson(QPainter& painter, const QPoint& topLeft, bool chosen) const;
    void paintSheet(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    Theme& m_theme;
};

} // namespace muster::ui
