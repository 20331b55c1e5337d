#include "ui/common/accessiblerole.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QWidget>

namespace muster::ui {
namespace {

constexpr char kRoleProperty[] = "accessibleRole";

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(kRoleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void installAccessibility(QAccessible::InterfaceFactory factory)
{
    QAccessible::removeFactory(factory);
    QAccessible::installFactory(factory);
}

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(kRoleProperty, static_cast<int>(role));
    installAccessibility(makeInterface);
}

void announceTick(QAbstractItemView* view, const QModelIndex& index)
{
    QAccessibleInterface* list = QAccessible::isActive() ? QAccessible::queryAccessibleInterface(view) : nullptr;
    QAccessibleTableInterface* table = list ? list->tableInterface() : nullptr;
    QAccessibleInterface* cell = table ? table->cellAt(index.row(), index.column()) : nullptr;
    if (!cell)
        return;
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent tick(cell, changed);
    QAccessible::updateAccessibility(&tick);
    QAccessibleEvent name(cell, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
}

} // namespace muster::ui
