#pragma once

#include <QObject>
#include <QRect>
#include <QStringList>

#include <functional>
#include <optional>

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

/// A preset under the pointer, which a dropped folder would belong to. An empty id: none.
struct PresetUnder
{
    QString id;
    QString name;
    QRect place; ///< in the window's coordinates
};

/// A preset file that a drag carries. An empty path: none.
struct DraggedPreset
{
    QString path;
    QString name;
};
[[nodiscard]] DraggedPreset draggedPreset(const QMimeData* data);

/// What is dragged over the window. A folder over a preset of the side bar: on a drop folderDropped(); anywhere else
/// while the composer is shown: veil, preview in the destination group, and on a drop the new folder. A preset file:
/// veil with the list of presets bright, and on a drop presetDropped(). A file of users over the columns: on a drop its
/// attributes are found. Files that could be exports anywhere else, on any page: veil, and on a drop their conversion.
/// Anything else is refused without a veil.
class DropRouter : public QObject
{
    Q_OBJECT
public:
    /// All outlive this; it watches `window`.
    DropRouter(Theme& theme, ComposerPage& composer, FileTarget files, QWidget* window);
    /// Lets the fields of a part that is made later refuse drops, as those that are there already do: a line edit would
    /// take a dropped folder or file as text.
    static void refuseAsText(const QWidget& part);
    /// Where presets are shown; null while none can be added.
    void setPresetTarget(const std::function<QWidget*()>& target) { m_presetTarget = target; }
    /// Which preset is at a point of the window.
    void setPresetFinder(const std::function<PresetUnder(const QPoint&)>& finder) { m_presetAt = finder; }

Q_SIGNALS:
    void presetDropped(const QString& path);
    void folderDropped(const QString& presetId, const QString& path);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool enter(QDropEvent& event);
    void enterFolder(QDropEvent& event);
    /// The columns in the window's coordinates if the file would be looked into there; otherwise empty.
    [[nodiscard]] QRect columnsUnder(const QDropEvent& event, const QStringList& files) const;
    [[nodiscard]] PresetUnder presetUnder(const QDropEvent& event) const;
    void enterFiles(QDropEvent& event, const QStringList& paths);
    void leave();
    bool drop(QDropEvent& event);
    bool enterWithPreset(QDropEvent& event, const DraggedPreset& preset);
    ComposerPage& m_composer;
    FileTarget m_files;
    QWidget* m_window;
    DropOverlay* m_overlay;
    std::function<QWidget*()> m_presetTarget;
    std::function<PresetUnder(const QPoint&)> m_presetAt;
    std::optional<DraggedPreset> m_dragged; ///< looked at once a drag, because that reads the file
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
