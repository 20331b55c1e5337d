#pragma once

#include <QListView>

class QMimeData;

namespace muster::ui {

class PresetActions;
class PresetListModel;
class Theme;

/// The presets in the side bar. Click, Enter or Space opens; F2 renames; Ctrl+D duplicates; Delete removes; Alt+Up,
/// Alt+Down and dragging reorder; dragging out copies the preset as a file.
class PresetList : public QListView
{
    Q_OBJECT
public:
    /// `model` and `actions` must outlive this.
    PresetList(Theme& theme, PresetListModel& model, PresetActions& actions, QWidget* parent = nullptr);

Q_SIGNALS:
    void presetChosen(const QString& id);
    /// What a key did that is not read by itself, as a sentence.
    void announced(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool handleKey(const QKeyEvent& event);
    void moveCurrent(int step);
    void keepCurrent();
    void rename(const QString& id);
    [[nodiscard]] int gapAt(const QPoint& position) const;
    void setDropGap(int gap);

    Theme& m_theme;
    PresetListModel& m_model;
    PresetActions& m_actions;
    QString m_current; ///< id of the current row, which a change of the list must not take away
    int m_dropGap = -1;
};

} // namespace muster::ui
