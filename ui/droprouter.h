#pragma once

#include <QObject>
#include <QRect>
#include <QStringList>

#include <functional>

class QDropEvent;
class QMimeData;
class QWidget;

namespace muster::ui {

class ComposerPage;
class DropOverlay;
class Theme;

/// What a drop of files does: the place that lights up, in the window's coordinates, and who takes them.
struct FileTarget
{
    std::function<QRect()> place;
    std::function<void(const QStringList& paths)> take;
};

/// What is dragged over the window. A folder while the composer is shown: veil, preview in the destination group, and
/// on a drop the new folder. Files that could be exports, on any page: veil, and on a drop their conversion. Anything
/// else is refused without a veil.
class DropRouter : public QObject
{
    Q_OBJECT
public:
    /// All outlive this; it watches `window`.
    DropRouter(Theme& theme, ComposerPage& composer, FileTarget files, QWidget* window);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool enter(QDropEvent& event);
    void enterFolder(QDropEvent& event);
    void enterFiles(QDropEvent& event, const QStringList& paths);
    void leave();
    bool drop(QDropEvent& event);
    ComposerPage& m_composer;
    FileTarget m_files;
    QWidget* m_window;
    DropOverlay* m_overlay;
};

/// What a drag carries, as far as the window cares. Pure apart from looking at the disk.
struct DraggedFolder
{
    enum class Kind { Nothing, Folder, Several, NotWritable };
    Kind kind = Kind::Nothing;
    QString path; ///< of Folder and NotWritable
};
[[nodiscard]] DraggedFolder draggedFolder(const QMimeData* data);
/// The files of a drag that could be exports, by the ends of their names; empty when any other thing is among them.
[[nodiscard]] QStringList draggedFiles(const QMimeData* data);

} // namespace muster::ui
