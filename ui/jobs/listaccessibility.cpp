#include "ui/jobs/listaccessibility.h"

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

void describe(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(kRoleProperty, static_cast<int>(role));
    // Qt keeps a set of factories: installing the same one again changes nothing.
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}

} // namespace

void describeAsList(QWidget* list)
{
    describe(list, QAccessible::List);
}

void describeAsListItem(QWidget* item)
{
    describe(item, QAccessible::ListItem);
}

} // namespace muster::ui
