#include "ui/tenants/centredcolumn.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace muster::ui {

QScrollArea* makeCentredColumn(int width, QVBoxLayout*& column, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(24, 8, 24, 24);
    auto* middle = new QWidget;
    middle->setMaximumWidth(width);
    column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    sides->addStretch(1);
    sides->addWidget(middle, 1000);
    sides->addStretch(1);
    scroll->setWidget(content);
    return scroll;
}

} // namespace muster::ui
