#include "ui/common/textdirection.h"

#include <QStyle>

namespace muster::ui {

int lineFlags(const QString& text, Qt::LayoutDirection layout, Qt::Alignment alignment)
{
    if (!(alignment & Qt::AlignVertical_Mask))
        alignment |= Qt::AlignVCenter;
    return static_cast<int>(QStyle::visualAlignment(layout, alignment)) | Qt::TextSingleLine |
           (text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
}

} // namespace muster::ui
