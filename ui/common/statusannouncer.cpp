#include "ui/common/statusannouncer.h"

#include "ui/common/accessiblerole.h"

#include <QAccessible>

namespace muster::ui {

StatusAnnouncer::StatusAnnouncer(QWidget* window) : QLabel(window)
{
    setObjectName(QStringLiteral("statusAnnouncer"));
    setAccessibleRole(this, QAccessible::Notification);
    setGeometry(0, 0, 1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    lower();
}

void StatusAnnouncer::announce(const QString& sentence)
{
    setAccessibleName(sentence); // also tells that the name has changed
    for (const QAccessible::Event what : {QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(this, what);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace muster::ui
