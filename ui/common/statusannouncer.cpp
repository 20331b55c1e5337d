#include "ui/common/statusannouncer.h"

#include <QAccessible>

namespace muster::ui {

StatusAnnouncer::StatusAnnouncer(QWidget* window) : QLabel(window)
{
    setObjectName(QStringLiteral("statusAnnouncer"));
    setGeometry(0, 0, 1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    lower();
}

void StatusAnnouncer::announce(const QString& sentence)
{
    setAccessibleName(sentence);
    QAccessibleEvent name(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace muster::ui
