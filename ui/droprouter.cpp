#include "ui/droprouter.h"

#include "app/core/store/presetfile.h"
#include "ui/common/dropoverlay.h"
#include "ui/compose/composerpage.h"
#include "ui/presets/presetlistmodel.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr QMargins kRoundDestination(12, 10, 12, 8);
constexpr QMargins kRoundPresets(4, 4, 4, 4);
constexpr QMargins kRoundColumns(8, 6, 8, 0);

/// By its name only: what it really is, is looked at when it is dropped.
bool couldBeExport(const QString& name)
{
    const QStringList ends{QStringLiteral(".gz"), QStringLiteral(".csv"), QStringLiteral(".json"),
                           QStringLiteral(".ndjson"), QStringLiteral(".jsonl")};
    return std::any_of(ends.cbegin(), ends.cend(),
                       [&name](const QString& end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

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

QStringList draggedFiles(const QMimeData* data)
{
    if (!data || !data->hasUrls())
        return {};
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        const QFileInfo file(url.toLocalFile());
        if (!url.isLocalFile() || !file.isFile() || !couldBeExport(file.fileName()))
            return {};
        paths.append(file.absoluteFilePath());
    }
    return paths;
}

DraggedPreset draggedPreset(const QMimeData* data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    if (!PresetListModel::draggedId(data).isEmpty()) // one of the list's own
        return {};
    const QString path = urls.first().toLocalFile();
    if (!isPresetFile(path))
        return {};
    const auto preset = readPresetFile(path);
    return {path, preset ? preset->name : QFileInfo(path).completeBaseName()};
}

DropRouter::DropRouter(Theme& theme, ComposerPage& composer, FileTarget files, QWidget* window)
    : QObject(window),
      m_composer(composer),
      m_files(std::move(files)),
      m_window(window),
      m_overlay(new DropOverlay(theme, window))
{
    window->setAcceptDrops(true);
    refuseAsText(*window);
    window->installEventFilter(this);
}

void DropRouter::refuseAsText(const QWidget& part)
{
    for (QLineEdit* field : part.findChildren<QLineEdit*>())
        field->setAcceptDrops(false);
}

bool DropRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_window)
        return false;
    switch (event->type()) {
    case QEvent::DragEnter:
        m_dragged.reset();
        return enter(*static_cast<QDropEvent*>(event));
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
    if (!m_dragged)
        m_dragged = draggedPreset(event.mimeData());
    if (!m_dragged->path.isEmpty())
        return enterWithPreset(event, *m_dragged);
    if (const QStringList files = draggedFiles(event.mimeData()); !files.isEmpty())
        enterFiles(event, files);
    else if (draggedFolder(event.mimeData()).kind != DraggedFolder::Kind::Nothing &&
             (m_composer.isVisible() || !presetUnder(event).id.isEmpty()))
        enterFolder(event);
    else {
        m_overlay->hide();
        event.ignore();
    }
    return true;
}

QRect DropRouter::columnsUnder(const QDropEvent& event, const QStringList& files) const
{
    if (files.size() != 1 || !m_composer.isVisible())
        return {};
    const QRect columns = m_composer.columnsRect();
    const QRect place(m_composer.mapTo(m_window, columns.topLeft()), columns.size());
    return place.contains(event.position().toPoint()) ? place : QRect();
}

PresetUnder DropRouter::presetUnder(const QDropEvent& event) const
{
    return m_presetAt ? m_presetAt(event.position().toPoint()) : PresetUnder();
}

void DropRouter::enterFiles(QDropEvent& event, const QStringList& paths)
{
    event.setDropAction(Qt::CopyAction); // the source keeps its files
    event.accept();
    if (const QRect columns = columnsUnder(event, paths); !columns.isEmpty()) {
        m_overlay->showFor(columns.marginsAdded(kRoundColumns),
                           tr("Drop to find the attributes in “%1”").arg(QFileInfo(paths.first()).fileName()), false,
                           QStringLiteral("test"));
        return;
    }
    const QString label = paths.size() == 1 ? tr("Drop to convert “%1”").arg(QFileInfo(paths.first()).fileName())
                                            : tr("Drop to convert %n files", nullptr, static_cast<int>(paths.size()));
    m_overlay->showFor(m_files.place(), label, false, QStringLiteral("file"));
}

void DropRouter::enterFolder(QDropEvent& event)
{
    const DraggedFolder dragged = draggedFolder(event.mimeData());
    const PresetUnder preset = presetUnder(event);
    if (!preset.id.isEmpty() && dragged.kind == DraggedFolder::Kind::Folder) {
        m_composer.endFolderPreview();
        m_overlay->showFor(preset.place,
                           tr("“%1” will save in “%2”").arg(preset.name, QFileInfo(dragged.path).fileName()));
        event.acceptProposedAction();
        return;
    }
    const QRect destination = m_composer.destinationRect();
    const QPoint origin = m_composer.mapTo(m_window, destination.topLeft());
    const QRect hole = QRect(origin, destination.size()).marginsAdded(kRoundDestination);
    if (dragged.kind == DraggedFolder::Kind::Folder) {
        m_composer.previewFolder(dragged.path);
        m_overlay->showFor(hole, tr("Drop to save in “%1”").arg(QFileInfo(dragged.path).fileName()));
        event.acceptProposedAction();
        return;
    }
    const bool several = dragged.kind == DraggedFolder::Kind::Several;
    m_overlay->showFor(hole, several ? tr("Drop one folder") : tr("You cannot write to this folder"), true);
    event.setDropAction(Qt::IgnoreAction);
    event.accept();
}

bool DropRouter::enterWithPreset(QDropEvent& event, const DraggedPreset& preset)
{
    QWidget* target = m_presetTarget ? m_presetTarget() : nullptr;
    if (!target) {
        event.ignore();
        return true;
    }
    m_overlay->showFor(QRect(target->mapTo(m_window, QPoint(0, 0)), target->size()).marginsAdded(kRoundPresets),
                       tr("Drop to add the preset “%1”").arg(preset.name));
    event.setDropAction(Qt::CopyAction);
    event.accept();
    return true;
}

void DropRouter::leave()
{
    m_dragged.reset();
    m_overlay->hide();
    m_composer.endFolderPreview();
}

bool DropRouter::drop(QDropEvent& event)
{
    const DraggedPreset preset = draggedPreset(event.mimeData());
    const DraggedFolder dragged = draggedFolder(event.mimeData());
    const QStringList files = draggedFiles(event.mimeData());
    leave();
    if (!preset.path.isEmpty()) {
        if (m_presetTarget && m_presetTarget()) {
            event.setDropAction(Qt::CopyAction);
            event.accept();
            Q_EMIT presetDropped(preset.path);
        } else {
            event.ignore();
        }
        return true;
    }
    if (!files.isEmpty()) {
        event.setDropAction(Qt::CopyAction);
        event.accept();
        if (columnsUnder(event, files).isEmpty())
            m_files.take(files);
        else
            m_composer.discoverFile(files.first());
        return true;
    }
    const PresetUnder under = presetUnder(event);
    if (dragged.kind == DraggedFolder::Kind::Folder && !under.id.isEmpty()) {
        event.acceptProposedAction();
        Q_EMIT folderDropped(under.id, dragged.path);
    } else if (dragged.kind == DraggedFolder::Kind::Folder && m_composer.isVisible() &&
               m_composer.setFolder(dragged.path))
        event.acceptProposedAction();
    else
        event.ignore();
    return true;
}

} // namespace muster::ui
