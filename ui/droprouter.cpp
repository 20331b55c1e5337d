#include "ui/droprouter.h"

#include "ui/common/dropoverlay.h"
#include "ui/compose/composerpage.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

namespace muster::ui {
namespace {

constexpr QMargins kRoundDestination(12, 10, 12, 8);

} // namespace

DraggedFolder draggedFolder(const QMimeData* data)
{
    if (!data || !data->hasUrls())
        return {};
    const QList<QUrl> urls = data->urls();
    int folders = 0;
    for (const QUrl& url : urls) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir())
            ++folders;
    }
    if (folders == 0)
        return {};
    if (urls.size() > 1)
        return {DraggedFolder::Kind::Several, {}};
    const QFileInfo folder(urls.first().toLocalFile());
    const QString path = folder.absoluteFilePath();
    return {folder.isWritable() ? DraggedFolder::Kind::Folder : DraggedFolder::Kind::NotWritable, path};
}

DropRouter::DropRouter(Theme& theme, ComposerPage& composer, QWidget* window)
    : QObject(window), m_composer(composer), m_window(window), m_overlay(new DropOverlay(theme, window))
{
    window->setAcceptDrops(true);
    // A line edit would take a dropped folder as text.
    for (QLineEdit* field : composer.findChildren<QLineEdit*>())
        field->setAcceptDrops(false);
    window->installEventFilter(this);
}

bool DropRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_window)
        return false;
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        return enter(*static_cast<QDropEvent*>(event));
    case QEvent::DragLeave:
        leave();
        return true;
    case QEvent::Drop:
        return drop(*static_cast<QDropEvent*>(event));
    default:
        return false;
    }
}

bool DropRouter::enter(QDropEvent& event)
{
    const DraggedFolder dragged = draggedFolder(event.mimeData());
    if (dragged.kind == DraggedFolder::Kind::Nothing || !m_composer.isVisible()) {
        event.ignore();
        return true;
    }
    const QRect destination = m_composer.destinationRect();
    const QPoint origin = m_composer.mapTo(m_window, destination.topLeft());
    const QRect hole = QRect(origin, destination.size()).marginsAdded(kRoundDestination);
    if (dragged.kind == DraggedFolder::Kind::Folder) {
        m_composer.previewFolder(dragged.path);
        m_overlay->showFor(hole, tr("Drop to save in “%1”").arg(QFileInfo(dragged.path).fileName()));
        event.acceptProposedAction();
        return true;
    }
    const bool several = dragged.kind == DraggedFolder::Kind::Several;
    m_overlay->showFor(hole, several ? tr("Drop one folder") : tr("You cannot write to this folder"), true);
    event.setDropAction(Qt::IgnoreAction);
    event.accept();
    return true;
}

void DropRouter::leave()
{
    m_overlay->hide();
    m_composer.endFolderPreview();
}

bool DropRouter::drop(QDropEvent& event)
{
    const DraggedFolder dragged = draggedFolder(event.mimeData());
    leave();
    if (dragged.kind == DraggedFolder::Kind::Folder && m_composer.isVisible() && m_composer.setFolder(dragged.path))
        event.acceptProposedAction();
    else
        event.ignore();
    return true;
}

} // namespace muster::ui
