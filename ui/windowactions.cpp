#include "ui/windowactions.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

#include <utility>

namespace muster::ui {

WindowActions::WindowActions(QWidget* window, WindowCommands commands) : QObject(window)
{
    const auto bind = [this, window](const QList<QKeySequence>& keys, std::function<void()> command) {
        auto* action = new QAction(this);
        action->setShortcuts(keys);
        action->setAutoRepeat(false); // holding Ctrl+Return must not start one export after the other
        window->addAction(action);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, [command = std::move(command)] { command(); });
    };
    bind({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, std::move(commands.goOn));
    bind({Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}, std::move(commands.testRun));
    bind({Qt::CTRL | Qt::Key_N}, std::move(commands.newExport));
    bind({Qt::CTRL | Qt::Key_S}, std::move(commands.savePreset));
    bind({Qt::CTRL | Qt::SHIFT | Qt::Key_S}, std::move(commands.savePresetAs));
    bind({Qt::CTRL | Qt::Key_O}, std::move(commands.openFile));
    for (int row = 0; row < 9; ++row)
        bind({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row))},
             [command = commands.preset, row] { command(row); });
    bind({Qt::CTRL | Qt::Key_H}, std::move(commands.history));
    bind({Qt::CTRL | Qt::Key_T}, std::move(commands.tenants));
    bind({Qt::CTRL | Qt::Key_F}, std::move(commands.find));
    bind({Qt::CTRL | Qt::Key_L}, std::move(commands.folder));
    bind({Qt::CTRL | Qt::Key_J}, std::move(commands.jobs));
    bind({Qt::CTRL | Qt::Key_I}, std::move(commands.request));
    bind({Qt::CTRL | Qt::Key_B}, std::move(commands.rail));
    bind({Qt::Key_F6}, std::move(commands.nextPane));
    bind({Qt::SHIFT | Qt::Key_F6}, std::move(commands.previousPane));
    bind({Qt::Key_F5}, std::move(commands.checkNow));
    bind({Qt::CTRL | Qt::Key_Comma}, std::move(commands.settings));
    bind({Qt::Key_F1}, std::move(commands.help));
    bind({Qt::CTRL | Qt::Key_Q}, std::move(commands.quit));
}

void WindowActions::setEnabled(bool enabled)
{
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(enabled);
}

} // namespace muster::ui
