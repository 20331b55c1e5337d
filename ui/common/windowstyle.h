#pragma once

#include <QProxyStyle>

namespace muster::ui {

/// Fusion with hints of our own: mnemonics work but are not underlined, masked text is shown as small dots, and menus
/// have round corners. Check boxes look like those that tables paint.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT
public:
    WindowStyle();
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
};

} // namespace muster::ui
