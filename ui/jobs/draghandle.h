#pragma once

#include <QPoint>
#include <QStringList>
#include <QToolButton>

class QMimeData;

namespace muster::ui {

/// Drags files out of the window as copies. Pressed as a button it asks for the same without a mouse.
class DragHandle : public QToolButton
{
    Q_OBJECT
public:
    explicit DragHandle(QWidget* parent = nullptr);
    /// Absolute paths.
    void setFiles(const QStringList& paths) { m_paths = paths; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QStringList m_paths;
    QPoint m_pressedAt;
};

/// The files as text/uri-list, for dragging and for the clipboard. The caller owns it.
[[nodiscard]] QMimeData* fileMimeData(const QStringList& paths);

} // namespace muster::ui
