#pragma once

#include <QAccessible>

class QAbstractItemView;
class QModelIndex;
class QWidget;

namespace muster::ui {

/// Makes `factory` known to Qt, once however often this is called.
void installAccessibility(QAccessible::InterfaceFactory factory);

/// What assistive technology takes the widget for, where Qt's guess by its class is poor. At construction.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

/// Says that an item was ticked or unticked; Qt's views keep silent about it.
void announceTick(QAbstractItemView* view, const QModelIndex& index);

} // namespace muster::ui
