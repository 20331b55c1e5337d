#pragma once

#include <QProxyStyle>

namespace muster::ui {

/// Fusion with two hints of our own: mnemonics work but are not underlined, and masked text is shown as small dots.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT
public:
    WindowStyle();
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
};

} // namespace muster::ui
