#include "ui/tenants/colourdash.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace muster::ui {

ColourDash::ColourDash(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(16, 4);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void ColourDash::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().production);
    painter.drawRoundedRect(rect(), 1, 1);
}

} // namespace muster::ui
