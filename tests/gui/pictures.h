#pragma once

#include "tests/support/uifixture.h"

#include <QList>
#include <QObject>
#include <QSize>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace muster::ui {
class MainWindow;
class Theme;
} // namespace muster::ui

namespace muster::test {

/// One picture, rendered in the light and in the dark scheme.
struct Scene
{
    QString name; ///< of the file, without "-dark" and suffix
    QSize size{1280, 800};
    std::function<void(UiFixture&)> before = {};                    ///< services, before the window is made
    std::function<void(UiFixture&, ui::MainWindow&)> after = {};    ///< what the user does
    std::function<std::unique_ptr<QWidget>(UiFixture&)> sheet = {}; ///< shown instead of the window
    int settleMs = 60;                                              ///< until timers of the scene have run
};

[[nodiscard]] QList<Scene> allScenes();

/// Shows one scene after the other, lets it settle, and saves what it looks like, with its popups.
class Pictures : public QObject
{
    Q_OBJECT
public:
    /// `wanted`: beginnings of names; empty for all.
    Pictures(ui::Theme& theme, QString folder, const QStringList& wanted);
    ~Pictures() override;
    void start();

Q_SIGNALS:
    void finished();

private:
    void next();
    void save();
    ui::Theme& m_theme;
    QString m_folder;
    QList<Scene> m_scenes;
    bool m_dark = false;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
};

} // namespace muster::test
