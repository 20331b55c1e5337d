#pragma once

#include <QProxyStyle>

namespace muster::ui {

/// Fusion with hints of our own: mnemonics work but are not underlined, masked text is shown as small dots, and menus
/// have round corners.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT
public:
    WindowStyle();
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
};

} // namespace muster::ui
