#include "ui/common/statusannouncer.h"

#include "ui/common/accessiblerole.h"

#include <QAccessible>
#include <QTimer>

namespace muster::ui {

StatusAnnouncer::StatusAnnouncer(QWidget* window) : QLabel(window), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("statusAnnouncer"));
    setAccessibleRole(this, QAccessible::Notification);
    setGeometry(0, 0, 1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    lower();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kSentenceMs);
    connect(m_pause, &QTimer::timeout, this, &StatusAnnouncer::speakNext);
}

void StatusAnnouncer::announce(const QString& sentence)
{
    if (!m_pause->isActive())
        speak(sentence);
    else if (!m_waiting.contains(sentence))
        m_waiting.append(sentence);
}

void StatusAnnouncer::speakNext()
{
    if (!m_waiting.isEmpty())
        speak(m_waiting.takeFirst());
}

void StatusAnnouncer::speak(const QString& sentence)
{
    m_pause->start();
    setAccessibleName(sentence); // also tells that the name has changed
    for (const QAccessible::Event what : {QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(this, what);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace muster::ui
