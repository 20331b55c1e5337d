#pragma once

#include <QObject>

class QDropEvent;
class QMimeData;
class QWidget;

namespace muster::ui {

class ComposerPage;
class DropOverlay;
class Theme;

/// Folders that are dragged over the window while the composer is shown: veil, preview in the destination group, and
/// on a drop the new folder. Anything else is refused without a veil.
class DropRouter : public QObject
{
    Q_OBJECT
public:
    /// All outlive this; it watches `window`.
    DropRouter(Theme& theme, ComposerPage& composer, QWidget* window);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool enter(QDropEvent& event);
    void leave();
    bool drop(QDropEvent& event);
    ComposerPage& m_composer;
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

} // namespace muster::ui
