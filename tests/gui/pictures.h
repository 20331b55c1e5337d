#pragma once

#include "tests/support/uifixture.h"

#include <QList>
#include <QObject>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>

namespace muster::ui {
class MainWindow;
class Theme;
} // namespace muster::ui

namespace muster::test {

/// Shows one scene after the other, lets it settle, and saves what the window looks like.
class Pictures : public QObject
{
    Q_OBJECT
public:
    Pictures(ui::Theme& theme, QString folder);
    ~Pictures() override;
    void start();

Q_SIGNALS:
    void finished();

private:
    struct Scene
    {
        QString name;
        QSize size{1280, 800};
        bool dark = false;
        std::function<void(UiFixture&)> before = {};                 ///< services, before the window is made
        std::function<void(UiFixture&, ui::MainWindow&)> after = {}; ///< what the user does
    };
    void addConnecting();
    void addMain();
    void addOthers();
    void next();
    void save();
    ui::Theme& m_theme;
    QString m_folder;
    QList<Scene> m_scenes;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace muster::test
