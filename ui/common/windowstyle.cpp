#include "ui/common/windowstyle.h"

#include <QStyleFactory>

namespace muster::ui {

WindowStyle::WindowStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return u'•';
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace muster::ui
