#pragma once

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace muster::ui {

/// What the keys of the window do. Every entry must be set.
struct WindowCommands
{
    std::function<void()> goOn; ///< Ctrl+Return: Export or Connect
    std::function<void()> testRun;
    std::function<void()> newExport;
    std::function<void()> savePreset;
    std::function<void()> savePresetAs;
    std::function<void()> openFile;  ///< presets or downloaded exports
    std::function<void(int)> preset; ///< Ctrl+1 to Ctrl+9: a place of the list, from 0
    std::function<void()> history;
    std::function<void()> tenants;
    std::function<void()> find;
    std::function<void()> folder;
    std::function<void()> jobs;
    std::function<void()> request;
    std::function<void()> rail;
    std::function<void()> nextPane;
    std::function<void()> previousPane;
    std::function<void()> checkNow;
    std::function<void()> settings;
    std::function<void()> help;
    std::function<void()> quit;
};

/// Binds the keys to the commands for one window.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    WindowActions(QWidget* window, WindowCommands commands);
    /// Off while the window asks a question.
    void setEnabled(bool enabled);

private:
    QList<QAction*> m_actions;
};

} // namespace muster::ui
