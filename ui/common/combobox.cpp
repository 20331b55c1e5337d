#include "ui/common/combobox.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace muster::ui {

ComboBox::ComboBox(Theme& theme, QWidget* parent) : QComboBox(parent), m_theme(theme) {}

void ComboBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const QColor colour = isEnabled() ? m_theme.tokens().text2 : m_theme.tokens().text3;
    const QRect icon(width() - 24, (height() - 16) / 2, 16, 16);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), icon),
                       m_theme.pixmap(QStringLiteral("chevron-down"), colour, 16, devicePixelRatioF()));
}

} // namespace muster::ui
