#include "ui/jobs/draghandle.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace muster::ui {

DragHandle::DragHandle(QWidget* parent) : QToolButton(parent)
{
    setCursor(Qt::OpenHandCursor);
}

void DragHandle::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    QToolButton::mousePressEvent(event);
}

void DragHandle::mouseMoveEvent(QMouseEvent* event)
{
    const int distance = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!(event->buttons() & Qt::LeftButton) || distance < QApplication::startDragDistance() || m_paths.isEmpty()) {
        QToolButton::mouseMoveEvent(event);
        return;
    }
    setDown(false);
    auto* drag = new QDrag(window());
    drag->setMimeData(fileMimeData(m_paths));
    drag->setPixmap(icon().pixmap(iconSize()));
    // Qt has no other way to drag; nothing of this object is used afterwards.
    drag->exec(Qt::CopyAction, Qt::CopyAction);
}

QMimeData* fileMimeData(const QStringList& paths)
{
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    auto* data = new QMimeData;
    data->setUrls(urls);
    return data;
}

} // namespace muster::ui
